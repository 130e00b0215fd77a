using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>Screening and enrolment in counts, by day and by what became of people, for whom they are meant (REC-10).</summary>
public class ProgressTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes))]
    public async Task Everybody_screened_is_counted_once_on_the_day_in_china(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);
        var people = new List<Guid>();
        for (var n = 1; n <= 6; n++) people.Add(await open.Screened($"S-{n:000}"));
        await Tell(open, people[0], "screen-failure", new { criterion = "IN-03" });
        await Tell(open, people[1], "screen-failure", new { criterion = "EX-01" });
        await Tell(open, people[2], "screen-failure", new { criterion = "IN-03" });
        await Tell(open, people[3], "withdrawal");
        // 23:30 in China and, an hour later, the next day there; in UTC both are on the 23rd.
        open.Host.Clock.Advance(TimeSpan.FromHours(11.5));
        await open.Watermark();
        await Tell(open, people[4], "enrolment");
        open.Host.Clock.Advance(TimeSpan.FromHours(1));
        await open.Watermark();
        await Tell(open, people[5], "enrolment");
        await Tell(open, people[5], "withdrawal");

        var seen = await Progress(Client(open, open.Facts.SponsorId, Roles.Sponsor), open);
        Assert.Equal("6 screened, 0 waiting, 1 left, 2 enrolled, 1 withdrawn, 0 completed",
            $"{seen["screened"]} screened, {seen["inScreening"]} waiting, {seen["withdrawnInScreening"]} left, {seen["enrolled"]} enrolled, {seen["withdrawn"]} withdrawn, {seen["completed"]} completed");
        Assert.Equal(["IN-03 2", "EX-01 1"], seen["failures"]!.AsArray().Select(f => $"{f!["criterion"]} {f["count"]}"));
        Assert.Equal(["2026-11-23 6 1", "2026-11-24 0 1"], seen["days"]!.AsArray().Select(d => $"{d!["on"]} {d["screened"]} {d["enrolled"]}"));
        Assert.Equal(1, Assert.Single(seen["openings"]!.AsArray())!["sites"]!.GetValue<int>());
        Assert.Equal((true, 30), (seen["isWhole"]!.GetValue<bool>(), seen["target"]!.GetValue<int>()));

        await open.Deliver(new SiteCompleted
        {
            AggregateId = open.Facts.Site, Version = 20, TrialId = open.Facts.TrialId, SiteId = open.Facts.Site, OrganisationId = open.Facts.Hospital,
        });
        seen = await Progress(open.Investigator, open);
        Assert.Equal((1, false, 10), (seen["completed"]!.GetValue<int>(), seen["isWhole"]!.GetValue<bool>(), seen["target"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_hospital_is_shown_its_own_site_and_a_stranger_nothing()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Screened("S-001");
        var (lead, coordinator) = (Client(open, open.Facts.LeadHospital, Roles.InstitutionOffice), Client(open, Guid.CreateVersion7(), Roles.Coordinator));

        Assert.Equal(1, (await Progress(open.Investigator, open))["screened"]!.GetValue<int>());
        Assert.Equal(0, (await Progress(lead, open))["screened"]!.GetValue<int>());
        Assert.Equal(1, (await Progress(coordinator, open, $"?siteId={open.Facts.Site}"))["screened"]!.GetValue<int>());
        Assert.Equal(0, (await Progress(coordinator, open, $"?siteId={open.Facts.LeadSite}"))["screened"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"{Path(open)}?siteId={open.Facts.Site}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client(open, Guid.CreateVersion7(), Roles.Sponsor).Get(Path(open))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client(open, Guid.CreateVersion7(), Roles.Investigator).Get(Path(open))).StatusCode);
    }

    private static string Path(HostedRecruitment open) => $"/recruitment/trials/{open.Facts.TrialId}/progress";

    private static async Task<JsonNode> Progress(HttpClient who, HostedRecruitment open, string query = "")
    {
        var answer = await who.Get(Path(open) + query);
        var body = await HostedRecruitment.Json(answer);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, body.ToString());
        Assert.DoesNotContain("S-00", body.ToString(), StringComparison.Ordinal);
        return body;
    }

    private static async Task Tell(HostedRecruitment open, Guid participant, string deed, object? body = null)
    {
        var answer = await open.Investigator.Post($"/recruitment/participants/{participant}/{deed}", body);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, await answer.Text());
    }

    private static HttpClient Client(HostedRecruitment open, Guid organisation, string role) => open.Host.As(Guid.CreateVersion7(), organisation, role);
}
