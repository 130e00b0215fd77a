using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Packs;
using Trials.Rules;
using Trials.Testing;

namespace Trials.Ethics.Tests.Http;

public sealed class ConsumerTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await EthicsHost.Start();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    public async Task An_acceptance_that_comes_twice_opens_one_review()
    {
        var (accepted, message) = (_ethics.Accepted(), Guid.CreateVersion7());
        await _ethics.Host.Deliver(accepted, message);
        await _ethics.Host.Deliver(accepted, message);
        await _ethics.Host.Deliver(accepted with { Version = 4 });
        var (reviews, adoptions) = await _ethics.Host.InDb("ethics", async db =>
            (await ((EthicsDb)db).Reviews.CountAsync(), await ((EthicsDb)db).Adoptions.CountAsync()));
        Assert.Equal((1, 1), (reviews, adoptions));
    }

    [Fact] // rules.md 13: fifteen working days in the conservative profile, seven in the installation's own
    public async Task A_case_has_the_limits_of_the_rule_pack_it_began_under()
    {
        await _ethics.Host.Deliver(_ethics.Accepted() with { RulePack = "conservative-2023@1" });

        var review = await _ethics.Host.InDb("ethics", db => ((EthicsDb)db).Reviews.AsNoTracking().SingleAsync());
        Assert.Equal(("conservative-2023@1", new DateOnly(2026, 12, 14)), (review.RulePack, review.DueOn));
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task An_activated_pack_holds_from_its_day_for_what_has_no_case_and_a_case_keeps_its_own(Shape shape)
    {
        await using var ethics = await EthicsHost.Start(shape);
        var today = WorkingCalendar.China.DateOf(ethics.Host.Clock.GetUtcNow());
        var (second, message) = (Activated(2, "pudong-2023@1", today.AddDays(7)), Guid.CreateVersion7());
        await ethics.Host.Deliver(second, message);
        await ethics.Host.Deliver(second, message);
        await ethics.Host.Deliver(Activated(1, "conservative-2023@1", today));
        await ethics.Host.Deliver(second);
        await ethics.Host.Deliver(ethics.Accepted());

        var chosen = new ChosenPack("pudong-2023");
        var packs = await ethics.Host.InDb("ethics", async db =>
        {
            List<string> found = [];
            foreach (var day in (DateOnly[])[today.AddDays(-1), today, today.AddDays(6), today.AddDays(7)])
                found.Add((await ((EthicsDb)db).PackOn(chosen, day, TestContext.Current.CancellationToken)).Reference);
            return found;
        });
        Assert.Equal(["pudong-2023@1", "conservative-2023@1", "conservative-2023@1", "pudong-2023@1"], packs);
        var review = await ethics.Host.InDb("ethics", db => ((EthicsDb)db).Reviews.AsNoTracking().SingleAsync());
        Assert.Equal("pudong-2023@1", review.RulePack);
    }

    private static RulePackActivated Activated(int number, string pack, DateOnly from) =>
        new() { AggregateId = Guid.CreateVersion7(), Version = 2, Number = number, RulePack = pack, EffectiveFrom = from };

    [Fact]
    public async Task A_withdrawal_that_overtakes_the_acceptance_is_kept()
    {
        var withdrawn = new ApplicationWithdrawn { AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId,
            StopNumber = 1, Reason = "No money." };
        await _ethics.Host.Deliver(withdrawn);
        await _ethics.WithATrial();
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post(
            _ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }), 409, "ethics.trial_withdrawn");
        var standing = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/trials/{_ethics.TrialId}"));
        Assert.Equal("Withdrawn", standing.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_withdrawal_ends_the_cases_of_the_participants_too()
    {
        await _ethics.WithATrial();
        await _ethics.IssueTheOpinion();
        await _ethics.Host.Deliver(
            new ApplicationWithdrawn { AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId, StopNumber = 1, Reason = "No money." });
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/reviewers"), new { personIds = _ethics.Site.People(2, 3) }), 409, "ethics.trial_withdrawn");
    }
}
