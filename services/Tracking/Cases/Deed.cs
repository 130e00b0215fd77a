using Trials.Contracts;
using Trials.Contracts.Allocation.V1;

namespace Trials.Tracking.Cases;

/// <summary>What a case waits for: one stable code, its words, and the roles within the holder's organisation that can do it.</summary>
internal sealed record Deed(string Code, string English, string Chinese, params string[] Roles);

/// <summary>Every deed a case can wait for. The codes are the API's vocabulary, and the ledger's reasons.</summary>
internal static class Deeds
{
    private static readonly string[] Committee = [Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember];

    public static readonly Deed AcceptApplication = new("accept-application", "Check and accept the application", "形式审查与受理", Roles.Intake);
    public static readonly Deed AnswerDeficiencies = new("answer-deficiencies", "Answer the deficiencies and submit again", "补正后重新递交", Roles.Sponsor);
    public static readonly Deed ConfirmWarning = new("confirm-warning", "Confirm that you have the warning", "确认收到失效警告", Roles.Sponsor);

    public static readonly Deed AssignReviewers = new("assign-reviewers", "Assign reviewers", "指定审查委员", Roles.EthicsSecretary, Roles.EthicsChair);
    public static readonly Deed HoldReview = new("hold-review", "Review, and call the meeting", "审查并安排会议", Committee);
    public static readonly Deed HoldMeeting = new("hold-meeting", "Hold the meeting and close the vote", "召开会议并完成表决", Committee);
    public static readonly Deed IssueOpinion = new("issue-opinion", "Issue the opinion", "出具审查意见", Roles.EthicsChair);
    public static readonly Deed FileModification = new("file-modification", "File the modification", "递交修改材料", Roles.Sponsor);
    public static readonly Deed VerifyModification = new("verify-modification", "Verify the modification", "核对修改材料", Committee);
    public static readonly Deed AnswerQuestion = new("answer-question", "Answer the question", "答复审查问题", Roles.Sponsor);
    public static readonly Deed MeetLeadCondition = new("meet-condition", "Record that the condition is met", "登记意见条件已落实", Roles.EthicsSecretary);
    public static readonly Deed AnswerReassessment = new("answer-reassessment", "Answer the safety decline or local stop", "答复安全性不同意或本地暂停",
        Roles.EthicsChair, Roles.EthicsSecretary);

    public static readonly Deed NameReviewers = new("name-reviewers", "Name the reviewers", "指定确认委员", Roles.EthicsChair);
    public static readonly Deed Adopt = new("adopt", "Answer the lead opinion", "答复牵头意见", Roles.EthicsMember, Roles.EthicsChair);
    public static readonly Deed DecideAtBoard = new("decide-at-board", "Decide at the full board", "会议审查并决定", Committee);
    public static readonly Deed AnswerInformation = new("answer-information", "Supply what the committee asked for", "补充委员会所需资料", Roles.Sponsor);
    public static readonly Deed AnswerInformationHere =
        new("answer-information", "Supply what the committee asked for", "补充委员会所需资料", Roles.InstitutionOffice, Roles.Investigator);
    public static readonly Deed MeetLocalConditions = new("meet-local-conditions", "Meet the local conditions", "落实本机构条件", Roles.InstitutionOffice, Roles.EthicsSecretary);
    public static readonly Deed ReportAdoption = new("report-adoption", "Report the adoption at a meeting", "在会议上报告确认结果", Roles.EthicsSecretary);
    public static readonly Deed ConfirmAmendment = new("confirm-amendment", "Confirm the amendment", "确认修正案", Roles.EthicsChair, Roles.EthicsMember);
    public static readonly Deed ConfirmContinuing = new("confirm-continuing", "Confirm the yearly opinion", "确认年度跟踪审查意见", Roles.EthicsChair, Roles.EthicsMember);
    public static readonly Deed ConfirmLead = new("confirm-lead", "Confirm under the new lead", "在新牵头机构下确认", Roles.EthicsChair, Roles.EthicsMember);
    public static readonly Deed ConfirmOpinion = new("confirm-opinion", "Confirm the later opinion", "确认后续意见", Roles.EthicsChair, Roles.EthicsMember);
    public static readonly Deed AcknowledgeAmendment = new("acknowledge-amendment", "Take note of the administrative change", "备案行政性变更", Roles.EthicsSecretary);
    public static readonly Deed FileContinuingReport = new("file-continuing-report", "File the yearly report", "递交年度报告", Roles.Sponsor);
    public static readonly Deed AcknowledgeSafetyReport = new("acknowledge-safety-report", "Acknowledge the safety report", "签收安全性报告",
        Roles.EthicsSecretary, Roles.EthicsChair);
    public static readonly Deed AcknowledgeStop = new("acknowledge-stop", "Acknowledge the stop", "签收暂停或终止通知",
        Roles.EthicsSecretary, Roles.EthicsChair, Roles.Investigator);

    public static readonly Deed OfferPlaces = new("offer-places", "Offer the site its places", "分配名额", Roles.Coordinator);
    public static readonly Deed AnswerPlaces = new("answer-places", "Accept or decline the places", "答复名额分配", Roles.InstitutionOffice);
    public static readonly Deed ActivateSite = new("activate-site", "Activate the site", "启动中心", Roles.InstitutionOffice);
    public static readonly Deed Screen = new("screen", "Screen the first participant", "筛选首例参与者", Roles.Investigator);
    public static readonly Deed EnrolFirst = new("enrol-first", "Enrol the first participant", "首例入组", Roles.Investigator);
    public static readonly Deed Enrol = new("enrol", "Recruit and enrol", "招募与入组", Roles.Investigator);
    public static readonly Deed CompleteSite = new("complete-site", "Close the site with its report", "提交中心结题报告", Roles.Investigator, Roles.InstitutionOffice);
    public static readonly Deed CompleteTrial = new("complete-trial", "File the study's completion report", "提交研究结题报告", Roles.Sponsor);

    /// <summary>Nobody's deed: the fact is on its way from one service to the next.</summary>
    public static readonly Deed Deliver = new("deliver", "Deliver to the committee", "送达委员会");

    private static readonly Dictionary<Track, Deed> Tracks = new()
    {
        [Track.ProjectApproval] = Finish(Track.ProjectApproval, "Finish the project approval", "完成立项", Roles.InstitutionOffice),
        [Track.Contract] = Finish(Track.Contract, "Sign the contract", "签署合同", Roles.InstitutionOffice),
        [Track.NationalUpload] = Finish(Track.NationalUpload, "Upload to the national system", "上传国家备案系统", Roles.InstitutionOffice),
        [Track.ProductOnSite] = Finish(Track.ProductOnSite, "Have the product on site", "试验用品到位", Roles.InstitutionOffice),
        [Track.Initiation] = Finish(Track.Initiation, "Hold the initiation visit", "召开启动会", Roles.InstitutionOffice),
        [Track.Insurance] = Finish(Track.Insurance, "Have the insurance in force", "责任保险生效", Roles.Sponsor),
        [Track.HumanGeneticResources] = Finish(Track.HumanGeneticResources, "File human genetic resources", "完成人遗备案或审批", Roles.Sponsor),
        [Track.Registration] = Finish(Track.Registration, "Register the trial", "完成登记", Roles.Sponsor),
        [Track.RegulatoryPermission] = Finish(Track.RegulatoryPermission, "Obtain the permission", "取得许可或备案", Roles.Sponsor),
    };

    public static Deed Finish(Track track) => Tracks[track];

    private static Deed Finish(Track track, string english, string chinese, string role) =>
        new($"finish-track:{track}", english, chinese, role);
}
