using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Allocation.Tests;

/// <summary>Architecture rule 3: every order of a trial's events ends with the same gates.</summary>
public class AnyOrderTests
{
    private static readonly Facts Known = new();
    private static readonly OpinionIssued Conditional = Known.Conditional(ConditionBlocks.Activation, ConditionBlocks.Activation);

    public static TheoryData<string> Handfuls => ["conditions", "lead conditions", "rescinding", "stopping"];

    [Theory, MemberData(nameof(Handfuls))]
    public void Every_order_of_a_trials_events_ends_with_the_same_gates(string handful)
    {
        DomainEvent[] events = handful switch
        {
            "conditions" => [Known.Accepted(), Known.Opinion(), Known.Adopted(2, isEffective: false), Known.ConditionsMet(3), Known.Held(1, 4)],
            "lead conditions" => [Known.Accepted(), Conditional, Known.Met(Conditional, 1), Known.Met(Conditional, 2), Known.Adopted()],
            "rescinding" => [Known.Accepted(), Known.Opinion(), Known.Adopted(2), Known.Held(1, 3, isRescinded: true), Known.Adopted(5)],
            _ => [Known.Accepted(), Known.Opinion(), Known.Stopped(1, 3), Known.Reinstated(4), Known.Opinion(Decision.Disapprove, isEffective: false, daysAgo: 1)],
        };
        var ends = Permutations.Of(events).Select(GatesAfter).Distinct();
        Assert.Single(ends);
    }

    private static string GatesAfter(IReadOnlyList<DomainEvent> order)
    {
        var trial = Trial.Shell(Known.TrialId);
        var site = Site.Shell(Known.Site, Known.TrialId, Known.Hospital);
        foreach (var one in order) Apply(trial, site, one);
        return string.Join('|', Gates.Of(trial, site, StartUp.Today).Select(g => $"{g.Name} {g.IsOpen} {g.WaitsFor}"));
    }

    private static void Apply(Trial trial, Site site, DomainEvent one)
    {
        switch (one)
        {
            case ApplicationAccepted e: trial.Accept(e); site.Accept(e.Sites[1]); break;
            case OpinionIssued e: trial.Hear(LeadOpinion.From(e)); trial.Hear(LeadOpinion.BlockingActivation(e)); break;
            case OpinionConditionMet e: trial.HearMet(new LeadCondition(e.OpinionId, e.Number)); break;
            case AdoptionDecided e: site.Hear(Adoption.From(e)); break;
            case LocalConditionsMet e: site.HearConditionsMet(e.Version); break;
            case SiteHeld e: site.Hear(new LocalHold(e.IsRescinded ? HoldState.Rescinded : HoldState.Held, e.Version)); break;
            case TrialStopped e: trial.Hear(new TrialStop(StopState.Suspended, e.Version)); break;
            case TrialReinstated e: trial.Hear(new TrialStop(StopState.Reinstated, e.Version)); break;
            default: throw new ArgumentOutOfRangeException(nameof(one));
        }
    }
}
