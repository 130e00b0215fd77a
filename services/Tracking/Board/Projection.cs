using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Board;

/// <summary>
/// What each fact means on the board. Every line gives the same result in whatever order the facts come: it adds what this fact adds,
/// takes the earliest or latest time, or keeps the newest state. Facts without a line are only recorded.
/// </summary>
internal static class Projection
{
    public static void Apply(DomainEvent fact, Trial trial, TrialSite? site)
    {
        var at = fact.OccurredAt;
        switch (fact)
        {
            case ApplicationSubmitted e:
                trial.Describe(New(e, new Description(e.Number, e.Title, e.SponsorId, e.Sites)));
                trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.Submitted));
                trial.Progress = trial.Progress.Done(Node.N01, at).Started(Node.N02, at);
                break;
            case ApplicationReturned e:
                trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.Returned));
                break;
            case ApplicationOutOfScope e:
                trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.OutOfScope));
                break;
            case ApplicationLapsed e:
                trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.Lapsed));
                break;
            case ApplicationAccepted e:
                Accept(e, trial);
                break;
            case StudyFactsChanged e:
                trial.Plan(New(e, new StudyFacts(e.Title, e.PlannedEnrolment)));
                break;
            case TrialCompleted:
                trial.IsCompleted = true;
                trial.Progress = trial.Progress.Done(Node.N23, at).Done(Node.N26, at);
                break;
            case SiteAdded:
                trial.SitesAdded++;
                break;
            case ApplicationWithdrawn e:
                trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.Withdrawn));
                break;
            case QuestionRaised:
                trial.QuestionsRaised++;
                break;
            case QuestionAnswered:
                trial.QuestionsAnswered++;
                break;
            case VoteClosed:
                trial.Progress = trial.Progress.DoneAgain(Node.N05, at);
                break;
            case OpinionIssued e:
                Issue(e, trial);
                break;
            // The sites keep the roles they were set up in: the nodes that were done under the former lead stay as they are.
            case LeadChanged e:
                trial.LedBy(New(e, e.SiteId));
                break;
            case TrialStopped e:
                trial.Stop = Newest<StopState>.Of(trial.Stop, New(e, new StopState(true, e.IsFinal)));
                break;
            case TrialReinstated e:
                trial.Stop = Newest<StopState>.Of(trial.Stop, New(e, new StopState(false, false)));
                break;
            case TrackFinished e:
                Move(e.Track, trial, site, (progress, node) => progress.DoneAgain(node, at));
                break;
            case TrackReopened e:
                Move(e.Track, trial, site, (progress, node) => progress.StartedAgain(node, at));
                break;
            case DeadlineEscalated e:
                Escalate(e, trial, site);
                break;
            default:
                if (site is not null) AtSite(fact, trial, site);
                break;
        }
    }

    private static void Accept(ApplicationAccepted e, Trial trial)
    {
        trial.Describe(New(e, new Description(e.Number, e.Title, e.SponsorId, e.Sites.Count, e.RegistryId)));
        trial.Application = Newest<ApplicationState>.Of(trial.Application, New(e, ApplicationState.Accepted));
        if (e.Sites.FirstOrDefault(s => s.Role is Contracts.SiteRole.Lead) is { } lead) trial.LedBy(New(e, lead.SiteId));
        trial.Plan(New(e, new StudyFacts(e.Title, e.PlannedEnrolment)));
        trial.NeedsHumanGeneticResources = e.NeedsHumanGeneticResources;
        trial.Progress = trial.Progress.Done(Node.N02, e.OccurredAt);
    }

    // What is decided on an amendment or a report later leaves the nodes of the start-up and the trial's approval as they are.
    private static void Issue(OpinionIssued e, Trial trial)
    {
        if (e.Type is not ReviewType.Initial) return;
        trial.Opinion = Newest<OpinionState>.Of(trial.Opinion, New(e, new OpinionState(e.Decision, e.IsEffective)));
        if (e.Decision is Decision.ReReviewAfterModification)
        {
            trial.Progress = trial.Progress.StartedAgain(Node.N05, e.OccurredAt);
            return;
        }
        trial.Progress = trial.Progress.Done(Node.N06, e.OccurredAt);
        if (e.IsEffective && Trial.IsPositive(e.Decision)) trial.Progress = trial.Progress.Done(Node.N07, e.OccurredAt);
    }

    // What was reopened is done when it was finished after that.
    private static void Move(Track track, Trial trial, TrialSite? site, Func<Progress, Node, Progress> step)
    {
        Node[] nodes = track switch
        {
            Track.ProjectApproval => [Node.N08],
            Track.Contract => [Node.N12, Node.N13],
            Track.ProductOnSite => [Node.N18],
            Track.Initiation => [Node.N19],
            Track.HumanGeneticResources => [Node.N14],
            Track.Registration => [Node.N15],
            Track.Insurance => [Node.N16],
            Track.RegulatoryPermission or Track.NationalUpload => [],
        };
        foreach (var node in nodes)
        {
            if (!NodeCatalogue.Of(node).IsAtSites) trial.Progress = step(trial.Progress, node);
            else if (site is not null) site.Progress = step(site.Progress, node);
        }
    }

    private static void AtSite(DomainEvent fact, Trial trial, TrialSite site)
    {
        var at = fact.OccurredAt;
        switch (fact)
        {
            case AdoptionSentToFullBoard:
                site.Progress = site.Progress.Done(Node.N09, at).StartedAgain(Node.N10, at);
                break;
            case AdoptionDecided e:
                Decide(e, trial, site);
                break;
            case PlacesOffered:
                site.Progress = site.Progress.Started(Node.N17, at);
                break;
            case PlacesAccepted e:
                site.Progress = site.Progress.Done(Node.N17, at);
                Place(e, e.Places, trial, site);
                break;
            case PlacesReturned e:
                Place(e, e.Kept, trial, site);
                break;
            case PlacesDeclined e:
                Place(e, 0, trial, site);
                break;
            case SiteActivated e:
                site.Progress = site.Progress.Started(Node.N20, at);
                Activate(e, true, trial, site);
                break;
            case SiteDeactivated e:
                Activate(e, false, trial, site);
                break;
            case SiteHeld e:
                site.Held = Newest<bool>.Of(site.Held, New(e, true));
                break;
            case SiteReleased e:
                site.Held = Newest<bool>.Of(site.Held, New(e, false));
                break;
            case ParticipantScreened:
                site.Progress = site.Progress.Done(Node.N20, at);
                (site.Screened, trial.Screened) = (site.Screened + 1, trial.Screened + 1);
                break;
            case ScreeningFailed:
                trial.ScreeningFailed++;
                break;
            case ParticipantEnrolled:
                site.Progress = site.Progress.Done(Node.N21, at).Started(Node.N22, at);
                (site.Enrolled, trial.Enrolled) = (site.Enrolled + 1, trial.Enrolled + 1);
                trial.LastEnrolledAt = trial.LastEnrolledAt is { } last && last > at ? last : at;
                break;
            case ParticipantWithdrawn:
                trial.ParticipantsWithdrawn++;
                break;
            case SiteWithdrawn:
                site.LeftAt = at;
                break;
            case SiteCompleted:
                site.Progress = site.Progress.Done(Node.N22, at).Done(Node.N25, at);
                break;
        }
    }

    private static void Decide(AdoptionDecided e, Trial trial, TrialSite site)
    {
        site.Progress = site.Progress.Done(Node.N09, e.OccurredAt).DoneAgain(Node.N10, e.OccurredAt);
        var before = site.Adoption?.Value.Outcome;
        site.Adoption = Newest<AdoptionState>.Of(site.Adoption, New(e, new AdoptionState(e.Outcome, e.IsEffective)));
        var after = site.Adoption!.Value.Outcome;
        trial.Adopted += (after is AdoptionOutcome.Declined ? 0 : 1) - (before is null or AdoptionOutcome.Declined ? 0 : 1);
        trial.Declined += (after is AdoptionOutcome.Declined ? 1 : 0) - (before is AdoptionOutcome.Declined ? 1 : 0);
    }

    // A limit that no node has is only recorded.
    private static void Escalate(DeadlineEscalated e, Trial trial, TrialSite? site)
    {
        if (!Enum.TryParse<Node>(e.Node, out var node)) return;
        var told = new Escalated(e.DueOn, e.Step, e.Target);
        if (site is not null) site.Progress = site.Progress.Escalated(node, told);
        else trial.Progress = trial.Progress.Escalated(node, told);
    }

    private static void Place(DomainEvent e, int places, Trial trial, TrialSite site)
    {
        var before = site.Places?.Value ?? 0;
        site.Places = Newest<int>.Of(site.Places, New(e, places));
        trial.PlacesAccepted += site.Places!.Value - before;
    }

    private static void Activate(DomainEvent e, bool isActive, Trial trial, TrialSite site)
    {
        var before = site.Active?.Value ?? false;
        site.Active = Newest<bool>.Of(site.Active, New(e, isActive));
        trial.ActiveSites += (site.Active!.Value ? 1 : 0) - (before ? 1 : 0);
    }

    private static Newest<T> New<T>(DomainEvent e, T value) => new(value, e.RecordedAt, e.Version);
}
