using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Deadlines.V1;
using Trials.Testing;
using Trials.Testing.Servers;
using Trials.Tracking.Notices.Mails;

namespace Trials.Tracking.Tests.Notices;

/// <summary>Mails, against a real SMTP server.</summary>
public sealed partial class MailTests
{
    /// <summary>Nine in the morning of a Tuesday in Shanghai.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();
    private int _version;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_urgent_comes_at_once_and_the_rest_once_a_day_in_the_person_s_language(Shape shape)
    {
        await using var server = await MailServer.Start();
        await using var host = await Start(server, shape);
        await GivenTheTrial(host);
        await GivenAConfirmedAddress(host, server, Guid.CreateVersion7(), "zh@hospital.test", "Zh", digestHour: 11);
        await GivenAConfirmedAddress(host, server, Guid.CreateVersion7(), "en@hospital.test", "En", digestHour: 11);

        await WhenALimitIsRaised(host, 2);
        var zh = await server.One("zh@hospital.test", IsUrgent);
        var en = await server.One("en@hospital.test", IsUrgent);
        Assert.Equal("2026-001 N09 应于 2026-11-25 完成，已逾期 2 个工作日；逾期不视为同意。", zh.Subject);
        Assert.Contains($"https://portal.test/trials/{_facts.TrialId}", zh.Body, StringComparison.Ordinal);
        Assert.StartsWith("2026-001 N09 was due on 2026-11-25", en.Subject, StringComparison.Ordinal);
        Assert.EndsWith("@alliance.test>", zh.MessageId, StringComparison.Ordinal);

        await WhenPlacesAreOffered(host);
        await WhenPlacesAreOffered(host);
        host.Clock.Advance(TimeSpan.FromHours(3));
        var digest = await server.One("zh@hospital.test", m => m.Subject == "2 条通知");
        Assert.Contains("已分配 7 个名额，请于 2026-12-01 前答复。", digest.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("N09", digest.Body, StringComparison.Ordinal);

        await WhenPlacesAreOffered(host);
        host.Clock.Advance(TimeSpan.FromHours(2));
        await WhenALimitIsRaised(host, 5);
        host.Clock.Advance(TimeSpan.FromHours(22));
        await server.One("zh@hospital.test", m => m.Body.Contains("名额", StringComparison.Ordinal) && m.Subject.StartsWith("2026-001", StringComparison.Ordinal));
        await server.One("zh@hospital.test", m => m.Body.Contains("已逾期 5 个工作日", StringComparison.Ordinal));
        Assert.Equal(2, server.To("zh@hospital.test").Count(IsUrgent));
    }

    [Fact]
    public async Task Nothing_is_mailed_to_an_address_that_did_not_answer_its_code()
    {
        await using var server = await MailServer.Start();
        await using var host = await Start(server);
        await GivenTheTrial(host);
        using var office = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.InstitutionOffice);
        await Put(office, "someone@else.test", "En");
        await GivenAConfirmedAddress(host, server, Guid.CreateVersion7(), "mine@hospital.test", "En", 23);
        await ThenRefused(await office.PostAsJsonAsync(Path("/settings/confirm"), new { code = "00000000" }, Ct), "tracking.code_wrong");

        await WhenALimitIsRaised(host, 2);
        await server.One("mine@hospital.test", IsUrgent);
        Assert.Single(server.To("someone@else.test"));

        var code = Code(server.To("someone@else.test")[0]);
        for (var tries = 2; tries <= 5; tries++) await ThenRefused(await office.PostAsJsonAsync(Path("/settings/confirm"), new { code = "00000000" }, Ct), "tracking.code_wrong");
        await ThenRefused(await office.PostAsJsonAsync(Path("/settings/confirm"), new { code }, Ct), "tracking.code_wrong");
        for (var more = 2; more <= 5; more++) await Put(office, $"someone{more}@else.test", "En");
        await ThenRefused(await office.PutAsJsonAsync(Path("/settings"), Body("six@else.test", "En", 8), Ct), "tracking.too_many_codes");
    }

    [Fact]
    public async Task A_dead_mail_server_loses_nothing_and_neither_does_a_process_that_ends()
    {
        await using var server = await MailServer.Start();
        var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        var settings = server.Settings;
        settings["ConnectionStrings:tracking"] = await postgres.CreateDatabase("mails", Ct);
        await using (var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), now: Morning, settings: settings))
        {
            await GivenTheTrial(host);
            await GivenAConfirmedAddress(host, server, Guid.CreateVersion7(), "mine@hospital.test", "En", 8);
            await server.Kill();
            await WhenALimitIsRaised(host, 2);
            await WhenALimitIsRaised(host, 5);
            await Eventually.Is(async () => await Mails(host, m => m.Kind == MailKind.Urgent && m.Attempts > 0 && m.LastError != null) > 0, "an attempt fails");
        }
        Assert.DoesNotContain(server.All(), IsUrgent);
        await server.Run();
        await using var again = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), now: Morning.AddHours(1), settings: settings);
        await Eventually.Is(async () => await Mails(again, m => m.SentAt == null) == 0, "everything is sent");
        var arrived = server.To("mine@hospital.test").Where(IsUrgent).ToArray();
        Assert.Equal(2, arrived.Sum(m => Regex.Count(m.Body, "working days late")));
        Assert.Equal(arrived.Length, arrived.DistinctBy(m => m.MessageId).Count());
        await postgres.DropDatabase(settings["ConnectionStrings:tracking"]!, Ct);
    }

    [Fact]
    public async Task A_sender_that_died_after_sending_leaves_its_mail_to_be_sent_again_under_the_same_id()
    {
        await using var server = await MailServer.Start();
        await using var host = await Start(server);
        await GivenTheTrial(host);
        await GivenAConfirmedAddress(host, server, Guid.CreateVersion7(), "mine@hospital.test", "En", 23);
        await WhenALimitIsRaised(host, 2);
        var first = await server.One("mine@hospital.test", IsUrgent);
        await Eventually.Is(async () => await Mails(host, m => m.SentAt == null) == 0, "it is marked as sent");
        // As the row stands when the process dies between the server's answer and its own commit.
        await host.InDb("tracking", db => db.Set<Mail>().Where(m => m.Kind == MailKind.Urgent)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)null).SetProperty(m => m.DueAt, host.Clock.GetUtcNow().AddMinutes(2))));
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await Eventually.Is(() => Task.FromResult(server.To("mine@hospital.test").Count(IsUrgent) == 2), "it comes again");
        Assert.All(server.To("mine@hospital.test").Where(IsUrgent), m => Assert.Equal((first.MessageId, first.Body), (m.MessageId, m.Body)));
    }

    [Fact]
    public async Task Where_TLS_is_asked_for_nothing_is_sent_in_the_clear()
    {
        await using var server = await MailServer.Start();
        var settings = server.Settings;
        settings["Smtp:Tls"] = "true";
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), now: Morning, settings: settings);
        using var office = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.InstitutionOffice);
        await Put(office, "mine@hospital.test", "En");
        await Eventually.Is(async () => await Mails(host, m => m.Attempts > 0 && m.LastError != null && m.SentAt == null) == 1, "the attempt fails");
        Assert.Empty(server.All());
    }

    [Fact]
    public async Task Who_is_away_is_mailed_through_the_deputy_and_a_desk_of_its_own()
    {
        await using var server = await MailServer.Start();
        await using var host = await Start(server);
        await GivenTheTrial(host);
        var (me, deputy) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var away = host.As(me, _facts.HospitalA, Roles.InstitutionOffice);
        await ThenRefused(await away.PutAsJsonAsync(Path("/settings"), Body("me@hospital.test", "En", 11, deputy), Ct), "tracking.deputy_unknown");
        await GivenAConfirmedAddress(host, server, deputy, "deputy@hospital.test", "En", 11, mailing: "UrgentOnly");
        await GivenAConfirmedAddress(host, server, me, "me@hospital.test", "En", 11, deputy: deputy);
        await ThenRefused(await away.PutAsJsonAsync(Path($"/desks/{Roles.EthicsSecretary}"), new { address = "ethics@hospital.test", language = "En", digestHour = 9, mailing = "Everything" }, Ct),
            "tracking.not_your_desk");
        var desk = await away.PutAsJsonAsync(Path($"/desks/{Roles.InstitutionOffice}"), new { address = "office@hospital.test", language = "En", digestHour = 11, mailing = "Everything" }, Ct);
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await away.PostAsJsonAsync(Path($"/desks/{Roles.InstitutionOffice}/confirm"),
            new { code = Code(await server.One("office@hospital.test")) }, Ct)).StatusCode);

        await WhenPlacesAreOffered(host);
        host.Clock.Advance(TimeSpan.FromHours(3));
        await server.One("deputy@hospital.test", IsOffer);
        await server.One("office@hospital.test", IsOffer);
        Assert.DoesNotContain(server.To("me@hospital.test"), IsOffer);

        host.Clock.Advance(TimeSpan.FromDays(2));
        await server.One("me@hospital.test", IsOffer);
        using var other = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.EthicsSecretary);
        Assert.Equal(0, (await other.GetFromJsonAsync<JsonElement>(Path("/desks"), Ct)).GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await away.DeleteAsync(Path("/settings"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await away.GetAsync(Path("/settings"), Ct)).StatusCode);
    }

    [Fact]
    public async Task Without_a_mail_server_the_settings_say_so()
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking());
        using var office = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.InstitutionOffice);
        await ThenRefused(await office.PutAsJsonAsync(Path("/settings"), Body("a@b.test", "En", 8), Ct), "tracking.mail_off");
    }

    [Theory]
    [InlineData("a@b.test\r\nBcc: c@d.test")]
    [InlineData("Name <a@b.test>")]
    [InlineData("a@b.test, c@d.test")]
    [InlineData("a")]
    public async Task Only_one_plain_mailbox_is_an_address(string address)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking());
        using var office = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.InstitutionOffice);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PutAsJsonAsync(Path("/settings"), Body(address, "En", 8), Ct)).StatusCode);
    }

    private static Task<ServiceHost> Start(MailServer server, Shape shape = Shape.Embedded) =>
        ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, Morning, server.Settings);

    private async Task GivenTheTrial(ServiceHost host)
    {
        foreach (var fact in _facts.All.Take(4)) await host.Deliver(fact);
    }

    private async Task GivenAConfirmedAddress(
        ServiceHost host, MailServer server, Guid person, string address, string language, int digestHour, string mailing = "Everything", Guid? deputy = null)
    {
        using var office = host.As(person, _facts.HospitalA, Roles.InstitutionOffice);
        Assert.Equal(HttpStatusCode.OK, (await office.PutAsJsonAsync(Path("/settings"), Body(address, language, digestHour, deputy, mailing), Ct)).StatusCode);
        var mail = await server.One(address);
        Assert.Equal(HttpStatusCode.NoContent, (await office.PostAsJsonAsync(Path("/settings/confirm"), new { code = Code(mail) }, Ct)).StatusCode);
    }

    private Task WhenALimitIsRaised(ServiceHost host, int step) => host.Deliver(new DeadlineEscalated
    {
        TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, Node = "N09", DueOn = new(2026, 11, 25), Step = step,
        Target = EscalatedTo.InstitutionHead, AggregateId = _facts.SiteA, Version = ++_version,
    });

    private Task WhenPlacesAreOffered(ServiceHost host) => host.Deliver(new Contracts.Allocation.V1.PlacesOffered
    {
        TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, Places = 7, AnswerBy = new(2026, 12, 1),
        AggregateId = _facts.SiteA, Version = ++_version,
    });

    private static async Task Put(HttpClient client, string address, string language) =>
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsJsonAsync(Path("/settings"), Body(address, language, 8), Ct)).StatusCode);

    private static object Body(string address, string language, int digestHour, Guid? deputy = null, string mailing = "Everything") => new
    {
        address, language, digestHour, mailing, deputy = deputy is { } person ? new { personId = person, from = "2026-11-24", to = "2026-11-25" } : null,
    };

    private static async Task ThenRefused(HttpResponseMessage answer, string code) =>
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());

    private static Task<int> Mails(ServiceHost host, System.Linq.Expressions.Expression<Func<Mail, bool>> which) =>
        host.InDb("tracking", db => db.Set<Mail>().CountAsync(which));

    private static bool IsUrgent(Arrived mail) => mail.Body.Contains("N09", StringComparison.Ordinal);

    private static bool IsOffer(Arrived mail) => mail.Body.Contains("places are offered", StringComparison.Ordinal);

    private static string Code(Arrived mail) => EightDigits().Match(mail.Body).Value;

    private static Uri Path(string rest) => new($"/tracking/notices{rest}", UriKind.Relative);

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex EightDigits();
}
