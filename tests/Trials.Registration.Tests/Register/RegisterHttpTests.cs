using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using Trials.Testing;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Register;

public sealed class RegisterHttpTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_trial_is_public_when_two_people_have_seen_to_it_and_every_version_stays(Shape shape)
    {
        await using var host = await Start(shape);
        var id = await host.Accepted();
        await Nowhere(host, id);
        var staged = await Body(await Post(host.Sponsor, id, "public-record/staging"));
        await Nowhere(host, id);
        var seen = await Body(await Get(host.Coordinator, id, "public-record"));
        Assert.Contains(seen["staged"]!["changes"]!.AsArray(), c => c!["key"]!.GetValue<string>() == "publicTitle/0/" && c["new"]!.GetValue<string>() == "A large study");
        var sha256 = seen["staged"]!["sha256"]!.GetValue<string>();
        await Refused(await Post(host.Coordinator, id, "public-record/release", new { sha256 = new string('0', 64) }), HttpStatusCode.Conflict, "registration.staged_has_changed");
        await Refused(await Post(host.Sponsor, id, "public-record/release", new { sha256 }), HttpStatusCode.Forbidden, "forbidden");
        await Body(await Post(host.Coordinator, id, "public-record/release", new { sha256 }));
        await Body(await Post(host.Coordinator, id, "public-record/release", new { sha256 }));
        Assert.Equal(1, Assert.Single(await host.Service.Published<PublicRecordReleased>()).Number);

        var anyone = host.Service.Anonymous();
        Assert.Equal(id, (await Find(anyone, "LARGE study"))[0]!["trialId"]!.GetValue<Guid>());
        Assert.Empty(await Find(anyone, "small study"));
        await Refused(await Post(host.Sponsor, id, "public-record/staging"), HttpStatusCode.Conflict, "registration.nothing_new_to_publish");

        await host.Service.Deliver(Approval(id, []));
        var corrected = await Body(await Post(host.Sponsor, id, "public-record/staging"));
        Assert.All(corrected["staged"]!["changes"]!.AsArray(), c => Assert.StartsWith("ethicsReviews/", c!["key"]!.GetValue<string>(), StringComparison.Ordinal));
        await Body(await Post(host.Coordinator, id, "public-record/release", new { sha256 = corrected["staged"]!["sha256"]!.GetValue<string>() }));
        var trial = await Body(await anyone.GetAsync($"/registration/public/trials/{id}", Ct));
        Assert.Equal(2, trial["versions"]!.AsArray().Count);
        Assert.Contains(trial["facts"]!.AsArray(), f => f!["whoItem"]?.GetValue<int>() == 21);
        var first = await Body(await anyone.GetAsync($"/registration/public/trials/{id}/versions/1", Ct));
        Assert.DoesNotContain(first["facts"]!.AsArray(), f => f!["whoItem"]?.GetValue<int>() == 21);
        Assert.NotEqual(staged["staged"]!["sha256"]!.GetValue<string>(), corrected["staged"]!["sha256"]!.GetValue<string>());
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task A_stop_is_public_at_once_and_its_lifting_too()
    {
        await using var host = await Start();
        var id = await Published(host);
        await host.Service.Deliver(new TrialStopped { AggregateId = id, Version = 4, TrialId = id, StopNumber = 1, IsFinal = false, Reason = "A risk." });
        Assert.True(await IsStopped(host, id));
        await host.Service.Deliver(new TrialReinstated { AggregateId = id, Version = 3, TrialId = id, Reason = "An older word." });
        Assert.True(await IsStopped(host, id));
        await host.Service.Deliver(new TrialReinstated { AggregateId = id, Version = 5, TrialId = id, Reason = "It is over." });
        Assert.False(await IsStopped(host, id));
    }

    [Fact, Trait("Rule", "REC-01")]
    public async Task Recruitment_material_is_public_in_the_approved_version_only()
    {
        await using var host = await Start();
        var id = await host.Draft();
        await host.Complete(id);
        var approved = await Body(await File(host.Sponsor, id, "RECRUIT", "1.0", Pdf("Come")));
        await Body(await Post(host.Sponsor, id, "submission"));
        await Body(await Post(host.Intake, id, "acceptance"));
        var document = approved["documentId"]!.GetValue<Guid>();
        await host.Service.Deliver(Approval(id, [new DossierDocument(document, "RECRUIT", "1.0", new DateOnly(2026, 1, 1), "zh", new string('a', 64), "x.pdf")]));
        var later = await Body(await File(host.Sponsor, id, "RECRUIT", "2.0", Pdf("Come, it is free")));
        await Publish(host, id);
        var anyone = host.Service.Anonymous();
        var path = $"/registration/public/trials/{id}/materials";
        Assert.EndsWith("Come", await anyone.GetStringAsync($"{path}/{document}", Ct), StringComparison.Ordinal);
        await Refused(await anyone.GetAsync($"{path}/{later["documentId"]!.GetValue<Guid>()}", Ct), HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task An_archived_record_stays_readable_and_takes_no_version()
    {
        await using var host = await Start();
        var id = await host.Accepted();
        await Refused(await Post(host.Coordinator, id, "public-record/archive", new { reason = "Over." }), HttpStatusCode.Conflict, "registration.not_published");
        await Publish(host, id);
        await Body(await Post(host.Coordinator, id, "public-record/archive", new { reason = "Over." }));
        await host.Service.Deliver(Approval(id, []));
        await Refused(await Post(host.Sponsor, id, "public-record/staging"), HttpStatusCode.Conflict, "registration.public_record_archived");
        var trial = await Body(await host.Service.Anonymous().GetAsync($"/registration/public/trials/{id}", Ct));
        Assert.True(trial["isArchived"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("ictrp-xml")]
    [InlineData("fhir-r5")]
    [InlineData("record-csv")]
    public async Task The_public_record_is_given_out_as_a_file(string format)
    {
        await using var host = await Start();
        var id = await Published(host);
        var file = await host.Service.Anonymous().GetAsync($"/registration/public/trials/{id}/export?format={format}", Ct);
        Assert.Contains("A large study", await file.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_before_ended()
    {
        await using var host = await Start();
        var all = new List<Guid>();
        for (var i = 0; i < 3; i++) all.Add(await Published(host));
        var anyone = host.Service.Anonymous();
        var first = await Body(await anyone.GetAsync("/registration/public/trials?query=study&take=2", Ct));
        var next = await Body(await anyone.GetAsync($"/registration/public/trials?query=study&take=2&after={first["next"]!.GetValue<string>()}", Ct));
        Assert.Equal(Enumerable.Reverse(all), first["items"]!.AsArray().Concat(next["items"]!.AsArray()).Select(t => t!["trialId"]!.GetValue<Guid>()));
    }

    private static async Task<Guid> Published(RegistrationHost host)
    {
        var id = await host.Accepted();
        await Publish(host, id);
        return id;
    }

    private static async Task Publish(RegistrationHost host, Guid id)
    {
        var staged = await Body(await Post(host.Sponsor, id, "public-record/staging"));
        await Body(await Post(host.Coordinator, id, "public-record/release", new { sha256 = staged["staged"]!["sha256"]!.GetValue<string>() }));
        host.Service.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task Nowhere(RegistrationHost host, Guid id)
    {
        var anyone = host.Service.Anonymous();
        await Refused(await anyone.GetAsync($"/registration/public/trials/{id}", Ct), HttpStatusCode.NotFound, "not_found");
        Assert.Empty(await Find(anyone, "study"));
    }

    private static async Task<JsonArray> Find(HttpClient anyone, string query) =>
        (await Body(await anyone.GetAsync($"/registration/public/trials?query={Uri.EscapeDataString(query)}", Ct)))["items"]!.AsArray();

    private static async Task<bool> IsStopped(RegistrationHost host, Guid id)
    {
        var anyone = host.Service.Anonymous();
        var line = (await Find(anyone, "study")).Single(t => t!["trialId"]!.GetValue<Guid>() == id)!["isStopped"]!.GetValue<bool>();
        Assert.Equal(line, (await Body(await anyone.GetAsync($"/registration/public/trials/{id}", Ct)))["isStopped"]!.GetValue<bool>());
        return line;
    }

    private static OpinionIssued Approval(Guid trial, IReadOnlyList<DossierDocument> versions) => new()
    {
        AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = new DateTimeOffset(2026, 3, 3, 2, 0, 0, TimeSpan.Zero), TrialId = trial,
        OpinionId = Guid.CreateVersion7(), Number = "O1", LeadOrganisationId = LeadId, Decision = Decision.Approve, IsEffective = true, Conditions = [],
        Versions = versions, ValidUntil = new DateOnly(2027, 3, 3), AdoptionDueOn = new DateOnly(2026, 3, 10),
    };
}
