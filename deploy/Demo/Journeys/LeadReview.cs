using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 3: the lead committee reviews for all and its chair issues the opinion.</summary>
internal static class LeadReview
{
    private static readonly object[] Conditions =
        [new { what = "首例受试者入组后十二个月内提交跟踪审查报告。", evidence = "跟踪审查报告", blocks = "None" }];

    public static async Task<string> Assign(Trial trial)
    {
        var secretary = trial.Lead.Hospital.Secretary;
        var reviews = await trial.Await("the lead committee has the review", secretary, $"ethics/reviews?trialId={trial.Id}",
            reviews => reviews.Count > 0);
        trial.ReviewId = reviews[0].GetProperty("id").GetGuid();
        var reviewers = trial.Lead.Hospital.Reviewers.Select(person => person.Id);
        await trial.Api.Post(secretary, $"{trial.Review}/reviewers", new { personIds = reviewers });
        return "two reviewers named";
    }

    public static async Task<string> Declare(Trial trial, Progress progress)
    {
        await ByEach(trial, progress, "declarations", new { hasConflict = false });
        return $"{trial.Lead.Hospital.Voters.Count} members declared, no conflict";
    }

    /// <summary>A participating committee comments, when the lead is alone its own; the lead's secretary makes it a question to the sponsor.</summary>
    public static async Task<string> Ask(Trial trial)
    {
        const string Text = "各中心的紧急处置流程是否已写入方案？";
        var asking = trial.Participating.FirstOrDefault() ?? trial.Lead;
        var comment = await trial.Api.Post(asking.Hospital.Secretary, $"{trial.Review}/comments", new { text = Text });
        var comments = new[] { comment.GetProperty("number").GetInt32() };
        await trial.Api.Post(trial.Lead.Hospital.Secretary, $"{trial.Review}/questions", new { text = Text, comments });
        return $"a question from site {asking.Number}";
    }

    public static async Task<string> AnswerQuestion(Trial trial)
    {
        await trial.Api.Post(trial.Sponsor, $"{trial.Review}/questions/1/answer", new { text = "见方案第 9 章，各中心按本院应急预案执行。" });
        return "answered in writing";
    }

    public static async Task<string> Meet(Trial trial)
    {
        var committee = trial.Lead.Hospital;
        await trial.Api.Post(committee.Secretary, $"{trial.Review}/meeting", new { at = trial.MeetingAt });
        var attendees = committee.Voters.Select(person => person.Id);
        await trial.Api.Post(committee.Chair, $"{trial.Review}/meeting/opening", new { attendees });
        return $"{committee.Voters.Count} members attend";
    }

    public static async Task<string> Vote(Trial trial, Progress progress)
    {
        await ByEach(trial, progress, "votes", new { vote = "For" });
        await trial.Api.Post(trial.Lead.Hospital.Chair, $"{trial.Review}/vote-closing", new { decision = "Approve" });
        return $"{trial.Lead.Hospital.Voters.Count} votes, approved";
    }

    public static async Task<string> Issue(Trial trial)
    {
        var opinion = await trial.Api.Post(trial.Lead.Hospital.Chair, $"{trial.Review}/opinion", new
        {
            conditions = Conditions,
            reasons = "研究具有科学和社会价值，风险与获益合理，受试者保护措施充分。",
            followUpMonths = 12,
        });
        return $"opinion {opinion.GetProperty("number").GetString()}, one condition";
    }

    private static async Task ByEach(Trial trial, Progress progress, string deed, object body)
    {
        progress.Expect(trial.Lead.Hospital.Voters.Count);
        foreach (var member in trial.Lead.Hospital.Voters)
        {
            await trial.Api.Post(member, $"{trial.Review}/{deed}", body);
            progress.Add();
        }
    }
}
