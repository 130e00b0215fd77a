using System.Net;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Filings;

public sealed class ContinuingReportTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start();
        _id = await _host.Accepted();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "ETH-25")]
    public async Task The_yearly_report_is_due_thirty_days_before_the_approval_ends_and_told_once()
    {
        await Refused(await Post(_host.Sponsor, _id, "continuing-reports", Report("2026-03-01", "2026-03-02")), HttpStatusCode.Conflict,
            "registration.nothing_approved");
        await _host.Service.Deliver(Opinion(Decision.Approve, ReviewType.Initial, "2027-03-02"));
        var list = await Body(await Get(_host.Office, _id, "continuing-reports"));
        Assert.Equal(("2027-03-02", "2027-01-31"), (list["validUntil"]!.GetValue<string>(), list["nextDueOn"]!.GetValue<string>()));

        _host.Service.Clock.Advance(TimeSpan.FromDays(336)); // 2027-02-01
        var filed = await Body(await Post(_host.Sponsor, _id, "continuing-reports", Report("2026-03-03", "2027-01-15")), HttpStatusCode.Created);
        Assert.True(filed["isLate"]!.GetValue<bool>());
        await Body(await Post(_host.Sponsor, _id, "continuing-reports", Report("2026-03-03", "2027-01-15")));
        var told = Assert.Single(await _host.Service.Published<ContinuingReportFiled>());
        Assert.Equal((1, 40), (told.Number, told.Enrolled));

        await Refused(await Post(_host.Sponsor, _id, "continuing-reports", Report("2027-01-10", "2027-01-20")), HttpStatusCode.Conflict,
            "registration.report_period");
        await Refused(await Post(_host.Sponsor, _id, "continuing-reports", Report("2027-01-16", "2027-02-20")), HttpStatusCode.Conflict,
            "registration.report_period");
        await _host.Service.Deliver(Opinion(Decision.Continue, ReviewType.Continuing, "2028-02-01"));
        list = await Body(await Get(_host.Sponsor, _id, "continuing-reports"));
        Assert.Equal("2028-01-02", list["nextDueOn"]!.GetValue<string>());
        await Refused(await Get(_host.Service.As(New(), StrangerId, "institution-office"), _id, "continuing-reports/1"), HttpStatusCode.NotFound, "not_found");
        Assert.Equal("As planned.", (await Body(await Get(_host.Office, _id, "continuing-reports/1")))["summary"]!.GetValue<string>());
    }

    private static object Report(string from, string to) => new
    {
        periodFrom = from, periodTo = to, enrolled = 40, withdrawn = 2, seriousEvents = 1, deviations = 3, summary = "As planned.",
        documentIds = Array.Empty<Guid>(),
    };

    private OpinionIssued Opinion(Decision decision, ReviewType type, string validUntil) => new()
    {
        AggregateId = New(), Version = 1, OccurredAt = _host.Service.Clock.GetUtcNow(), TrialId = _id, OpinionId = New(), Number = "2026-LEAD-0001",
        LeadOrganisationId = LeadId, Type = type, SubjectId = type is ReviewType.Initial ? null : New(), Decision = decision, IsEffective = true,
        Conditions = [], Versions = [], ValidUntil = DateOnly.Parse(validUntil, null), AdoptionDueOn = new DateOnly(2026, 3, 9),
    };
}
