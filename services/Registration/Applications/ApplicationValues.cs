using Trials.Contracts;
using Trials.Primitives;

namespace Trials.Registration.Applications;

internal enum ApplicationStatus
{
    /// <summary>The sponsor prepares it; nobody else knows of it.</summary>
    Draft,

    /// <summary>The alliance's intake has it.</summary>
    Submitted,

    /// <summary>Given back with a list of what is missing; the sponsor has it.</summary>
    Returned,

    /// <summary>Taken on: its sites and committees have it.</summary>
    Accepted,

    /// <summary>Not one for the alliance, for a reason of the rule pack's list; final.</summary>
    OutOfScope,

    /// <summary>Returned, and not answered after every warning had reached the sponsor; final.</summary>
    Lapsed,

    /// <summary>The sponsor took it back; final.</summary>
    Withdrawn,
}

/// <summary>What is fixed when an application is begun.</summary>
internal sealed record NewApplication(
    Guid Id, string Number, Guid SponsorId, string? IdempotencyKey, string Title, string? RegistryId, string RulePack);

/// <summary>The sponsor's word on one site: whose it is, its part, how many participants it plans, and who leads there.</summary>
internal sealed record SiteName(
    int Number, Guid? OrganisationId, SiteRole Role, bool IsOutside, int? Target = null, string? Investigator = null);

/// <summary>One thing that intake found missing or wrong, named by the field or document it is about.</summary>
internal sealed record DeficiencyItem(string Field, string Text);

/// <summary>A deficiency item with its answer; numbered through all rounds.</summary>
internal sealed record Deficiency(int Number, int Round, string Field, string Text, Actor By, DateTimeOffset At, DeficiencyAnswer? Answer)
{
    public bool IsOpen => Answer is null;
}

/// <summary>What was done about an item: a document filed or a fact changed since the return, or why the item does not apply.</summary>
internal sealed record DeficiencyAnswer(string Text, Actor By, DateTimeOffset At, Guid? DocumentId = null, string? Field = null)
{
    public bool IsNotApplicable => DocumentId is null && Field is null;
}

/// <summary>A sponsor was told that its returned application lapses; it counts once somebody of the sponsor has confirmed to have it.</summary>
internal sealed record Warning(int Number, int Round, DateTimeOffset At, DateOnly LapsesOn, DateTimeOffset? ReceivedAt, Actor? ReceivedBy);

/// <summary>Intake's reason why the application is not the alliance's.</summary>
internal sealed record Dismissal(string Reason, string Note, Actor By, DateTimeOffset At);

/// <summary>
/// What was handed in at one submission: when it came, from which day it counts (CAL-08), exactly what, and what the check said of it.
/// </summary>
internal sealed record Submission(
    int Round, DateTimeOffset At, DateOnly CountsFrom, Actor By, string Title, Study Study, IReadOnlyList<Guid> Documents,
    PassedCheck Check);

/// <summary>A check with which an application was submitted: nothing stood against it, and this was advised.</summary>
/// <param name="RulePack">The rules it was checked by, as <c>id@version</c>.</param>
/// <param name="On">The day for which it was made; intake checks for the same day.</param>
/// <param name="Advice">What was said and stood against nothing.</param>
internal sealed record PassedCheck(string RulePack, DateOnly On, IReadOnlyList<SaidFinding> Advice);

/// <summary>A finding as it was said, in both languages.</summary>
internal sealed record SaidFinding(string Field, string Code, string? Rule, string En, string Zh);

internal sealed record Acceptance(DateOnly On, Actor By);

internal sealed record Withdrawal(string Reason, Actor By, DateTimeOffset At);
