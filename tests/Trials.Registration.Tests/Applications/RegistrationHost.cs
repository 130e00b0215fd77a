using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Testing;

namespace Trials.Registration.Tests.Applications;

/// <summary>Registration alone, on a Monday morning in Shanghai, with three member hospitals, and the people who work with it.</summary>
internal sealed class RegistrationHost : IAsyncDisposable
{
    public static readonly Guid SponsorId = New();
    public static readonly Guid AllianceId = New();
    public static readonly Guid LeadId = New();
    public static readonly Guid OtherId = New();
    public static readonly Guid StrangerId = New();

    private static readonly string[] Phases = ["PHASE3"];
    private static readonly string[] Departments = ["Oncology"];
    private static readonly string[] Specialities = ["Medical oncology"];
    private static readonly string[] RegistryNumbers = ["CTR20260001"];

    private static readonly string[] Mandatory =
    [
        "INTEGRITY", "EC_APPL", "TEAM", "PROTOCOL", "ICF", "SCI_OPINION", "COI", "DISSEM", "IB", "COMP", "PI_CV", "REG_DOC", "IMP_COA",
        "CRF", "SITE_LIST", "BUDGET",
    ];

    private RegistrationHost(ServiceHost service)
    {
        Service = service;
        Sponsor = service.As(New(), SponsorId, Roles.Sponsor);
        Intake = service.As(New(), AllianceId, Roles.Intake);
        Coordinator = service.As(New(), AllianceId, Roles.Coordinator);
        Office = service.As(New(), OtherId, Roles.InstitutionOffice);
    }

    public ServiceHost Service { get; }
    public HttpClient Sponsor { get; }
    public HttpClient Intake { get; }
    public HttpClient Coordinator { get; }
    public HttpClient Office { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RegistrationHost> Start(Shape shape = Shape.Embedded, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var monday = new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
        var service = await ServiceHost.Start(b => b.AddRegistration(), app => app.MapRegistration(), shape, monday, settings);
        var host = new RegistrationHost(service);
        await host.Member(LeadId, "Sun Yat-sen University Cancer Center", "Guangzhou");
        await host.Member(OtherId, "Another Hospital", "Shanghai");
        await host.Member(StrangerId, "A Third Hospital", "Shanghai");
        foreach (var hospital in (Guid[])[LeadId, OtherId]) await host.Profiled(hospital);
        return host;
    }

    /// <summary>The hospital's office says once who leads trials there.</summary>
    public async Task Profiled(Guid id, DateOnly? gcpValidUntil = null, string code = "PI-1")
    {
        var office = Service.As(New(), id, Roles.InstitutionOffice);
        await Body(await office.PutAsJsonAsync("/registration/profiles/own", new
        {
            departments = Departments,
            specialities = Specialities,
            investigators = new[]
            {
                new
                {
                    code, name = "An investigator", title = "Senior", department = Departments[0], speciality = Specialities[0],
                    licenceNumber = "L-1", gcpValidUntil = gcpValidUntil ?? new DateOnly(2028, 1, 1), completedTrials = 5, activeTrials = 2,
                },
            },
        }, Ct));
    }

    public Task Member(Guid id, string name, string city, MembershipStatus membership = MembershipStatus.Active, int version = 1) =>
        Service.Deliver(
        new OrganisationRecorded
        {
            AggregateId = id, Version = version, Kind = OrganisationKind.Hospital, Name = name, City = city, Grade = "III-A", Membership = membership,
        });

    public static Guid New() => Guid.CreateVersion7();

    /// <summary>A record with this many sites; every tenth has no name.</summary>
    public static byte[] Record(int sites, string nct = "NCT00000001") => JsonSerializer.SerializeToUtf8Bytes(new
    {
        protocolSection = new
        {
            identificationModule = new { nctId = nct, briefTitle = "A large study" },
            designModule = new { studyType = "INTERVENTIONAL", phases = Phases, enrollmentInfo = new { count = 5000 } },
            armsInterventionsModule = new { interventions = new[] { new { name = "Medicine", type = "DRUG" } } },
            contactsLocationsModule = new
            {
                locations = Enumerable.Range(1, sites).Select(number => number % 10 == 0
                    ? new Dictionary<string, string> { ["city"] = "Berlin" }
                    : new() { ["facility"] = $"Research Site {number}", ["city"] = "Paris", ["country"] = "France" }),
            },
        },
    });

    public static async Task<HttpResponseMessage> Import(HttpClient client, byte[] record, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/registration/applications");
        request.Content = new ByteArrayContent(record);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Ct);
    }

    public async Task<Guid> Draft(int sites = 2) =>
        (await Body(await Import(Sponsor, Record(sites)), HttpStatusCode.Created))["id"]!.GetValue<Guid>();

    public static Task<HttpResponseMessage> File(
        HttpClient client, Guid id, string code, string version, byte[] content,
        string query = "date=2026-01-01&language=zh&protocolVersion=1.0") =>
        client.PutAsync($"/registration/applications/{id}/documents/{code}/{version}?{query}", new ByteArrayContent(content), Ct);

    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}");

    /// <summary>Everything the sponsor does before the submission.</summary>
    public async Task Complete(Guid id, int sites = 2, string? except = null)
    {
        await Body(await Put(Sponsor, id, "study", new
        {
            kind = "Registration", product = "Drug", phase = "III", regimes = Array.Empty<string>(), plannedEnrolment = 300,
            needsHumanGeneticResources = false,
            recruitment = new { from = "2026-06-01", to = "2027-05-31" },
            permission = new { number = "2026LP00123", isFastChannel = false, grantedOn = new DateOnly(2026, 1, 5) },
            registryNumbers = RegistryNumbers,
            insurance = new
            {
                insurer = "An insurer", policyNumber = "P-1", period = new { from = "2026-04-01", to = "2028-03-31" }, sum = 10_000_000,
            },
        }));
        await Body(await Put(Sponsor, id, "sites", new
        {
            sites = Enumerable.Range(1, sites).Select(number => new
            {
                number, organisationId = number == 1 ? LeadId : OtherId, role = number == 1 ? "Lead" : "Participating",
                target = number == 1 ? 300 : 0, investigator = "PI-1",
            }),
        }));
        foreach (var code in Mandatory.Where(code => code != except)) await Body(await File(Sponsor, id, code, "1.0", Pdf(code)));
    }

    public async Task<Guid> Submitted()
    {
        var id = await Draft();
        await Complete(id);
        await Body(await Post(Sponsor, id, "submission"));
        return id;
    }

    public async Task<Guid> Accepted()
    {
        var id = await Submitted();
        await Body(await Post(Intake, id, "acceptance"));
        return id;
    }

    public static Task<HttpResponseMessage> Post(HttpClient client, Guid id, string deed, object? body = null, int? ifMatch = null) =>
        Send(client, HttpMethod.Post, id, deed, body, ifMatch);

    public static Task<HttpResponseMessage> Put(HttpClient client, Guid id, string deed, object body, int? ifMatch = null) =>
        Send(client, HttpMethod.Put, id, deed, body, ifMatch);

    public static Task<HttpResponseMessage> Get(HttpClient client, Guid id, string what = "") =>
        client.GetAsync($"/registration/applications/{id}{(what.Length == 0 ? "" : "/" + what)}", Ct);

    /// <summary>The body, after checking the status.</summary>
    public static async Task<JsonNode> Body(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> Refused(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await Body(response, status);
        Assert.Equal(code, body["code"]!.GetValue<string>());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return body;
    }

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, Guid id, string deed, object? body,
        int? ifMatch)
    {
        using var request = new HttpRequestMessage(method, $"/registration/applications/{id}/{deed}");
        if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is { } version) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await client.SendAsync(request, Ct);
    }
}
