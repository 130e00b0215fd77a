using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics;
using Trials.Recruitment;
using Trials.Registration;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Outages;

/// <summary>
/// Architecture rule 4 (MR-47): a cut line counts as a stop. Ethics, Registration and Recruitment are hosts of their own on a broker the test breaks;
/// the clocks jump past the rule pack's 60 s instead of waiting for them.
/// </summary>
public sealed class CutLineTests : IAsyncLifetime
{
    private static readonly TimeSpan PastTheLimit = TimeSpan.FromSeconds(61);
    private readonly Guid _trial = Guid.CreateVersion7(), _site = Guid.CreateVersion7(), _hospital = Guid.CreateVersion7();
    private readonly Dictionary<string, string?> _settings = [];
    private PostgresServer _postgres = null!;
    private RabbitServer _rabbit = null!;
    private ServiceHost _ethics = null!, _registration = null!, _recruitment = null!;
    private int _participants;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrolment_stops_when_the_broker_is_away_and_opens_by_itself_when_it_is_back()
    {
        await ThenParticipantsAreTaken();

        await _rabbit.Stop(Cancel);
        TimePasses();
        await ThenTheLineIsCut();

        await _rabbit.Start(Cancel);
        await ThenParticipantsAreTaken();
    }

    [Fact]
    public async Task Enrolment_stops_when_Ethics_is_away_and_opens_by_itself_when_it_is_back()
    {
        await ThenParticipantsAreTaken();

        await _ethics.DisposeAsync();
        _registration.Clock.Advance(PastTheLimit);
        _recruitment.Clock.Advance(PastTheLimit);
        await ThenTheLineIsCut();

        _ethics = await StartEthics(_recruitment.Clock.GetUtcNow());
        await ThenParticipantsAreTaken();
    }

    [Fact]
    public async Task Enrolment_stops_when_Registration_is_away_since_a_withdrawal_might_be_missed_and_opens_when_it_is_back()
    {
        await ThenParticipantsAreTaken();

        await _registration.DisposeAsync();
        _ethics.Clock.Advance(PastTheLimit);
        _recruitment.Clock.Advance(PastTheLimit);
        await ThenTheLineIsCut();

        _registration = await StartRegistration(_recruitment.Clock.GetUtcNow());
        await ThenParticipantsAreTaken();
    }

    [Fact]
    public async Task Enrolment_stops_when_the_queue_is_stuck_and_opens_by_itself_when_it_moves()
    {
        await ThenParticipantsAreTaken();

        await _rabbit.Pause(Cancel);
        TimePasses();
        await ThenTheLineIsCut();

        await _rabbit.Resume(Cancel);
        await ThenParticipantsAreTaken();
    }

    public async ValueTask InitializeAsync()
    {
        _postgres = new PostgresServer();
        await _postgres.InitializeAsync();
        _rabbit = await RabbitServer.StartPrivate();
        _settings["ConnectionStrings:rabbitmq"] = _rabbit.Uri.ToString();
        _settings["ConnectionStrings:ethics"] = await _postgres.CreateDatabase("ethics", Cancel);
        _settings["ConnectionStrings:registration"] = await _postgres.CreateDatabase("registration", Cancel);
        _settings["ConnectionStrings:recruitment"] = await _postgres.CreateDatabase("recruitment", Cancel);
        _recruitment = await ServiceHost.Start(b => b.AddRecruitment(), a => a.MapRecruitment(), settings: _settings);
        _ethics = await StartEthics(_recruitment.Clock.GetUtcNow());
        _registration = await StartRegistration(_recruitment.Clock.GetUtcNow());
        await GivenASiteThatIsOpen();
    }

    public async ValueTask DisposeAsync()
    {
        await _ethics.DisposeAsync();
        await _registration.DisposeAsync();
        await _recruitment.DisposeAsync();
        await _rabbit.DisposeAsync();
    }

    private Task<ServiceHost> StartEthics(DateTimeOffset now) => ServiceHost.Start(b => b.AddEthics(), a => a.MapEthics(), now: now, settings: _settings);

    private Task<ServiceHost> StartRegistration(DateTimeOffset now) =>
        ServiceHost.Start(b => b.AddRegistration(), a => a.MapRegistration(), now: now, settings: _settings);

    private void TimePasses()
    {
        _registration.Clock.Advance(PastTheLimit);
        _ethics.Clock.Advance(PastTheLimit);
        _recruitment.Clock.Advance(PastTheLimit);
    }

    private async Task ThenParticipantsAreTaken() => await Eventually.Is(async () => (await Screen()).StatusCode == HttpStatusCode.Created,
        "a participant is taken", TimeSpan.FromSeconds(60));

    private async Task ThenTheLineIsCut()
    {
        using var answer = await Screen();
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal((HttpStatusCode.Conflict, "recruitment.line_cut"), (answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    private async Task<HttpResponseMessage> Screen()
    {
        using var investigator = _recruitment.As(Guid.CreateVersion7(), _hospital, Roles.Investigator);
        return await investigator.PostAsJsonAsync(new Uri($"/recruitment/sites/{_site}/participants", UriKind.Relative),
            new { code = $"S-{++_participants:000}", consentVersion = "1.0", consentedOn = Rules.WorkingCalendar.China.DateOf(_recruitment.Clock.GetUtcNow()) }, Cancel);
    }

    private async Task GivenASiteThatIsOpen()
    {
        var now = _recruitment.Clock.GetUtcNow();
        var today = Rules.WorkingCalendar.China.DateOf(now);
        var consent = new DossierDocument(Guid.CreateVersion7(), "ICF", "1.0", today, "zh", new string('a', 64), "icf.pdf");
        await _recruitment.Deliver(new ApplicationAccepted
        {
            AggregateId = _trial, Version = 1, OccurredAt = now, TrialId = _trial, Number = "A1", Title = "T", SponsorId = Guid.CreateVersion7(),
            Kind = StudyKind.Registration, Product = Product.Drug, Phase = Phase.II, PlannedEnrolment = 1000, NeedsHumanGeneticResources = false,
            RulePack = Rules.RulePacks.Current.Reference, AcceptedOn = today, Documents = [consent],
            Sites = [new AcceptedSite(_site, 1, "Lead", _hospital, SiteRole.Lead)],
        });
        await _recruitment.Deliver(new OpinionIssued
        {
            AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = now, TrialId = _trial, OpinionId = Guid.CreateVersion7(), Number = "O1",
            LeadOrganisationId = _hospital, Decision = Decision.Approve, IsEffective = true, Conditions = [], Versions = [consent],
            ValidUntil = today.AddMonths(12), AdoptionDueOn = today.AddDays(7),
        });
        await _recruitment.Deliver(new SiteActivated
        {
            AggregateId = _site, Version = 1, OccurredAt = now, TrialId = _trial, SiteId = _site, OrganisationId = _hospital, Places = 1000,
        });
    }
}
