using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using Trials.Testing;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Packs;

public sealed class RulePackHttpTests
{
    private const string Old = "pudong-2023@1", Other = "conservative-2023@1";

    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shapes))]
    public async Task Two_people_activate_a_pack_and_a_case_that_has_begun_keeps_its_version(Shape shape)
    {
        await using var host = await Start(shape);
        var second = host.Service.As(New(), AllianceId, Roles.Coordinator);
        var before = await host.Draft();
        await Refused(await Propose(host.Coordinator, Other, "2026-03-01"), HttpStatusCode.Conflict, "registration.pack_day_past");
        await Refused(await Propose(host.Coordinator, "beijing-2020@1", "2026-03-03"), HttpStatusCode.Conflict, "registration.pack_unknown");
        await Refused(await Propose(host.Coordinator, Old, "2026-03-03"), HttpStatusCode.Conflict, "registration.pack_nothing_changes");
        var proposed = await Body(await Propose(host.Coordinator, Other, "2026-03-03"));
        var again = await Body(await Propose(host.Coordinator, Other, "2026-03-03"));
        Assert.Equal(Text(proposed, "id"), Text(again, "id"));
        await Refused(await Propose(second, Other, "2026-03-04"), HttpStatusCode.Conflict, "registration.pack_proposal_waits");

        var read = (await Packs(second))["proposed"]!;
        Assert.Equal(8, read["difference"]!["changes"]!.AsArray().Count);
        await Refused(await Confirm(host.Coordinator, proposed, Text(read, "sha256")), HttpStatusCode.Conflict, "registration.pack_second_person");
        await Refused(await Confirm(second, proposed, new string('0', 64)), HttpStatusCode.Conflict, "registration.pack_difference_changed");
        await Body(await Confirm(second, proposed, Text(read, "sha256")));
        await Body(await Confirm(second, proposed, Text(read, "sha256")));
        var told = Assert.Single(await host.Service.Published<RulePackActivated>());
        Assert.Equal((1L, Other, new DateOnly(2026, 3, 3)), (told.Number, told.RulePack, told.EffectiveFrom));

        Assert.Equal(Old, await PackOf(host, await host.Draft()));
        Assert.Equal(Old, InForce(await Packs(second)));
        host.Service.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Other, await PackOf(host, await host.Draft()));
        var then = await Packs(second);
        Assert.Equal((Other, Other), (InForce(then), Text(then["activations"]![0]!, "rulePack")));
        Assert.Null(then["proposed"]);

        await host.Complete(before);
        Assert.Equal(Old, Text(await Body(await Get(host.Sponsor, before, "check")), "rulePack"));
        await Body(await Post(host.Sponsor, before, "submission"));
        await Body(await Post(host.Intake, before, "acceptance"));
        Assert.Equal(Old, Assert.Single(await host.Service.Published<ApplicationAccepted>()).RulePack);
    }

    [Fact]
    public async Task A_withdrawn_proposal_makes_room_for_the_next()
    {
        await using var host = await Start();
        var proposed = await Body(await Propose(host.Coordinator, Other, "2026-03-02"));
        await Body(await host.Coordinator.PostAsync($"/registration/rule-packs/proposals/{Text(proposed, "id")}/withdrawal", null, Ct));
        var second = host.Service.As(New(), AllianceId, Roles.Coordinator);
        await Refused(await Confirm(second, proposed, Text(proposed, "sha256")), HttpStatusCode.Conflict, "registration.pack_proposal_over");
        Assert.Equal(Old, InForce(await Packs(second)));
        await Body(await Propose(second, Other, "2026-03-02"));
    }

    [Fact]
    public async Task Of_many_at_once_one_proposal_waits()
    {
        await using var host = await Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Propose(host.Service.As(New(), AllianceId, Roles.Coordinator), Other, "2026-03-02")));
        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_difference_is_read_in_both_languages_with_its_rules_by_the_alliance_only()
    {
        await using var host = await Start();
        var office = host.Service.As(New(), AllianceId, Roles.AllianceOffice);
        var difference = await Body(await office.GetAsync($"/registration/rule-packs/difference?from={Old}&to={Other}", Ct));
        var first = difference["changes"]![0]!;
        Assert.Equal(("MR-20", "2 working days", "3 个工作日"), (Text(first, "basis"), Text(first["before"]!, "en"), Text(first["after"]!, "zh")));
        Assert.Equal("形式审查与受理：2 → 3 个工作日（MR-20）", Text(first["sentence"]!, "zh"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/registration/rule-packs/difference?from={Old}&to=nobody@1", Ct)).StatusCode);
        await Refused(await Propose(office, Other, "2026-03-02"), HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Sponsor.GetAsync("/registration/rule-packs", Ct)).StatusCode);
    }

    private static Task<HttpResponseMessage> Propose(HttpClient client, string pack, string day) => client.PostAsJsonAsync(
        "/registration/rule-packs/proposals", new { rulePack = pack, effectiveFrom = day, reason = "Committees need longer." }, Ct);

    private static Task<HttpResponseMessage> Confirm(HttpClient client, JsonNode proposed, string sha256) =>
        client.PostAsJsonAsync($"/registration/rule-packs/proposals/{Text(proposed, "id")}/confirmation", new { sha256 }, Ct);

    private static async Task<JsonNode> Packs(HttpClient client) => await Body(await client.GetAsync("/registration/rule-packs", Ct));

    private static string InForce(JsonNode packs) => Text(packs["packs"]!.AsArray().Single(p => p!["isInForce"]!.GetValue<bool>())!, "reference");

    private static async Task<string> PackOf(RegistrationHost host, Guid id) => Text(await Body(await Get(host.Sponsor, id)), "rulePack");

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
