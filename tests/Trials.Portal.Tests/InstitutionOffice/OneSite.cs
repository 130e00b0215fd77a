using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Rules;
using StudyKind = Trials.Contracts.StudyKind;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Portal.Tests.InstitutionOffice;

/// <summary>A trial that one demo hospital leads alone, approved, with the sponsor's part done, up to where the hospital's office begins.</summary>
internal sealed class OneSite
{
    public const string ConsentVersion = "2.1";
    public const string Title = "单中心降脂药物研究";

    private readonly PortalHost _portal;
    private readonly Dictionary<string, string> _tokens = [];

    private OneSite(PortalHost portal, string hospital) => (_portal, Hospital) = (portal, hospital);

    public string Hospital { get; }
    public Guid TrialId { get; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public Guid SiteId { get; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public string Office => $"office@{Hospital}";
    public string Investigator => $"investigator@{Hospital}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateOnly Today => WorkingCalendar.China.DateOf(_portal.Host.Clock.GetUtcNow());

    /// <param name="portal">The product.</param>
    /// <param name="hospital">Its short name, such as east.</param>
    /// <param name="places">How many the coordinator offers.</param>
    public static async Task<OneSite> Offered(PortalHost portal, string hospital, int places)
    {
        var one = new OneSite(portal, hospital);
        var organisation = await one.OrganisationOf(one.Office);
        var form = new DossierDocument(Guid.CreateVersion7(DateTimeOffset.UtcNow), "ICF", ConsentVersion, new DateOnly(2026, 10, 1), "zh", new string('a', 64), "ICF.pdf");
        await portal.Host.Deliver(new ApplicationAccepted
        {
            AggregateId = one.TrialId,
            Version = 3,
            TrialId = one.TrialId,
            Number = $"PD-2026-{one.TrialId.ToString("N")[^4..]}",
            Title = Title,
            SponsorId = await one.OrganisationOf("sponsor@qingshan"),
            Kind = StudyKind.Registration,
            Product = Product.Drug,
            Phase = Phase.III,
            Regimes = [],
            PlannedEnrolment = 30,
            NeedsHumanGeneticResources = false,
            RulePack = RulePacks.Current.Reference,
            AcceptedOn = one.Today,
            Documents = [form],
            Sites = [new(one.SiteId, 1, "上海市东方医院", organisation, SiteRole.Lead)],
        });
        await portal.Host.Deliver(new OpinionIssued
        {
            AggregateId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Version = 2,
            TrialId = one.TrialId,
            OpinionId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Number = "2026-KY-001",
            LeadOrganisationId = organisation,
            Decision = Decision.Approve,
            IsEffective = true,
            Conditions = [],
            Versions = [form],
            ValidUntil = one.Today.AddMonths(11),
            AdoptionDueOn = one.Today.AddDays(10),
        });
        foreach (var (track, evidence) in ((string, string)[])[("Insurance", "DEMO-1"), ("Registration", "CTR20260001"), ("RegulatoryPermission", "2026LP00123")])
            await one.Send("sponsor@qingshan", HttpMethod.Put, $"allocation/trials/{one.TrialId}/tracks/{track}", new { doneOn = one.Today, evidence });
        await one.Send("coordinator@alliance", HttpMethod.Post, $"allocation/trials/{one.TrialId}/offers", new { offers = new[] { new { siteId = one.SiteId, places, reason = "门诊量充足" } } });
        return one;
    }

    /// <summary>The office has done everything: the site is open to patients.</summary>
    public async Task<OneSite> Activated()
    {
        await Send(Office, HttpMethod.Post, $"allocation/sites/{SiteId}/places/acceptance", null);
        foreach (var track in (string[])["ProjectApproval", "Contract", "NationalUpload", "ProductOnSite", "Initiation"])
            await Send(Office, HttpMethod.Put, $"allocation/sites/{SiteId}/tracks/{track}", new { doneOn = Today, evidence = $"{track}-1" });
        await Send(Office, HttpMethod.Post, $"allocation/sites/{SiteId}/activation", null);
        return this;
    }

    public async Task<JsonElement> Get(string who, string path) => await Send(who, HttpMethod.Get, path, null);

    private async Task<Guid> OrganisationOf(string who) => (await Get(who, "directory/me")).GetProperty("organisationId").GetGuid();

    private async Task<JsonElement> Send(string who, HttpMethod method, string path, object? body)
    {
        using var client = _portal.Host.Anonymous();
        if (!_tokens.TryGetValue(who, out var token)) _tokens[who] = token = await TokenOf(client, who);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} as {who}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<string> TokenOf(HttpClient client, string who)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "password"), new("username", who), new("password", PortalHost.Password)]);
        using var answer = await client.PostAsync("directory/token", form, Ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString()!;
    }
}
