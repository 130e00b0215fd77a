using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Deadlines;

namespace Trials.Ethics.Tests.Http;

public sealed class DeadlineHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await EthicsHost.Start();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-36"), Trait("Rule", "ETH-30")] // and rules.md 14 case 6
    public async Task A_hospital_past_every_limit_is_escalated_step_by_step_and_its_case_stays_as_it_is()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        var before = await EthicsHost.Ok(await _ethics.AsCoordinator().Get(_ethics.Adoption()));
        await After(days: 0);
        Assert.Empty(await Told());
        await After(days: 4); // the working day before
        await After(days: 0);
        var reminder = Assert.Single(await Told());
        Assert.Equal(("N09", new DateOnly(2026, 11, 30), -1, EscalatedTo.Holder), (reminder.Node, reminder.DueOn, reminder.Step, reminder.Target));
        Assert.Equal((_ethics.SiteId, _ethics.SiteId, _ethics.Site.OrganisationId), (reminder.AggregateId, reminder.SiteId, reminder.OrganisationId));
        Assert.Equal("system:deadlines", reminder.By.Role);
        await After(days: 3); // the day itself
        Assert.Equal([-1, 0], (await Told()).Select(e => e.Step));
        await After(days: 60); // and everything that was missed meanwhile
        await After(days: 1);

        Assert.Equal([-1, 0, 2, 5], (await Told()).Select(e => e.Step));
        Assert.Equal([EscalatedTo.Holder, EscalatedTo.Coordinator, EscalatedTo.InstitutionHead, EscalatedTo.AllianceOffice],
            (await Told()).Select(e => e.Target));
        var after = await EthicsHost.Ok(await _ethics.AsCoordinator().Get(_ethics.Adoption()));
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal("PackageReceived", after.GetProperty("status").GetString());
        Assert.Empty(await _ethics.Host.Published<AdoptionDecided>());
    }

    [Fact, Trait("Rule", "MR-36"), Trait("Rule", "ETH-16a")]
    public async Task A_lead_review_past_its_limit_is_escalated_and_not_decided()
    {
        await _ethics.WithATrial();
        await After(days: 90);
        Assert.Equal([-1, 0, 2, 5], (await Told()).Select(e => e.Step));
        Assert.All(await Told(), e => Assert.Equal(("N05", _ethics.Lead.OrganisationId, null), (e.Node, e.OrganisationId, e.SiteId)));
        Assert.Equal("Accepted", (await EthicsHost.Ok(await _ethics.AsCoordinator().Get(_ethics.Review()))).GetProperty("status").GetString());
    }

    [Fact, Trait("Rule", "MR-36")]
    public async Task Nobody_is_told_of_a_trial_that_is_withdrawn()
    {
        await _ethics.WithATrial();
        await _ethics.Host.Deliver(new ApplicationWithdrawn
            { AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId, StopNumber = 1, Reason = "no product" });
        await After(days: 90);
        Assert.Empty(await Told());
    }

    [Fact, Trait("Rule", "MR-37")] // and rules.md 14 case 14
    public async Task A_simplified_opinion_that_two_meetings_did_not_hear_of_is_told_of()
    {
        AcceptedSite[] others = [Place(3), Place(4)];
        await (await _ethics.WithATrialOf(others)).IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
        foreach (var other in others)
        {
            Assert.DoesNotContain(await Told(), e => e.Node == "MR-37");
            await After(days: 1);
            await MeetOn(other.SiteId);
        }
        await After(days: 0);
        var told = (await Told()).Where(e => e.Node == "MR-37").ToArray();
        Assert.Equal([-1, 0], told.Select(e => e.Step));
        Assert.All(told, e => Assert.Equal((_ethics.SiteId, new DateOnly(2026, 11, 25)), (e.SiteId, e.DueOn)));
    }

    private AcceptedSite Place(int number) =>
        new(Guid.CreateVersion7(), number, $"Site {number}", _ethics.Site.OrganisationId, Contracts.SiteRole.Participating);

    private async Task MeetOn(Guid site)
    {
        var path = $"/ethics/adoptions/{site}";
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post($"{path}/reviewers", new { personIds = _ethics.Site.People(2, 3) }));
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post($"{path}/declarations", new { hasConflict = false }));
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post($"{path}/responses", new { response = "ToFullBoard" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post($"{path}/board/opening", new { attendees = _ethics.Site.First(5) }));
    }

    private async Task After(int days)
    {
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(days));
        await _ethics.Host.Services.GetServices<IHostedService>().OfType<EthicsDeadlines>().Single().Sweep(TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<DeadlineEscalated>> Told() => _ethics.Host.Published<DeadlineEscalated>();
}
