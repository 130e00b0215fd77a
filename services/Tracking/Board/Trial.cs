using Trials.Contracts.Ethics.V1;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Board;

/// <summary>What the application's newest fact says.</summary>
internal enum ApplicationState { Submitted, Returned, OutOfScope, Lapsed, Accepted, Withdrawn }

/// <summary>What the newest submission or acceptance says of the trial.</summary>
internal sealed record Description(string Number, string Title, Guid SponsorId, int Sites, string? RegistryId = null);

/// <summary>What the acceptance, or the newest amendment in force, says of the study.</summary>
internal sealed record StudyFacts(string Title, int PlannedEnrolment);

/// <summary>What the lead opinion's newest fact says.</summary>
internal sealed record OpinionState(Decision Decision, bool IsEffective);

/// <summary>What the newest stop or reinstatement says.</summary>
internal sealed record StopState(bool IsStopped, bool IsFinal);

/// <summary>
/// One trial as the facts tell it, in whatever order they come: every number counts facts or changes by what one fact adds,
/// every state is the newest. It decides nothing and can be rebuilt from the facts.
/// </summary>
internal sealed class Trial
{
    private Trial() { }

    public Guid Id { get; private init; }
    public Newest<Description>? About { get; private set; }

    /// <summary>Who may see it; as <see cref="About"/> says.</summary>
    public Guid? SponsorId { get; private set; }

    /// <summary>What it is found by, in small letters: number, registry number, and its title as it was accepted and as it is now.</summary>
    public string? Words { get; private set; }

    /// <summary>The site whose committee leads, by the acceptance or the newest change of the lead (MR-51).</summary>
    public Newest<Guid>? Lead { get; private set; }

    /// <summary>Who is told what the lead is told; as <see cref="Lead"/> says.</summary>
    public Guid? LeadSiteId { get; private set; }
    public Newest<StudyFacts>? Facts { get; private set; }
    public bool? NeedsHumanGeneticResources { get; set; }

    /// <summary>The lead accepted the study's completion report.</summary>
    public bool IsCompleted { get; set; }

    /// <summary>Sites that joined after the acceptance.</summary>
    public int SitesAdded { get; set; }
    public int Adopted { get; set; }
    public int Declined { get; set; }
    public int PlacesAccepted { get; set; }
    public int ActiveSites { get; set; }
    public int Screened { get; set; }
    public int ScreeningFailed { get; set; }
    public int Enrolled { get; set; }
    public int ParticipantsWithdrawn { get; set; }
    public int QuestionsRaised { get; set; }
    public int QuestionsAnswered { get; set; }

    /// <summary>How many facts are recorded; the newest one's position.</summary>
    public long Events { get; private set; }
    public DateTimeOffset? LastEventAt { get; private set; }
    public DateTimeOffset? LastEnrolledAt { get; set; }

    public Newest<ApplicationState>? Application { get; set; }
    public Newest<OpinionState>? Opinion { get; set; }
    public Newest<StopState>? Stop { get; set; }
    public Progress Progress { get; set; } = Progress.None;

    public static bool IsPositive(Decision decision) => decision is Decision.Approve or Decision.ApproveAfterModification
        or Decision.Continue;

    public static Trial Of(Guid id) => new() { Id = id };

    public void Describe(Newest<Description> told)
    {
        About = Newest<Description>.Of(About, told);
        SponsorId = About!.Value.SponsorId;
        FindByWords();
    }

    public void Plan(Newest<StudyFacts> told)
    {
        Facts = Newest<StudyFacts>.Of(Facts, told);
        FindByWords();
    }

    public void LedBy(Newest<Guid> told)
    {
        Lead = Newest<Guid>.Of(Lead, told);
        LeadSiteId = Lead!.Value;
    }

    /// <summary>Gives the next fact its position: 1, 2, 3 … without gaps.</summary>
    public long Take(DateTimeOffset occurredAt)
    {
        if (LastEventAt is null || occurredAt > LastEventAt) LastEventAt = occurredAt;
        return ++Events;
    }

    /// <summary>As the newest amendment in force has it.</summary>
    public string? Title => TitleOf(About, Facts);

    public static string? TitleOf(Newest<Description>? about, Newest<StudyFacts>? facts) => facts?.Value.Title ?? about?.Value.Title;

    /// <summary>One word for the list of trials; the strongest one.</summary>
    public string State => this switch
    {
        { Application.Value: ApplicationState.Withdrawn } => "Withdrawn",
        { Application.Value: ApplicationState.OutOfScope } => "OutOfScope",
        { Application.Value: ApplicationState.Lapsed } => "Lapsed",
        { IsCompleted: true } => "Completed",
        { Stop.Value: { IsStopped: true, IsFinal: true } } => "Terminated",
        { Stop.Value.IsStopped: true } => "Suspended",
        { Enrolled: > 0 } => "Enrolling",
        { ActiveSites: > 0 } => "Open",
        { Opinion.Value: { IsEffective: true } opinion } when IsPositive(opinion.Decision) => "Adopting",
        { Opinion.Value.Decision: Decision.Disapprove or Decision.Suspend or Decision.Terminate } => "Disapproved",
        { Opinion.Value.Decision: Decision.ApproveAfterModification or Decision.ReReviewAfterModification } => "Modifying",
        { Application.Value: ApplicationState.Accepted } or { Opinion: not null } => "UnderReview",
        { Application.Value: ApplicationState.Returned } => "Returned",
        { Application.Value: ApplicationState.Submitted } => "Submitted",
        _ => "Unknown",
    };

    private void FindByWords() =>
        Words = $"{About?.Value.Number} {About?.Value.Title} {Facts?.Value.Title} {About?.Value.RegistryId}".ToLowerInvariant();
}
