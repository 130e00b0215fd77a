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

    [Fact, Trait("Rule", "ETH-31b")] // and rules.md 14 case 14
    public async Task A_simplified_decision_of_the_lead_that_two_of_its_meetings_did_not_hear_of_is_told_of()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        await _ethics.BeginLater(ReviewType.Continuing, ReviewMode.Simplified);
        var review = _ethics.ReviewId;
        await _ethics.IssueTheSimplifiedOpinion();
        for (var meeting = 0; meeting < 2; meeting++)
        {
            await After(days: 1);
            Assert.DoesNotContain(await Told(), e => e.Node == "ETH-31b");
            await _ethics.BeginLater(ReviewType.Amendment);
            await _ethics.OpenTheMeeting();
        }
        await After(days: 0);
        Assert.Equal([-1, 0], (await Told()).Where(e => e.Node == "ETH-31b").Select(e => e.Step));
        Assert.All((await Told()).Where(e => e.Node == "ETH-31b"), e => Assert.Equal((review, _ethics.Lead.OrganisationId), (e.AggregateId, e.OrganisationId)));
    }

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "MR-46")]
    public async Task The_sponsor_is_reminded_of_the_yearly_report_before_the_approval_ends()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        await After(days: 320);
        Assert.DoesNotContain(await Told(), e => e.Node == "MR-45");
        await After(days: 20);
        var told = (await Told()).Where(e => e.Node == "MR-45").ToArray();
        Assert.Equal([-1, 0, 2, 5], told.Select(e => e.Step));
        Assert.All(told, e => Assert.Equal((_ethics.Sponsor, new DateOnly(2027, 10, 24)), (e.OrganisationId, e.DueOn)));
    }

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "MR-36")]
    public async Task A_hospital_that_does_not_confirm_in_time_is_told_of_and_keeps_what_it_has()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
        await _ethics.BeginLater(ReviewType.Continuing);
        await _ethics.IssueTheOpinion("Continue");
        await After(days: 30);
        var told = (await Told()).Where(e => e.SiteId == _ethics.SiteId && e.Node == "MR-45").ToArray();
        Assert.Equal([-1, 0, 2, 5], told.Select(e => e.Step));
        Assert.DoesNotContain(await _ethics.Host.Published<VersionsConfirmed>(), v => v.SiteId == _ethics.SiteId);
    }

    [Fact, Trait("Rule", "SAF-04"), Trait("Rule", "CAL-06")]
    public async Task A_sponsor_that_has_not_told_the_regulators_is_told_of_by_the_calendar_day()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        var path = $"/ethics/trials/{_ethics.TrialId}/safety-reports";
        var filed = await EthicsHost.Ok(await _ethics.AsSponsor().Post(path, new { seriousness = "Other", text = "It happened.", knownAt = _ethics.Host.Clock.GetUtcNow() }));
        await After(days: 16);
        var told = (await Told()).Where(e => e.Node == "SAF-04").ToArray();
        Assert.Equal([-1, 0], told.Select(e => e.Step));
        Assert.All(told, e => Assert.Equal((_ethics.Sponsor, Roster.Today.AddDays(15)), (e.OrganisationId, e.DueOn)));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post($"/ethics/safety-reports/{filed.GetProperty("reportId").GetGuid()}/regulator-notice",
            new { toldAt = _ethics.Host.Clock.GetUtcNow() }));
        await After(days: 30);
        Assert.Equal(2, (await Told()).Count(e => e.Node == "SAF-04"));
    }

    [Fact, Trait("Rule", "SAF-03"), Trait("Rule", "SAF-15")]
    public async Task A_trial_that_was_terminated_still_owes_the_regulators_their_report()
    {
        await (await _ethics.WithATrial()).IssueTheOpinion();
        await EthicsHost.Ok(await _ethics.AsSponsor().Post($"/ethics/trials/{_ethics.TrialId}/safety-reports",
            new { seriousness = "Fatal", text = "It happened.", knownAt = _ethics.Host.Clock.GetUtcNow() }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post($"/ethics/trials/{_ethics.TrialId}/termination", new { reason = "Too grave." }));
        await After(days: 8);
        Assert.Contains(await Told(), e => e.Node == "SAF-03");
    }

    [Fact, Trait("Rule", "ETH-16b"), Trait("Rule", "MR-36")]
    public async Task An_emergency_review_is_told_of_when_its_hours_are_over()
    {
        await _ethics.WithATrial();
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/mode"),
            new { mode = "Emergency", ground = "PublicHealthEmergency", reason = "An outbreak." }));
        await After(days: 4);
        Assert.Contains(await Told(), e => e is { Node: "N05", Step: 0 });
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
