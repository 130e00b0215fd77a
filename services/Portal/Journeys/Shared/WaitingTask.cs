using System.Collections.Frozen;
using Trials.Contracts;
using Trials.Portal.Language;
using Trials.Portal.Session;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Shared;

/// <summary>
/// A deed that waits for somebody, as Tracking lists it. Deed is its code, such as <c>adopt</c> or <c>finish-track:Contract</c>; AggregateId is what its page
/// asks for, SubjectId the amendment, report or opinion it is about, Number one within the aggregate: of a question, a request, a condition, a stop.
/// </summary>
public sealed record WaitingTask(
    string Id, string Deed, string Title, Guid TrialId, string? TrialNumber, string? TrialTitle, Guid? SiteId, string? SiteName, Guid? AggregateId,
    Guid? SubjectId, int? Number, string Holder, int HolderDays, WaitingTask.Limit? Due, WaitingTask.Earlier? Before)
{
    /// <summary>Until when, and how near that is: None, Quiet, Amber or Red.</summary>
    public sealed record Limit(DateOnly On, string Urgency);

    /// <summary>Who had it before.</summary>
    public sealed record Earlier(string Holder);

    /// <summary>
    /// The page of each deed. A journey adds its lines; {trial}, {site}, {aggregate}, {subject} and {number} are the task's. A deed without a page leads
    /// to the trial.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["accept-application"] = "/intake/applications/{trial}",
        ["answer-deficiencies"] = "/sponsor/applications/{trial}",
        ["confirm-warning"] = "/sponsor/applications/{trial}/warnings/{number}",
        ["offer-places"] = "/alliance/trials/{trial}/places",
        ["answer-question"] = "/sponsor/reviews/{aggregate}/questions/{number}",
        ["file-modification"] = "/sponsor/applications/{trial}/modification",
        ["file-continuing-report"] = "/sponsor/applications/{trial}/continuing-report",
        ["complete-trial"] = "/sponsor/applications/{trial}/completion",
        ["answer-information"] = "/sites/{site}/information/{number}",
        ["assign-reviewers"] = "/lead/reviews/{aggregate}",
        ["hold-review"] = "/lead/reviews/{aggregate}",
        ["hold-meeting"] = "/lead/reviews/{aggregate}/meeting",
        ["issue-opinion"] = "/lead/reviews/{aggregate}",
        ["verify-modification"] = "/lead/reviews/{aggregate}",
        ["name-reviewers"] = "/committee/adoptions/{site}",
        ["adopt"] = "/committee/adoptions/{site}",
        ["decide-at-board"] = "/committee/adoptions/{site}",
        ["report-adoption"] = "/committee/adoptions/{site}",
        ["meet-local-conditions"] = "/committee/adoptions/{site}",
        ["confirm-amendment"] = "/committee/confirmations/{aggregate}",
        ["confirm-continuing"] = "/committee/confirmations/{aggregate}",
        ["confirm-lead"] = "/committee/confirmations/{aggregate}",
        ["confirm-opinion"] = "/committee/confirmations/{aggregate}",
        ["acknowledge-amendment"] = "/acknowledgements/amendments/{aggregate}",
        ["meet-condition"] = "/lead/opinions/{aggregate}",
        ["answer-reassessment"] = "/committee/trials/{trial}",
        ["acknowledge-safety-report"] = "/committee/safety-reports/{aggregate}",
        ["acknowledge-stop"] = "/committee/trials/{trial}",
        ["finish-track:ProjectApproval"] = "/office/sites/{site}/tracks/ProjectApproval",
        ["finish-track:Contract"] = "/office/sites/{site}/tracks/Contract",
        ["finish-track:NationalUpload"] = "/office/sites/{site}/tracks/NationalUpload",
        ["finish-track:ProductOnSite"] = "/office/sites/{site}/tracks/ProductOnSite",
        ["finish-track:Initiation"] = "/office/sites/{site}/tracks/Initiation",
        ["finish-track:Insurance"] = "/sponsor/applications/{trial}/tracks/Insurance",
        ["finish-track:HumanGeneticResources"] = "/sponsor/applications/{trial}/tracks/HumanGeneticResources",
        ["finish-track:Registration"] = "/sponsor/applications/{trial}/tracks/Registration",
        ["finish-track:RegulatoryPermission"] = "/sponsor/applications/{trial}/tracks/RegulatoryPermission",
        ["answer-places"] = "/office/sites/{site}#places",
        ["activate-site"] = "/office/sites/{site}/activation",
        ["screen"] = "/investigator/sites/{site}/screening",
        ["enrol-first"] = "/investigator/sites/{site}",
        ["enrol"] = "/investigator/sites/{site}",
        ["complete-site"] = "/sites/{site}/completion",
    }.ToFrozenDictionary();

    /// <summary>The deeds that an office or an investigator shares with their committee, where it has them.</summary>
    private static readonly FrozenDictionary<string, string> PagesOutsideCommittees = new Dictionary<string, string>
    {
        ["meet-local-conditions"] = "/office/sites/{site}#conditions",
        ["acknowledge-stop"] = "/investigator/sites/{site}/stops/{number}",
    }.ToFrozenDictionary();

    /// <summary>The deed's page, where this person has it.</summary>
    public string AddressFor(Person person)
    {
        var isOfACommittee = person.Is(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember);
        var page = (isOfACommittee ? null : PagesOutsideCommittees.GetValueOrDefault(Deed)) ?? Pages.GetValueOrDefault(Deed) ?? "/trials/{trial}";
        return page.Replace("{trial}", TrialId.ToString(), StringComparison.Ordinal).Replace("{site}", SiteId?.ToString(), StringComparison.Ordinal)
            .Replace("{aggregate}", AggregateId?.ToString(), StringComparison.Ordinal).Replace("{subject}", SubjectId?.ToString(), StringComparison.Ordinal)
            .Replace("{number}", FormattableString.Invariant($"{Number}"), StringComparison.Ordinal);
    }

    /// <summary>A limit with what is left of it, and the word for how near it is in the day itself.</summary>
    internal static Cell DueCell(Limit? due, DateOnly today) => due is null
        ? ""
        : new Cell(Dates.Due(today, due.On), null, due.Urgency switch { "Red" => Warning.Past, "Amber" => Warning.Near, _ => Warning.None });
}
