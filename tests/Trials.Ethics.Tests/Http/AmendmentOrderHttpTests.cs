using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed partial class AmendmentHttpTests
{
    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "GCP-23")]
    public async Task In_whatever_order_a_site_confirms_it_never_goes_back_to_an_older_version()
    {
        var asked = new List<JsonElement>();
        foreach (var version in (string[])["V3.0", "V4.0"])
        {
            await ReviewIt(await File(AmendmentKind.Substantial, Document("ICF", version)));
            var opinion = (await _ethics.IssueTheOpinion()).GetProperty("id").GetGuid();
            asked.Add((await Confirmations()).Single(c => c.GetProperty("opinionId").GetGuid() == opinion));
        }
        foreach (var confirmation in Enumerable.Reverse(asked)) await Confirm(confirmation);
        var site = (await _ethics.Host.Published<VersionsConfirmed>())[^1];
        Assert.Equal((_ethics.SiteId, "V4.0", asked[1].GetProperty("opinionId").GetGuid()), (site.SiteId, Assert.Single(site.Versions).Version, site.OpinionId));
    }

    [Fact, Trait("Rule", "MR-37"), Trait("Rule", "ETH-31b")]
    public async Task A_simplified_confirmation_is_reported_at_a_meeting()
    {
        await ReviewIt(await File(AmendmentKind.Substantial, _newConsent));
        await _ethics.IssueTheOpinion();
        var asked = await TheConfirmation();
        var report = new { meetingOn = Roster.Today, meetingNumber = "2026-12" };
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Post(Path(asked) + "/report", report), 409, "ethics.nothing_to_report");
        await Confirm(asked);
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Post(Path(asked) + "/report", report with { meetingOn = Roster.Today.AddDays(9) }), 409, "ethics.report_date");
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(Path(asked) + "/report", report));
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task A_committee_reads_the_versions_that_it_is_to_adopt()
    {
        await ReviewIt(await File(AmendmentKind.Substantial, _newConsent));
        await _ethics.IssueTheOpinion();
        var (late, site) = (new Roster(), Guid.CreateVersion7());
        await _ethics.Host.Deliver(new SiteAdded
        {
            AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId,
            Site = new AcceptedSite(site, 3, "Late", late.OrganisationId, SiteRole.Participating),
        });
        var seen = await EthicsHost.Ok(await _ethics.Secretary(late).Get($"/ethics/adoptions/{site}"));
        Assert.Equal("V3.0", Assert.Single(seen.GetProperty("documents").EnumerateArray()).GetProperty("version").GetString());
    }
}
