using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class LaterReviewHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await _ethics.IssueTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Theory] // MR-47: the stop has its number in the transaction of the opinion
    [Trait("Rule", "MR-47")]
    [InlineData("Suspend", "Suspended", false)]
    [InlineData("Terminate", "Terminated", true)]
    public async Task A_committee_that_decides_to_stop_stops_the_trial(string decision, string standing, bool isFinal)
    {
        await _ethics.BeginLater(ReviewType.SeriousAdverseEvent);
        var opinion = await _ethics.IssueTheOpinion(decision, "Against");
        Assert.False(opinion.GetProperty("isEffective").GetBoolean());
        var stopped = Assert.Single(await _ethics.Host.Published<TrialStopped>());
        Assert.Equal((1, isFinal, "Sound."), (stopped.StopNumber, stopped.IsFinal, stopped.Reason));
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/trials/{_ethics.TrialId}"));
        Assert.Equal(standing, seen.GetProperty("status").GetString());
    }

    [Fact]
    [Trait("Rule", "MR-47")]
    public async Task A_decision_to_suspend_what_is_suspended_takes_no_number()
    {
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post($"/ethics/trials/{_ethics.TrialId}/suspension", new { reason = "signal" }));
        await _ethics.BeginLater(ReviewType.SuspensionOrTermination);
        await _ethics.IssueTheOpinion("Suspend", "Against");
        Assert.Single(await _ethics.Host.Published<TrialStopped>());
        await _ethics.BeginLater(ReviewType.SuspensionOrTermination);
        await _ethics.IssueTheOpinion("Terminate", "Against");
        Assert.Equal([1, 2], (await _ethics.Host.Published<TrialStopped>()).Select(s => s.StopNumber));
    }

    [Fact]
    public async Task A_trials_next_opinion_supersedes_its_newest_whatever_review_it_comes_from()
    {
        await _ethics.BeginLater(ReviewType.Amendment);
        var second = await _ethics.IssueTheOpinion();
        await _ethics.BeginLater(ReviewType.Continuing);
        var third = await _ethics.IssueTheOpinion("Continue");

        Assert.Equal(second.GetProperty("id").GetGuid(), third.GetProperty("supersedes").GetGuid());
        var issued = await _ethics.Host.Published<OpinionIssued>();
        Assert.Equal([ReviewType.Initial, ReviewType.Amendment, ReviewType.Continuing], issued.Select(o => o.Type));
        Assert.Null(issued[0].SubjectId);
        Assert.Equal(second.GetProperty("subjectId").GetGuid(), issued[1].SubjectId);
        var reviews = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get($"/ethics/reviews?trialId={_ethics.TrialId}"));
        Assert.Equal(3, reviews.GetProperty("items").GetArrayLength());
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()));
    }

    [Fact]
    public async Task A_withdrawal_ends_every_review_of_the_trial()
    {
        await _ethics.BeginLater(ReviewType.Amendment);
        await _ethics.Host.Deliver(
            new ApplicationWithdrawn { AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId, StopNumber = 1, Reason = "No money." });
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post(
            _ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }), 409, "ethics.trial_withdrawn");
    }
}
