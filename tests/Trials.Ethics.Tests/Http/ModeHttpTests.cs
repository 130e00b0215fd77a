namespace Trials.Ethics.Tests.Http;

public sealed class ModeHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    [Trait("Rule", "ETH-31a")]
    [Trait("Rule", "ETH-31b")]
    public async Task A_simplified_review_goes_from_the_chairs_choice_to_an_opinion_that_opens_the_sites()
    {
        var (chair, secretary) = (_ethics.Chair(_ethics.Lead), _ethics.Secretary(_ethics.Lead));
        var mode = new { mode = "Simplified", ground = "MinimalRisk", reason = "A questionnaire only." };
        await EthicsHost.Refused(await secretary.Post(_ethics.Review("/mode"), mode), 403, "forbidden");
        await EthicsHost.Ok(await chair.Post(_ethics.Review("/mode"), mode));
        var reviewers = new { personIds = _ethics.Lead.People(1, 2) };
        await EthicsHost.Refused(await secretary.Post(_ethics.Review("/reviewers"), reviewers), 409, "ethics.not_the_chair");
        await EthicsHost.Ok(await chair.Post(_ethics.Review("/reviewers"), reviewers));
        foreach (var seat in (int[])[1, 2])
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(_ethics.Review("/declarations"), new { hasConflict = false }));
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(_ethics.Review("/agreements"), new { agrees = true }));
        }
        var opinion = await EthicsHost.Ok(await chair.Post(_ethics.Review("/opinion"),
            new { conditions = Array.Empty<object>(), reasons = "Minimal risk.", followUpMonths = 12 }));
        Assert.Equal(("Simplified", true), (opinion.GetProperty("mode").GetString(), opinion.GetProperty("isEffective").GetBoolean()));
        Assert.Equal(2, opinion.GetProperty("record").GetProperty("agreements").GetArrayLength());
        var adoption = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()));
        Assert.Equal("PackageReceived", adoption.GetProperty("status").GetString());
        await EthicsHost.Refused(await secretary.Post(_ethics.Review("/report"), new { meetingOn = "2026-11-25", meetingNumber = "12" }), 409, "ethics.report_date");
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(2));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/report"), new { meetingOn = "2026-11-25", meetingNumber = "12" }));
        var seen = await EthicsHost.Ok(await secretary.Get(_ethics.Review()));
        Assert.Equal("12", seen.GetProperty("deliberation").GetProperty("reportedAt").GetString());
    }

    [Fact]
    [Trait("Rule", "ETH-32")]
    public async Task A_registration_trial_is_not_exempted() => await EthicsHost.Refused(
        await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/mode"), new { mode = "Exempt", ground = "AnonymisedData", reason = "x" }),
        409, "ethics.never_exempt");

    [Fact]
    [Trait("Rule", "ETH-16b")]
    public async Task An_emergency_review_shows_when_it_is_due()
    {
        var seen = await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(
            _ethics.Review("/mode"), new { mode = "Emergency", ground = "PublicHealthEmergency", reason = "An outbreak." }));
        Assert.Equal(Roster.Now.AddHours(72), seen.GetProperty("dueAt").GetDateTimeOffset(), TimeSpan.FromMinutes(5));
        Assert.Equal("Emergency", (await EthicsHost.Ok(await _ethics.AsSponsor().Get(_ethics.Review()))).GetProperty("mode").GetString());
    }
}
