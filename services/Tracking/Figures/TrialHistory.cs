using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Tracking.Figures;

/// <summary>From one day to another, at one organisation.</summary>
internal readonly record struct Span(DateOnly From, DateOnly To, Guid OrganisationId)
{
    public int WorkingDays => WorkingCalendar.China.WorkingDaysBetween(From, To);
    public int CalendarDays => To.DayNumber - From.DayNumber;
}

/// <summary>A participating site's answer to the lead opinion, as the figures count it.</summary>
internal sealed class SiteAnswer
{
    public required Guid OrganisationId { get; init; }

    /// <summary>When the site joined, if it did so after the acceptance.</summary>
    public DateTimeOffset? JoinedAt { get; init; }
    public DateTimeOffset? FirstDecidedAt { get; set; }
    public (DateTimeOffset At, AdoptionOutcome Outcome)? Latest { get; set; }
    public bool WentToFullBoard { get; set; }

    /// <summary>When the answer was due, by the newest fact that says so.</summary>
    public DateOnly? DueOn { get; set; }
}

/// <summary>What the figures need of one trial, taken from its facts in the order they happened.</summary>
internal sealed class TrialHistory
{
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The first opinion of the initial review that ended it: effective, or a disapproval.</summary>
    public (DateTimeOffset At, Guid Lead, bool IsPositive)? Opinion { get; private set; }
    public DateTimeOffset? FirstConsentAt { get; private set; }
    public Dictionary<Guid, SiteAnswer> Sites { get; } = [];
    public List<(Track Track, Guid OrganisationId, DateTimeOffset At)> Tracks { get; } = [];

    public void Consented(DateTimeOffset at) => FirstConsentAt = at;

    public void Add(DomainEvent fact)
    {
        var at = fact.OccurredAt;
        switch (fact)
        {
            // The submission that was accepted counts: what was returned before is the sponsor's time.
            case ApplicationSubmitted when AcceptedAt is null:
                SubmittedAt = at;
                break;
            case ApplicationAccepted e:
                AcceptedAt ??= at;
                foreach (var site in e.Sites.Where(s => s.Role is Contracts.SiteRole.Participating))
                {
                    Sites.TryAdd(site.SiteId, new SiteAnswer { OrganisationId = site.OrganisationId });
                }
                break;
            case SiteAdded e:
                Sites.TryAdd(e.Site.SiteId, new SiteAnswer { OrganisationId = e.Site.OrganisationId, JoinedAt = at });
                break;
            case OpinionIssued { Type: ReviewType.Initial } e when Opinion is null && (e.IsEffective || e.Decision is Decision.Disapprove):
                Opinion = (at, e.LeadOrganisationId, e.IsEffective);
                foreach (var site in Sites.Values) site.DueOn ??= e.AdoptionDueOn;
                break;
            case TrackFinished { OrganisationId: { } organisation } e:
                Tracks.Add((e.Track, organisation, at));
                break;
            case AdoptionSentToFullBoard e when Sites.TryGetValue(e.SiteId, out var site):
                (site.WentToFullBoard, site.DueOn) = (true, e.DueOn);
                break;
            case AdoptionInformationAnswered e when Sites.TryGetValue(e.SiteId, out var site):
                site.DueOn = e.DueOn;
                break;
            case AdoptionDecided e when Sites.TryGetValue(e.SiteId, out var site):
                site.FirstDecidedAt ??= at;
                site.Latest = (at, e.Outcome);
                break;
        }
    }
}
