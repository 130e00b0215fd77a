using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>A stop of a trial with 200 adopted sites (MR-47), through the bus and HTTP.</summary>
public class ManySitesTests
{
    private const int Count = 200;

    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    private static ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = 20, CancellationToken = TestContext.Current.CancellationToken };

    [Theory, MemberData(nameof(Shapes)), Trait("Rule", "MR-47")]
    public async Task A_stop_closes_the_gate_of_each_of_200_sites_while_messages_of_one_site_fail(Shape shape)
    {
        await using var open = await HostedRecruitment.Start(shape, planned: 10 * Count);
        var sites = await GivenOpenSites(open);
        var people = await Screen(open, sites);
        Assert.All(await Read(open), site => Assert.True(site["isOpen"]!.GetValue<bool>()));

        // One site's messages fail again and again on the ordinary lane; the stop has its own and waits for none of them.
        var failing = Enumerable.Range(0, 4).Select(_ => open.Host.Deliver(Nameless(open.Facts))).ToArray();
        await open.Deliver(open.Facts.Stopped());
        Assert.Contains(failing, message => !message.IsCompleted);

        var closed = await Read(open);
        Assert.Equal(sites.Select(s => s.SiteId).ToHashSet(), closed.Select(s => s["siteId"]!.GetValue<Guid>()).ToHashSet());
        Assert.All(closed, site => Assert.Contains("recruitment.trial_stopped", HostedRecruitment.ClosedBecause(site)));
        await Parallel.ForEachAsync(people, AtOnce, async (person, _) =>
            await HostedRecruitment.ThenRefused(
                await person.Investigator.Post($"/recruitment/participants/{person.Id}/enrolment"), "recruitment.trial_stopped"));
        var applied = Assert.Single(await open.Host.Published<StopApplied>());
        Assert.Equal(Count, applied.SitesHeld);
        Assert.Equal(sites.Select(s => s.SiteId).ToHashSet(), applied.SiteIds.ToHashSet());

        await Task.WhenAll(failing);
        Assert.Equal(4, await open.Host.InDb("recruitment", db => db.Parked.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<AcceptedSite[]> GivenOpenSites(HostedRecruitment open)
    {
        var facts = open.Facts;
        AcceptedSite[] sites =
        [
            .. facts.Accepted().Sites,
            .. Enumerable.Range(3, Count - 2).Select(n =>
                new AcceptedSite(Guid.CreateVersion7(), n, $"Hospital {n}", Guid.CreateVersion7(), SiteRole.Participating)),
        ];
        await open.Deliver(facts.Accepted() with { Sites = sites }, facts.Opinion());
        await Parallel.ForEachAsync(sites, AtOnce, async (site, _) =>
        {
            if (site.Role is not SiteRole.Lead) await open.Deliver(Adopted(facts, site));
            await open.Deliver(facts.Activated() with { AggregateId = site.SiteId, SiteId = site.SiteId, OrganisationId = site.OrganisationId });
        });
        await open.Watermark();
        return sites;
    }

    private static async Task<IReadOnlyList<(Guid Id, HttpClient Investigator)>> Screen(HostedRecruitment open, AcceptedSite[] sites)
    {
        var people = new (Guid, HttpClient)[sites.Length];
        await Parallel.ForEachAsync(sites.Index(), AtOnce, async (site, _) =>
        {
            var investigator = open.Host.As(Guid.CreateVersion7(), site.Item.OrganisationId, Roles.Investigator);
            var screened = await investigator.Post($"/recruitment/sites/{site.Item.SiteId}/participants",
                new { code = "S-001", consentVersion = "1.0", consentedOn = "2026-11-23" });
            people[site.Index] = ((await HostedRecruitment.Json(screened))["participantId"]!.GetValue<Guid>(), investigator);
        });
        return people;
    }

    private static async Task<JsonNode[]> Read(HostedRecruitment open)
    {
        var coordinator = open.Host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);
        var page = await HostedRecruitment.Json(await coordinator.Get($"/recruitment/sites?trialId={open.Facts.TrialId}&take=500"));
        return [.. page["items"]!.AsArray().Select(site => site!)];
    }

    private static AdoptionDecided Adopted(Facts facts, AcceptedSite site) =>
        facts.Adopted() with { AggregateId = site.SiteId, SiteId = site.SiteId, OrganisationId = site.OrganisationId };

    // A site needs a name, and this one's record has none.
    private static SiteAdded Nameless(Facts facts)
    {
        var site = Guid.CreateVersion7();
        return new SiteAdded
        {
            AggregateId = site, Version = 1, TrialId = facts.TrialId,
            Site = new AcceptedSite(site, Count + 1, null!, Guid.CreateVersion7(), SiteRole.Participating),
        };
    }
}
