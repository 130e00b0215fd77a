using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Testing;

namespace Trials.Allocation.Tests;

/// <summary>The way to the green light and back, through the bus and HTTP.</summary>
public class GreenLightTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_site_is_activated_when_its_last_gate_opens_and_told_once(Shape shape)
    {
        await using var open = await HostedAllocation.Start(shape);
        await HostedAllocation.ThenRefused(Activate(open, open.Office), "allocation.gates_closed");
        await OpenEveryGate(open);

        var site = await open.GetSite();
        Assert.True(site["isReady"]!.GetValue<bool>(), site.ToJsonString());
        await HostedAllocation.Ok(Activate(open, open.Sponsor));
        await HostedAllocation.Ok(Activate(open, open.Office));

        var told = Assert.Single(await open.Host.Published<SiteActivated>());
        Assert.Equal((open.Facts.Site, open.Facts.Hospital, 10), (told.SiteId, told.OrganisationId, told.Places));
        Assert.Equal(8, (await open.Host.Published<TrackFinished>()).Count);
    }

    [Fact]
    public async Task A_reopened_track_of_the_trial_takes_the_light_back_and_a_stop_does_not()
    {
        await using var open = await HostedAllocation.Start();
        await OpenEveryGate(open);
        await HostedAllocation.Ok(Activate(open, open.Office));

        await open.Deliver(open.Facts.Stopped());
        Assert.Equal(["NotStopped"], Closed(await open.GetSite()));
        Assert.True((await open.GetSite())["isActive"]!.GetValue<bool>());
        await open.Deliver(open.Facts.Reinstated());
        Assert.True((await open.GetSite())["isReady"]!.GetValue<bool>());

        await HostedAllocation.Ok(open.Sponsor.Post($"/allocation/trials/{open.Facts.TrialId}/tracks/Insurance/reopening", new { reason = "policy ended" }));
        var told = Assert.Single(await open.Host.Published<SiteDeactivated>());
        Assert.Equal(["Insurance"], told.ClosedGates);
        Assert.True(told.Version > Assert.Single(await open.Host.Published<SiteActivated>()).Version);
        Assert.False((await open.GetSite())["isActive"]!.GetValue<bool>());

        await HostedAllocation.Ok(open.FinishForTrial("Insurance", "no. 2"));
        await HostedAllocation.Ok(Activate(open, open.Office));
        Assert.Equal(2, (await open.Host.Published<SiteActivated>()).Count);
    }

    [Fact]
    public async Task A_rescinded_adoption_takes_the_light_back()
    {
        await using var open = await HostedAllocation.Start();
        await OpenEveryGate(open);
        await HostedAllocation.Ok(Activate(open, open.Office));
        await open.Deliver(open.Facts.Held(version: 7, isRescinded: true));
        Assert.Equal(["Ethics", "Contract"], Assert.Single(await open.Host.Published<SiteDeactivated>()).ClosedGates);
        Assert.Equal(["Ethics", "Contract", "NotStopped", "ApprovalValid"], Closed(await open.GetSite()));
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public async Task A_condition_that_blocks_activation_is_waited_for()
    {
        await using var open = await HostedAllocation.Start();
        var opinion = open.Facts.Conditional(ConditionBlocks.Activation);
        await OpenEveryGate(open, opinion);
        Assert.Equal(["LeadConditions"], Closed(await open.GetSite()));
        await HostedAllocation.ThenRefused(Activate(open, open.Office), "allocation.gates_closed");

        await open.Deliver(open.Facts.Met(opinion));
        await HostedAllocation.Ok(Activate(open, open.Office));
    }

    [Fact] // SEED-14: the facts of ethics may come before the acceptance, and tracks before ethics.
    public async Task Facts_that_come_before_the_acceptance_are_kept()
    {
        var facts = new Facts();
        await using var open = await HostedAllocation.StartBefore(facts);
        await open.Deliver(facts.Adopted(), facts.Opinion());
        Assert.Equal(HttpStatusCode.NotFound, (await open.Office.Get($"/allocation/sites/{facts.Site}")).StatusCode);
        await open.Deliver(facts.Accepted());
        Assert.DoesNotContain("Ethics", Closed(await open.GetSite()));
    }

    [Fact]
    public async Task Only_the_sites_own_office_and_the_trials_own_sponsor_act()
    {
        await using var open = await HostedAllocation.Start();
        var site = $"/allocation/sites/{open.Facts.Site}";
        var trial = $"/allocation/trials/{open.Facts.TrialId}";
        var stranger = open.Host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Sponsor, Roles.InstitutionOffice, Roles.Investigator);
        var evidence = new { doneOn = "2026-11-20", evidence = "x" };
        foreach (var other in new[] { open.LeadOffice, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(site)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Put($"{site}/tracks/Contract", evidence)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"{site}/places/acceptance")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"{site}/activation")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Put($"{trial}/tracks/Insurance", evidence)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(trial)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await open.Sponsor.Put($"{site}/tracks/Contract", evidence)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await open.Coordinator.Put($"{trial}/tracks/Insurance", evidence)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await open.Sponsor.Post($"{trial}/offers", new { offers = Array.Empty<object>() })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await open.LeadOffice.Get(trial)).StatusCode);
        Assert.Single((await HostedAllocation.Ok(open.LeadOffice.Get($"/allocation/sites?trialId={open.Facts.TrialId}")))["items"]!.AsArray());
        Assert.Equal(2, (await HostedAllocation.Ok(open.Coordinator.Get($"/allocation/sites?trialId={open.Facts.TrialId}")))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_track_finished_twice_alike_is_told_once_and_a_correction_again()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.Ok(open.Finish("Contract"));
        await HostedAllocation.Ok(open.Finish("Contract"));
        Assert.Single(await open.Host.Published<TrackFinished>());
        var site = await HostedAllocation.Ok(open.Finish("Contract", "no. 2"));
        Assert.Equal("no. 2", Assert.Single(site["tracks"]!.AsArray())!["evidence"]!.GetValue<string>());
        Assert.Equal(2, (await open.Host.Published<TrackFinished>()).Count);
    }

    private static Task<HttpResponseMessage> Activate(HostedAllocation open, HttpClient by) => by.Post($"/allocation/sites/{open.Facts.Site}/activation");

    private static async Task OpenEveryGate(HostedAllocation open, OpinionIssued? opinion = null)
    {
        foreach (var track in (string[])["ProjectApproval", "Contract"]) await HostedAllocation.Ok(open.Finish(track));
        foreach (var track in (string[])["Insurance", "RegulatoryPermission"]) await HostedAllocation.Ok(open.FinishForTrial(track));
        await HostedAllocation.Ok(open.FinishForTrial("Registration", "CTR20261234"));
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 10)));
        await HostedAllocation.Ok(open.Office.Post($"/allocation/sites/{open.Facts.Site}/places/acceptance"));
        await open.Deliver(opinion ?? open.Facts.Opinion(), open.Facts.Adopted());
        foreach (var track in (string[])["NationalUpload", "ProductOnSite", "Initiation"]) await HostedAllocation.Ok(open.Finish(track));
    }

    private static string[] Closed(JsonNode site) =>
        [.. site["gates"]!.AsArray().Where(g => !g!["isOpen"]!.GetValue<bool>()).Select(g => g!["gate"]!.GetValue<string>())];
}
