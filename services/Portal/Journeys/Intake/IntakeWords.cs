using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Intake;

public static class IntakeWords
{
    public static readonly Text List = new("Applications at intake", "形式审查申请");
    public static readonly Text Nothing = new("No application in this state. New ones appear here when a sponsor submits.", "该状态下没有申请；申办者递交后会出现在这里。");
    public static readonly Text ToList = new("Applications at intake", "形式审查申请");
    public static readonly Text ToApplication = new("Back to the application", "返回申请");
    public static readonly Text WhatNow = new("Decide on it", "办理");
    public static readonly Text AnswerDue = new("Answer: {0}", "答复期限：{0}");
    public static readonly Text NotHere = new("This application is not at intake: nothing is to be decided now.", "该申请当前不在形式审查环节，无需办理。");

    public static readonly Text Accept = new("Accept the application", "受理申请");
    public static readonly Text AcceptMeans = new("The review clock starts. What was accepted does not change any more.", "审查时限自受理起算；已受理的内容不再更改。");
    public static readonly Text AcceptTells = new("The lead committee, every hospital with a site, the alliance and the sponsor, at the same moment.", "牵头伦理委员会、各参与医院、联盟与申办者同时收到。");
    public static readonly Text AcceptUndo = new("An acceptance is not taken back. The sponsor can still withdraw.", "受理后不可撤回；申办者仍可撤回申请。");
    public static readonly Text Accepted = new("The application is accepted.", "申请已受理。");
    public static readonly Text AcceptedNext = new("the lead committee assigns reviewers; the hospitals begin project approval and contract.", "牵头伦理委员会指定审查委员；各医院开始立项与合同审查。");

    public static readonly Text Return = new("Return with deficiencies", "退回补正");
    public static readonly Text ReturnMeans = new("The sponsor gets the items below, answers each of them and submits again.", "申办者收到以下各项，逐项答复后重新递交。");
    public static readonly Text ReturnTells = new("The sponsor.", "申办者。");
    public static readonly Text ReturnUndo = new("Items that were sent stay in the correspondence.", "已发出的各项将保留在往来记录中。");
    public static readonly Text Returned = new("The application is returned to the sponsor.", "申请已退回申办者补正。");
    public static readonly Text ReturnedNext = new("it comes back here once the sponsor has answered every item.", "申办者逐项答复并重新递交后，将回到此处。");
    public static readonly Text Item = new("Item {0}", "第 {0} 项");
    public static readonly Text About = new("What it is about", "涉及内容");
    public static readonly Text Says = new("What is missing or wrong, and what would mend it", "缺失或错误之处，以及如何补正");
    public static readonly Text ItemIncomplete = new("Say both what the item is about and what is missing.", "请同时填写涉及内容与缺失之处。");
    public static readonly Text NoItem = new("Fill in at least one item.", "请至少填写一项。");
    public static readonly Text StudyFacts = new("facts of the study", "研究信息");
    public static readonly Text SiteNames = new("sites", "研究中心");
    public static readonly Text Leave = new("Leave the others empty.", "其余各项留空即可。");

    public static readonly Text OutOfScope = new("Declare out of scope", "不予受理");
    public static readonly Text OutOfScopeMeans = new("The application ends. The reason is one of the closed list of the rules.", "申请终止；理由须为规则所列情形之一。");
    public static readonly Text OutOfScopeTells = new("The sponsor, with your note.", "申办者（附说明）。");
    public static readonly Text OutOfScopeUndo = new("It cannot be taken up again; the sponsor may apply anew.", "不可恢复；申办者可重新申请。");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text ReasonMissing = new("Choose the reason.", "请选择理由。");
    public static readonly Text Note = new("Note to the sponsor", "给申办者的说明");
    public static readonly Text NoteMissing = new("Tell the sponsor in a sentence why, and where to turn.", "请用一句话向申办者说明原因及去处。");
    public static readonly Text Dismissed = new("The application is declared out of scope.", "已作出不予受理决定。");
    public static readonly Text DismissedNext = new("the sponsor reads the reason and your note.", "申办者将看到理由与说明。");
}
