using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics;
using Trials.Recruitment;
using Trials.Testing;

namespace Trials.Journeys.Tests.Stops;

/// <summary>A trial that ten hospitals adopted at twenty sites each, suspended: Ethics and Recruitment together, over bus and HTTP (MR-47, SAF-15).</summary>
public sealed class TwoHundredSitesTests
{
    private const int Hospitals = 10, SitesEach = 20;
    private readonly Guid _trial = Guid.CreateVersion7();
    private readonly Committee[] _committees = [.. Enumerable.Range(0, Hospitals + 1).Select(_ => new Committee())];
    private ServiceHost _host = null!;

    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    private Committee Lead => _committees[0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shapes)), Trait("Rule", "MR-47"), Trait("Rule", "SAF-15")]
    public async Task A_suspension_closes_every_sites_gate_and_a_hospital_that_is_silent_delays_no_other(Shape shape)
    {
        await using var host = _host = await ServiceHost.Start(
            builder => { builder.AddEthics(); builder.AddRecruitment(); }, app => { app.MapEthics(); app.MapRecruitment(); }, shape);
        var sites = await GivenAnAdoptedTrial();

        await Post(Lead, 0, $"/ethics/trials/{_trial}/suspension", new { reason = "A new risk." });
        await Eventually.Is(async () => (await Stopped()).All(s => s.TryGetProperty("gateClosedAt", out _)), "every gate is told to be closed", TimeSpan.FromSeconds(30));
        Assert.Equal((Hospitals * SitesEach) + 1, (await Stopped()).Count);
        using var coordinator = _host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);
        var gates = await Get(coordinator, $"/recruitment/sites?trialId={_trial}&take=500");
        Assert.All(gates.GetProperty("items").EnumerateArray(), site => Assert.False(site.GetProperty("isOpen").GetBoolean()));

        // The first hospital says nothing; each of the others takes note at its own sites.
        var silent = _committees[1].Hospital;
        var number = (await Stop()).GetProperty("stopNumber").GetInt64();
        foreach (var site in sites.Where(s => s.OrganisationId != silent))
        {
            var committee = _committees.Single(c => c.Hospital == site.OrganisationId);
            await Post(committee, 0, $"/ethics/sites/{site.SiteId}/stop-acknowledgement", new { stopNumber = number });
        }
        Assert.All(await Stopped(), site => Assert.Equal(site.GetProperty("organisationId").GetGuid() != silent && IsAdopted(site, sites), site.TryGetProperty("acknowledgedAt", out _)));
    }

    private static bool IsAdopted(JsonElement site, AcceptedSite[] sites) => sites.Any(s => s.SiteId == site.GetProperty("siteId").GetGuid());

    private async Task<JsonElement> Stop()
    {
        using var secretary = _host.As(Lead[6], Lead.Hospital, Roles.EthicsSecretary);
        return (await Get(secretary, $"/ethics/trials/{_trial}/stops")).GetProperty("items")[0];
    }

    private async Task<IReadOnlyList<JsonElement>> Stopped() => [.. (await Stop()).GetProperty("sites").EnumerateArray()];

    private async Task<AcceptedSite[]> GivenAnAdoptedTrial()
    {
        foreach (var committee in _committees) await Record(committee);
        AcceptedSite[] sites = [.. Enumerable.Range(0, Hospitals * SitesEach).Select(n => new AcceptedSite(
            Guid.CreateVersion7(), n + 2, $"Ward {n}", _committees[1 + (n / SitesEach)].Hospital, SiteRole.Participating))];
        var now = _host.Clock.GetUtcNow();
        var today = Rules.WorkingCalendar.China.DateOf(now);
        await _host.Deliver(new ApplicationAccepted
        {
            AggregateId = _trial, Version = 1, OccurredAt = now, TrialId = _trial, Number = "A1", Title = "T", SponsorId = Guid.CreateVersion7(),
            Kind = StudyKind.Registration, Product = Product.Drug, Phase = Phase.III, PlannedEnrolment = 4000, NeedsHumanGeneticResources = false,
            RulePack = Rules.RulePacks.Current.Reference, AcceptedOn = today,
            Documents = [new DossierDocument(Guid.CreateVersion7(), "ICF", "1.0", today, "zh", new string('a', 64), "icf.pdf")],
            Sites = [new AcceptedSite(Guid.CreateVersion7(), 1, "Lead", Lead.Hospital, SiteRole.Lead), .. sites],
        });
        await Decide();
        await Parallel.ForEachAsync(sites, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel }, async (site, _) => await Adopt(site));
        return sites;
    }

    private async Task Record(Committee committee)
    {
        await _host.Deliver(new OrganisationRecorded
            { AggregateId = committee.Hospital, Version = 1, Kind = OrganisationKind.Hospital, Name = "Hospital", Membership = MembershipStatus.Active });
        string[] fields = ["Medical", "Medical", "LifeScience", "Ethics", "Law", "Lay", "Medical"];
        await Send(HttpMethod.Put, committee, 6, Roles.EthicsSecretary, "/ethics/committee", new
        {
            name = "Committee",
            members = fields.Select((field, i) => new
            {
                personId = committee[i], field, sex = i % 2 == 0 ? "Female" : "Male", isExternal = i == 5, role = i == 0 ? "Chair" : "Member",
                termFrom = "2026-01-01", termTo = "2029-12-31", confidentialitySignedOn = "2026-01-01", trainingValidUntil = "2029-12-31",
            }),
        });
    }

    private async Task Decide()
    {
        using var secretary = _host.As(Lead[6], Lead.Hospital, Roles.EthicsSecretary);
        var review = $"/ethics/reviews/{(await Get(secretary, $"/ethics/reviews?trialId={_trial}")).GetProperty("items")[0].GetProperty("id").GetGuid()}";
        await Send(HttpMethod.Post, Lead, 6, Roles.EthicsSecretary, review + "/reviewers", new { personIds = new[] { Lead[1], Lead[2] } });
        await Send(HttpMethod.Post, Lead, 6, Roles.EthicsSecretary, review + "/meeting", new { at = _host.Clock.GetUtcNow() });
        for (var i = 0; i < 5; i++) await Post(Lead, i, review + "/declarations", new { hasConflict = false });
        await Post(Lead, 5, review + "/declarations", new { hasConflict = false });
        await Post(Lead, 0, review + "/meeting/opening", new { attendees = Enumerable.Range(0, 6).Select(i => Lead[i]) });
        for (var i = 0; i < 6; i++) await Post(Lead, i, review + "/votes", new { vote = "For" });
        await Post(Lead, 0, review + "/vote-closing", new { decision = "Approve" });
        await Post(Lead, 0, review + "/opinion", new { conditions = Array.Empty<object>(), reasons = "Sound.", followUpMonths = 12 });
    }

    private async Task Adopt(AcceptedSite site)
    {
        var (committee, adoption) = (_committees.Single(c => c.Hospital == site.OrganisationId), $"/ethics/adoptions/{site.SiteId}");
        await Post(committee, 0, adoption + "/reviewers", new { personIds = new[] { committee[2], committee[3] } });
        foreach (var reviewer in (int[])[2, 3])
        {
            await Post(committee, reviewer, adoption + "/declarations", new { hasConflict = false });
            await Post(committee, reviewer, adoption + "/responses", new { response = "Adopt" });
        }
    }

    private Task Post(Committee committee, int member, string address, object body) =>
        Send(HttpMethod.Post, committee, member, member == 0 ? Roles.EthicsChair : Roles.EthicsMember, address, body);

    private async Task Send(HttpMethod method, Committee committee, int member, string role, string address, object body)
    {
        using var client = _host.As(committee[member], committee.Hospital, role, Roles.EthicsMember);
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    private static Task<JsonElement> Get(HttpClient client, string address) =>
        client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), Cancel);

    /// <summary>A hospital's seven members; the chair is the first.</summary>
    private sealed class Committee
    {
        private readonly Guid[] _members = [.. Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7())];

        public Guid Hospital { get; } = Guid.CreateVersion7();

        public Guid this[int seat] => _members[seat];
    }
}
