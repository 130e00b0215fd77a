using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Filings;

public sealed class PreviewHttpTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start();
        _id = await _host.Accepted();
        await _host.Service.Deliver(new OpinionIssued
        {
            AggregateId = New(), Version = 1, OccurredAt = _host.Service.Clock.GetUtcNow(), TrialId = _id, OpinionId = New(), Number = "2026-LEAD-0001",
            LeadOrganisationId = LeadId, Decision = Decision.Approve, IsEffective = true, Conditions = [], Versions = [],
            ValidUntil = new DateOnly(2027, 3, 2), AdoptionDueOn = new DateOnly(2026, 3, 9),
        });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-38")]
    public async Task The_sponsor_sees_what_an_amendment_touches_before_it_files_and_nothing_is_stored()
    {
        var change = new
        {
            kind = "Substantial", summary = "Fewer people", documentIds = new[] { await NewVersion("ICF", "1.1") },
            facts = new[] { new { field = "PlannedEnrolment", old = "300", @new = "102" } },
        };
        var seen = await Body(await Post(_host.Sponsor, _id, "amendments/preview", change));
        Assert.Equal("1.0 → 1.1", $"{seen["documents"]![0]!["oldVersion"]} → {seen["documents"]![0]!["newVersion"]}");
        Assert.Equal((1, true), (seen["sitesToConfirm"]!.GetValue<int>(), seen["changesConsent"]!.GetValue<bool>()));
        Assert.Equal(["Reviews", "Confirms"], seen["sites"]!.AsArray().Select(s => s!["task"]!.GetValue<string>()));
        Assert.Equal([17], seen["publicItems"]!.AsArray().Select(i => i!["number"]!.GetValue<int>()));
        Assert.Empty((await Body(await Get(_host.Sponsor, _id, "amendments")))["items"]!.AsArray());
        Assert.Empty(await _host.Service.Published<AmendmentFiled>());

        await Body(await Post(_host.Sponsor, _id, "amendments", change), HttpStatusCode.Created);
        var again = await Body(await Post(_host.Sponsor, _id, "amendments/preview", Facts("Minor", "PlannedEnrolment", "300", "90")));
        var overlap = Assert.Single(again["overlaps"]!.AsArray())!;
        Assert.Equal((1, "PlannedEnrolment"), (overlap["number"]!.GetValue<int>(), Assert.Single(overlap["facts"]!.AsArray())!.GetValue<string>()));
        await Refused(await Post(_host.Sponsor, _id, "amendments", Facts("Minor", "PlannedEnrolment", "300", "90")),
            HttpStatusCode.Conflict, "registration.amendments_overlap");
    }

    [Fact, Trait("Rule", "MR-40")]
    public async Task Approved_facts_are_read_with_their_history_and_the_event_names_fields_only()
    {
        await Body(await Post(_host.Sponsor, _id, "amendments", Facts("Minor", "Title", "A large study", "A better title")), HttpStatusCode.Created);
        var told = Assert.Single(await _host.Service.Published<AmendmentFiled>());
        Assert.Equal([StudyField.Title], told.Fields);
        var before = _host.Service.Clock.GetUtcNow();
        _host.Service.Clock.Advance(TimeSpan.FromDays(3));
        var decided = new AmendmentDecided
        {
            AggregateId = told.AmendmentId, Version = 3, OccurredAt = _host.Service.Clock.GetUtcNow(), TrialId = _id, AmendmentId = told.AmendmentId,
            Outcome = AmendmentOutcome.Approved,
        };
        await _host.Service.Deliver(decided);
        var others = Assert.Single(await _host.Service.Published<StudyFactsChanged>());
        Assert.Equal((_id, 1, "A better title", 300), (others.TrialId, others.Revision, others.Title, others.PlannedEnrolment));
        Assert.Equal("A better title", Title(await Body(await Get(_host.Office, _id, "facts"))));
        var then = await Body(await Get(_host.Office, _id, $"facts?at={Uri.EscapeDataString(before.ToString("O"))}"));
        Assert.Equal("A large study", Title(then));
        Assert.Empty(then["history"]!.AsArray());
        await Refused(await Get(_host.Service.As(New(), StrangerId, Contracts.Roles.InstitutionOffice), _id, "facts"), HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Only_the_sponsor_of_the_study_looks_ahead()
    {
        var change = Facts("Minor", "Title", "A large study", "B");
        await Refused(await Post(_host.Intake, _id, "amendments/preview", change), HttpStatusCode.Forbidden, "forbidden");
        var other = _host.Service.As(New(), New(), Contracts.Roles.Sponsor);
        await Refused(await Post(other, _id, "amendments/preview", change), HttpStatusCode.NotFound, "not_found");
    }

    private static string Title(JsonNode seen) =>
        seen["facts"]!.AsArray().Single(f => f!["field"]!.GetValue<string>() == "Title")!["value"]!.GetValue<string>();

    private static object Facts(string kind, string field, string old, string @new) =>
        new { kind, summary = "A change", documentIds = Array.Empty<Guid>(), facts = new[] { new { field, old, @new } } };

    private async Task<Guid> NewVersion(string code, string version) =>
        (await Body(await RegistrationHost.File(_host.Sponsor, _id, code, version, Pdf(code + version))))["documentId"]!.GetValue<Guid>();
}
