using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;

namespace Trials.Ethics.Tests.Standings;

public class StandingTests
{
    private static readonly Guid Chair = Guid.CreateVersion7();
    private readonly Standing _standing = Standing.Of(Guid.CreateVersion7(), Roster.Now);

    [Fact, Trait("Rule", "MR-47")]
    public void A_trial_in_force_is_suspended_reinstated_and_terminated()
    {
        Refused.With(StandingProblems.NothingToStop, () => _standing.RequireCanStop(isFinal: false));
        _standing.Enforce(Roster.Now);
        _standing.Stop(1, false, "signal", Chair, Roster.Now);
        Refused.With(StandingProblems.AlreadyStopped, () => _standing.RequireCanStop(isFinal: false));
        _standing.Reinstate("explained", Chair, Roster.Now);
        _standing.Stop(2, true, "harm", Chair, Roster.Now);
        Assert.Equal((StandingStatus.Terminated, 2), (_standing.Status, _standing.StopNumber));
        Refused.With(StandingProblems.NotSuspended, () => _standing.Reinstate("no", Chair, Roster.Now));
        Refused.With(StandingProblems.Terminated, _standing.RequireNotOver);
    }

    [Fact, Trait("Rule", "MR-47")]
    public void A_new_opinion_does_not_lift_a_suspension()
    {
        _standing.Enforce(Roster.Now);
        _standing.Stop(1, false, "signal", Chair, Roster.Now);
        _standing.Enforce(Roster.Now);
        Assert.Equal(StandingStatus.Suspended, _standing.Status);
    }

    [Fact]
    public void A_withdrawn_trial_is_over()
    {
        _standing.Withdraw("no money", Roster.Now);
        Refused.With(ReviewProblems.Withdrawn, _standing.RequireNotOver);
    }
}
