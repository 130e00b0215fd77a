using System.Globalization;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Records;

namespace Trials.Registration.Filings;

/// <summary>Which fact: a field of the study, or of one site by its number.</summary>
internal readonly record struct FactKey(StudyField Field, int? Site = null)
{
    public override string ToString() =>
        Site is { } site ? string.Create(CultureInfo.InvariantCulture, $"{Field} {site}") : Field.ToString();
}

/// <summary>
/// One fact as it is and as it is to become, in the spelling of registries: dates 2026-07-31, 2026-07 or 2026, RECRUITING, ESTIMATED.
/// </summary>
/// <param name="Field">What changes.</param>
/// <param name="Old">What it is now; null when nobody has said it yet.</param>
/// <param name="New">What it becomes.</param>
/// <param name="Site">The number of the site, for a site's fact only.</param>
internal sealed record FactChange(StudyField Field, string? Old, string New, int? Site = null)
{
    private const int MostText = 1000;
    private const int MostParticipants = 10_000_000;

    private static readonly string[] Statuses =
        ["NOT_YET_RECRUITING", "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING", "UNKNOWN"];

    private static readonly string[] SiteStatuses =
        [.. Statuses, "SUSPENDED", "COMPLETED", "TERMINATED", "WITHDRAWN"];

    private static readonly string[] EnrolmentTypes = ["ESTIMATED", "ACTUAL"];

    // MR-42: what only says where to ask and how far the study is. Everything else is reviewed.
    private static readonly StudyField[] Administrative =
    [
        StudyField.EnrolmentType, StudyField.StartDate, StudyField.PrimaryCompletionDate, StudyField.CompletionDate,
        StudyField.RecruitmentStatus, StudyField.PublicContact, StudyField.SiteStatus,
    ];

    public FactKey Key => new(Field, Site);

    public bool IsAdministrative => Administrative.Contains(Field);

    /// <summary>It is written as its field is, says something new, and names a site exactly when it is a site's.</summary>
    public void RequireForm()
    {
        Rule.Require((Field is StudyField.SiteStatus) == (Site is not null), FilingProblems.SiteOfFact, Field);
        Rule.Require(IsWellFormed(New), FilingProblems.FactForm, Key, Allowed());
        Rule.Require(New != Old, FilingProblems.FactUnchanged, Key);
    }

    private bool IsWellFormed(string said) => Field switch
    {
        StudyField.Title or StudyField.PublicContact => !string.IsNullOrWhiteSpace(said) && said.Length <= MostText && !said.Any(char.IsControl),
        StudyField.PlannedEnrolment => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostParticipants && said == count.ToString(CultureInfo.InvariantCulture),
        StudyField.EnrolmentType => EnrolmentTypes.Contains(said),
        StudyField.StartDate or StudyField.PrimaryCompletionDate or StudyField.CompletionDate =>
            PartialDate.TryParse(said, out var date) && date.ToString() == said,
        StudyField.RecruitmentStatus => Statuses.Contains(said),
        StudyField.SiteStatus => SiteStatuses.Contains(said),
    };

    private string Allowed() => Field switch
    {
        StudyField.Title or StudyField.PublicContact => string.Create(CultureInfo.InvariantCulture, $"1–{MostText}"),
        StudyField.PlannedEnrolment => string.Create(CultureInfo.InvariantCulture, $"1–{MostParticipants}"),
        StudyField.EnrolmentType => string.Join(", ", EnrolmentTypes),
        StudyField.StartDate or StudyField.PrimaryCompletionDate or StudyField.CompletionDate => "2026-07-31, 2026-07, 2026",
        StudyField.RecruitmentStatus => string.Join(", ", Statuses),
        StudyField.SiteStatus => string.Join(", ", SiteStatuses),
    };
}
