using System.Net;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Filings;

public sealed class LifecycleHttpTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start();
        _id = await _host.Accepted();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Rule", "MR-47")]
    public async Task Suspensions_site_withdrawals_and_the_withdrawal_are_numbered_on_one_line_without_gaps()
    {
        await Body(await Notice("Suspended"), HttpStatusCode.Created);
        await Body(await Notice("Suspended"));
        await Body(await Post(_host.Sponsor, _id, "sites/2/withdrawal", new { reason = "No patients" }));
        await Body(await Post(_host.Sponsor, _id, "sites/2/withdrawal", new { reason = "No patients" }));
        await Body(await Notice("Resumed"), HttpStatusCode.Created);
        await Body(await Notice("Terminated"), HttpStatusCode.Created);
        await Body(await Post(_host.Sponsor, _id, "withdrawal", new { reason = "No funds" }));

        var stops = await _host.Service.Published<SponsorStopped>();
        var left = Assert.Single(await _host.Service.Published<SiteWithdrawn>());
        var withdrawn = Assert.Single(await _host.Service.Published<ApplicationWithdrawn>());
        Assert.Equal([1, 2, 3, 4], stops.Select(s => s.StopNumber).Append(left.StopNumber).Append(withdrawn.StopNumber).Order());
        Assert.Equal([(NoticeKind.Suspended, 1), (NoticeKind.Terminated, 3)], stops.OrderBy(s => s.Notice).Select(s => (s.Kind, s.Notice)));
        Assert.Equal((2, OtherId), (left.Number, left.OrganisationId));
        Assert.Equal(2, Assert.Single(await _host.Service.Published<SponsorResumed>()).Notice);
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task Everybody_who_sees_the_study_reads_how_far_the_sponsor_says_it_is()
    {
        await Body(await Notice("Suspended"), HttpStatusCode.Created);
        var seen = await Body(await Get(_host.Office, _id, "notices"));
        Assert.Equal("Suspended", seen["state"]!.GetValue<string>());
        Assert.Single(seen["items"]!.AsArray());
        await Refused(await Notice("Suspended", "Again"), HttpStatusCode.Conflict, "registration.notice_out_of_turn");
        await Refused(await Post(_host.Intake, _id, "notices", new { kind = "Resumed", reason = "Go", on = "2026-03-02" }), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task No_site_joins_a_study_that_the_sponsor_ended()
    {
        await Body(await Notice("Completed"), HttpStatusCode.Created);
        await Refused(await Post(_host.Sponsor, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" }),
            HttpStatusCode.Conflict, "registration.study_ended");
    }

    [Fact, Trait("Rule", "MR-51")]
    public async Task The_lead_site_and_unknown_sites_cannot_be_withdrawn_and_strangers_see_nothing()
    {
        await Refused(await Post(_host.Sponsor, _id, "sites/1/withdrawal", new { reason = "Why" }), HttpStatusCode.Conflict, "registration.lead_site_stays");
        await Refused(await Post(_host.Sponsor, _id, "sites/9/withdrawal", new { reason = "Why" }), HttpStatusCode.Conflict, "registration.unknown_site");
        var other = _host.Service.As(New(), New(), Contracts.Roles.Sponsor);
        await Refused(await Post(other, _id, "sites/2/withdrawal", new { reason = "Why" }), HttpStatusCode.NotFound, "not_found");
        await Refused(await Post(other, _id, "notices", new { kind = "Suspended", reason = "Why", on = "2026-03-02" }), HttpStatusCode.NotFound, "not_found");
        Assert.Empty(await _host.Service.Published<SiteWithdrawn>());
    }

    private Task<HttpResponseMessage> Notice(string kind, string reason = "Supply") =>
        Post(_host.Sponsor, _id, "notices", new { kind, reason, on = "2026-03-02" });
}
