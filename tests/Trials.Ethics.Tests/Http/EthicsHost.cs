using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Testing;

namespace Trials.Ethics.Tests.Http;

/// <summary>Ethics alone over HTTP, with a lead hospital, a participating one, a sponsor and one accepted trial.</summary>
internal sealed class EthicsHost : IAsyncDisposable
{
    private readonly Dictionary<string, Guid> _people = [];

    private EthicsHost(ServiceHost host) => Host = host;

    public static DossierDocument Consent { get; } = new(
        Guid.CreateVersion7(), "ICF", "V2.1", new DateOnly(2026, 10, 1), "zh",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "ICF_V2.1.txt");

    public ServiceHost Host { get; }
    public Roster Lead { get; } = new();
    public Roster Site { get; } = new();
    public Guid Sponsor { get; } = Guid.CreateVersion7();
    public Guid Alliance { get; } = Guid.CreateVersion7();
    public Guid TrialId { get; } = Guid.CreateVersion7();
    public Guid SiteId { get; } = Guid.CreateVersion7();
    public Guid ReviewId { get; private set; }

    public static async Task<EthicsHost> Start(Shape shape = Shape.Embedded, string? printer = null)
    {
        var contents = System.IO.Directory.CreateTempSubdirectory("trials-content-").FullName;
        System.IO.Directory.CreateDirectory(Path.Combine(contents, Consent.Sha256[..2]));
        await File.WriteAllTextAsync(Path.Combine(contents, Consent.Sha256[..2], Consent.Sha256), "test",
            TestContext.Current.CancellationToken);
        var host = await ServiceHost.Start(b => b.AddEthics(), app => app.MapEthics(), shape, Roster.Now,
            new Dictionary<string, string?> { ["ContentDirectory"] = contents, ["Letters:Printer"] = printer });
        return new EthicsHost(host);
    }

    /// <summary>Both hospitals are members, both committees on record, the application accepted.</summary>
    public Task<EthicsHost> WithATrial(params string[] regimes) => With(Accepted(regimes));

    /// <summary>The same, with the lead hospital's own site under a known id.</summary>
    public Task<EthicsHost> WithATrialLedAt(Guid leadSite)
    {
        var accepted = Accepted();
        return With(accepted with { Sites = [accepted.Sites[0] with { SiteId = leadSite }, .. accepted.Sites.Skip(1)] });
    }

    /// <summary>A trial that the participating hospital itself sponsors.</summary>
    public Task<EthicsHost> WithATrialOfTheSites() => With(Accepted() with { SponsorId = Site.OrganisationId });

    public Task<EthicsHost> WithATrialOf(IReadOnlyList<AcceptedSite> moreSites) => With(Accepted(more: moreSites));

    public ApplicationAccepted Accepted(IReadOnlyList<string>? regimes = null, IReadOnlyList<AcceptedSite>? more = null) => new()
    {
        AggregateId = TrialId,
        Version = 3,
        TrialId = TrialId,
        Number = "PD-2026-0001",
        Title = "A study",
        SponsorId = Sponsor,
        Kind = StudyKind.Registration,
        Product = Product.Drug,
        Phase = Phase.III,
        Regimes = regimes ?? [],
        PlannedEnrolment = 100,
        NeedsHumanGeneticResources = false,
        RulePack = Trials.Rules.RulePacks.Current.Reference,
        AcceptedOn = Roster.Today,
        Documents = [Consent],
        Sites =
        [
            new(Guid.CreateVersion7(), 1, "Lead", Lead.OrganisationId, SiteRole.Lead),
            new(SiteId, 2, "Site", Site.OrganisationId, SiteRole.Participating),
            .. more ?? [],
        ],
    };

    public static OrganisationRecorded Hospital(Guid id, MembershipStatus membership = MembershipStatus.Active, int version = 1) => new()
    {
        AggregateId = id,
        Version = version,
        Kind = OrganisationKind.Hospital,
        Name = "Hospital",
        Membership = membership,
    };

    public Task<HttpResponseMessage> Record(Roster roster, int count = int.MaxValue) => Secretary(roster).Put("/ethics/committee", new
    {
        name = "Committee",
        members = roster.Members.Take(count).Select(m => new
        {
            m.PersonId, field = m.Field.ToString(), sex = m.Sex.ToString(), m.IsExternal, role = m.Role.ToString(), m.TermFrom, m.TermTo,
            m.ConfidentialitySignedOn, m.TrainingValidUntil,
        }),
    });

    public HttpClient Secretary(Roster roster) => Host.As(roster.Secretary, roster.OrganisationId, Roles.EthicsSecretary);

    public HttpClient Chair(Roster roster) => Host.As(roster.Chair, roster.OrganisationId, Roles.EthicsChair, Roles.EthicsMember);

    public HttpClient Member(Roster roster, int seat) => Host.As(roster[seat], roster.OrganisationId, Roles.EthicsMember);

    public HttpClient AsSponsor() => Host.As(Person("sponsor"), Sponsor, Roles.Sponsor);

    public HttpClient AsCoordinator() => Host.As(Person("coordinator"), Alliance, Roles.Coordinator);

    public HttpClient AsOffice(Roster roster, string role = Roles.InstitutionOffice) => Host.As(Person(role), roster.OrganisationId, role);

    public HttpClient AsStranger() => Host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), [.. Roles.All.Except(
        [Roles.Coordinator, Roles.Intake, Roles.AllianceOffice])]);

    public string Review(string rest = "") => $"/ethics/reviews/{ReviewId}{rest}";

    public string Adoption(string rest = "") => $"/ethics/adoptions/{SiteId}{rest}";

    /// <summary>The review until its vote is open, with five members of its committee there who have declared; the lead's unless another is named.</summary>
    public async Task OpenTheMeeting(Roster? of = null)
    {
        of ??= Lead;
        await Ok(await Secretary(of).Post(Review("/reviewers"), new { personIds = of.People(1, 2) }));
        await Ok(await Secretary(of).Post(Review("/meeting"), new { at = Host.Clock.GetUtcNow().AddDays(2) }));
        for (var seat = 0; seat < 5; seat++) await Ok(await Member(of, seat).Post(Review("/declarations"), new { hasConflict = false }));
        await Ok(await Chair(of).Post(Review("/meeting/opening"), new { attendees = of.First(5) }));
    }

    /// <summary>The review to its opinion.</summary>
    public async Task<JsonElement> IssueTheOpinion(string decision = "Approve", string vote = "For", object[]? conditions = null, Roster? of = null)
    {
        of ??= Lead;
        await OpenTheMeeting(of);
        for (var seat = 0; seat < 5; seat++)
        {
            await Ok(await Member(of, seat).Post(Review("/votes"), new { vote, reason = vote == "For" ? null : "because" }));
        }
        await Ok(await Chair(of).Post(Review("/vote-closing"), new { decision }));
        return await Ok(await Chair(of).Post(Review("/opinion"),
            new { conditions = conditions ?? [], reasons = "Sound.", followUpMonths = 12 }));
    }

    /// <summary>A simplified lead review to its opinion: the two whom the chair names agree (ETH-31b).</summary>
    public async Task<JsonElement> IssueTheSimplifiedOpinion()
    {
        await Ok(await Chair(Lead).Post(Review("/reviewers"), new { personIds = Lead.People(1, 2) }));
        foreach (var seat in (int[])[1, 2])
        {
            await Ok(await Member(Lead, seat).Post(Review("/declarations"), new { hasConflict = false }));
            await Ok(await Member(Lead, seat).Post(Review("/agreements"), new { agrees = true }));
        }
        return await Ok(await Chair(Lead).Post(Review("/opinion"), new { conditions = Array.Empty<object>(), reasons = "Sound.", followUpMonths = 12 }));
    }

    /// <summary>Seats 2 and 3 of the site's committee are named and have declared.</summary>
    public async Task NameTheReviewers()
    {
        await Ok(await Chair(Site).Post(Adoption("/reviewers"), new { personIds = Site.People(2, 3) }));
        foreach (var seat in (int[])[2, 3]) await Ok(await Member(Site, seat).Post(Adoption("/declarations"), new { hasConflict = false }));
    }

    public Task<HttpResponseMessage> Respond(int seat, object response) => Member(Site, seat).Post(Adoption("/responses"), response);

    public async Task AdoptTheOpinion()
    {
        await NameTheReviewers();
        await Ok(await Respond(2, new { response = "Adopt" }));
        await Ok(await Respond(3, new { response = "Adopt" }));
    }

    /// <summary>That review is the one this host's paths mean from now on.</summary>
    public void Turn(Guid review) => ReviewId = review;

    /// <summary>A later review of the trial begins, and is the one this host's paths mean from now on.</summary>
    public async Task<Guid> BeginLater(ReviewType type, ReviewMode mode = ReviewMode.FullBoard)
    {
        ReviewId = await Host.InDb("ethics", async db =>
        {
            var initial = await ((EthicsDb)db).Reviews.InitialOf(TrialId).SingleAsync();
            var later = LeadReview.FollowUp(
                Guid.CreateVersion7(), initial, initial.LeadOrganisationId, type, mode, Guid.CreateVersion7(), [Consent], Roster.Today, Roster.Today);
            db.Add(later);
            await db.SaveChangesAsync();
            return later.Id;
        });
        return ReviewId;
    }

    public static async Task<JsonElement> Ok(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {response.RequestMessage!.RequestUri}: {body}");
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    public static async Task<JsonElement> Refused(HttpResponseMessage response, int status, string code)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} instead of {status}: {body}");
        var problem = JsonSerializer.Deserialize<JsonElement>(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    public static HttpRequestMessage Matching(string path, object body, int version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return request;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<EthicsHost> With(ApplicationAccepted accepted)
    {
        foreach (var roster in (Roster[])[Lead, Site])
        {
            await Host.Deliver(Hospital(roster.OrganisationId));
            await Ok(await Record(roster));
        }
        await Host.Deliver(accepted);
        ReviewId = await FindReview();
        return this;
    }

    private async Task<Guid> FindReview()
    {
        var page = await Ok(await AsCoordinator().Get($"/ethics/reviews?trialId={TrialId}"));
        return page.GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private Guid Person(string name)
    {
        if (!_people.TryGetValue(name, out var id)) _people[name] = id = Guid.CreateVersion7();
        return id;
    }
}
