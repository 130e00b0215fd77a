using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trials.Contracts;
using Trials.Testing;

namespace Trials.Tracking.Tests.Notices;

/// <summary>Webhooks, to a receiver on a port of its own.</summary>
public sealed class WebhookTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Alliance = Guid.CreateVersion7();
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Webhooks:AllowPrivate"] = "true", ["Webhooks:FirstWait"] = "00:00:00.1", ["Webhooks:MostAttempts"] = "4",
    };

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Every_fact_comes_signed_once_and_in_order_though_the_receiver_fails_now_and_then(Shape shape)
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var host = await Start(shape);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var secret = await Register(coordinator, receiver);
        // Every third message is refused, so none is refused as often as switches it off.
        var messages = 0;
        receiver.Answer = _ => Interlocked.Increment(ref messages) % 3 == 0 ? 500 : 200;
        var other = TrialFacts.WholeTrial();
        for (var i = 0; i < _facts.All.Count; i++)
        {
            await host.Deliver(_facts.All[i]);
            await host.Deliver(other.All[i]);
        }
        await Eventually.Is(() => Task.FromResult(Positions(receiver, _facts).Distinct().Count() == _facts.All.Count
            && Positions(receiver, other).Distinct().Count() == other.All.Count), "all facts come", TimeSpan.FromSeconds(90));

        foreach (var trial in (TrialFacts[])[_facts, other])
        {
            // A repetition follows at once upon what was not taken; nothing overtakes.
            Assert.Equal(Positions(receiver, trial).Order(), Positions(receiver, trial));
        }
        Assert.All(receiver.All, message => Assert.Equal(message.Signature, Signed(secret, message)));
        Assert.All(receiver.All.GroupBy(m => m.Id), same => Assert.Single(same.Select(m => m.Body).Distinct()));
        using var first = JsonDocument.Parse(receiver.All[0].Body);
        Assert.Equal("registration.application-submitted.v1", first.RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_organisation_is_told_only_what_it_may_see()
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var host = await Start();
        using var hospital = host.As(Person, _facts.HospitalB, Roles.InstitutionOffice);
        using var stranger = host.As(Person, Guid.CreateVersion7(), Roles.Sponsor);
        await Register(hospital, receiver);
        await using var elsewhere = await WebhookReceiver.Start();
        await Register(stranger, elsewhere);
        foreach (var fact in _facts.All) await host.Deliver(fact);
        var visible = (await hospital.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/events?take=500", Ct)).GetProperty("items").EnumerateArray()
            .Select(e => e.GetProperty("position").GetInt64()).ToArray();
        await Eventually.Is(() => Task.FromResult(Positions(receiver, _facts).Contains(visible[^1])), "the last one comes");
        Assert.Equal(visible, Positions(receiver, _facts));
        Assert.True(visible.Length < _facts.All.Count);
        Assert.DoesNotContain(receiver.All, m => m.Body.Contains(_facts.SiteA.ToString(), StringComparison.Ordinal) && m.Body.Contains("participant", StringComparison.Ordinal));
        Assert.Empty(elsewhere.All);
        Assert.Empty((await stranger.GetFromJsonAsync<JsonElement>(Path("/registry/receipts"), Ct)).GetProperty("items").EnumerateArray());
        using var third = host.As(Person, Guid.CreateVersion7(), Roles.Sponsor);
        Assert.Equal(HttpStatusCode.NotFound, (await third.GetAsync(Path("/registry/receipts"), Ct)).StatusCode);
    }

    [Fact]
    public async Task One_that_keeps_failing_is_switched_off_with_a_notice_and_goes_on_where_it_stopped()
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var host = await Start();
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        await Register(coordinator, receiver);
        receiver.Answer = body => body.Contains("application-returned", StringComparison.Ordinal) ? 500 : 200;
        foreach (var fact in _facts.All.Take(4)) await host.Deliver(fact);
        await Eventually.Is(async () => (await Own(coordinator)).TryGetProperty("disabledAt", out _), "it is switched off");
        Assert.Equal([1, 2, 2, 2, 2], Positions(receiver, _facts));
        var notices = await coordinator.GetFromJsonAsync<JsonElement>("/tracking/notices", Ct);
        Assert.Contains("registry", notices.GetProperty("items").EnumerateArray().Single(n => n.GetProperty("code").GetString() == "webhook-disabled").GetProperty("text").GetString());

        var receipts = (await coordinator.GetFromJsonAsync<JsonElement>(Path("/registry/receipts"), Ct)).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal([(2L, 4, 500), (2L, 3, 500), (2L, 2, 500), (2L, 1, 500), (1L, 1, 200)],
            receipts.Select(r => (r.GetProperty("position").GetInt64(), r.GetProperty("attempt").GetInt32(), r.GetProperty("status").GetInt32())));

        receiver.Answer = _ => 204;
        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsJsonAsync(Path("/registry"), new { url = receiver.Url }, Ct)).StatusCode);
        await Eventually.Is(() => Task.FromResult(Positions(receiver, _facts) is [.., 2, 3, 4]), "it goes on");
    }

    [Fact]
    public async Task A_case_can_be_replayed_from_a_position_under_the_same_ids()
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var host = await Start();
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        foreach (var fact in _facts.All.Take(4)) await host.Deliver(fact);
        await Register(coordinator, receiver);
        await host.Deliver(_facts.All[4]);
        await Eventually.Is(() => Task.FromResult(Positions(receiver, _facts) is [5]), "only what is new comes");
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PostAsJsonAsync(Path("/registry/replay"), new { trialId = _facts.TrialId, after = 2 }, Ct)).StatusCode);
        await Eventually.Is(() => Task.FromResult(Positions(receiver, _facts) is [5, 3, 4, 5]), "the rest comes again");
        Assert.Equal(receiver.All[0].Id, receiver.All[^1].Id);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsJsonAsync(Path("/registry/replay"), new { trialId = Guid.CreateVersion7(), after = 0 }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.DeleteAsync(Path("/registry"), Ct)).StatusCode);
        Assert.Empty((await coordinator.GetFromJsonAsync<JsonElement>(Path(""), Ct)).EnumerateArray());
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_redirects_are_not_followed()
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var host = await Start();
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var secret = await Register(coordinator, receiver);
        Assert.DoesNotContain(secret, await coordinator.GetStringAsync(Path(""), Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await (await coordinator.PutAsJsonAsync(Path("/registry"), new { url = receiver.Url }, Ct)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var renewed = await (await coordinator.PostAsync(Path("/registry/secret"), null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.NotEqual(secret, renewed.GetProperty("secret").GetString());

        receiver.Answer = _ => 307;
        await host.Deliver(_facts.All[0]);
        await Eventually.Is(async () => (await Own(coordinator)).TryGetProperty("disabledAt", out _), "it is switched off");
        Assert.Equal(4, receiver.All.Length);
        Assert.Equal(Signed(renewed.GetProperty("secret").GetString()!, receiver.All[0]), receiver.All[0].Signature);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a%0A")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_name_is_short_and_plain(string name)
    {
        await using var host = await Start();
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var answer = await coordinator.PutAsJsonAsync(Path($"/{name}"), new { url = "https://example.org/" }, Ct);
        Assert.Equal("tracking.webhook_name", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("http://127.0.0.1:9/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.1.1/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::10.0.0.1]/")]
    [InlineData("https://[2002:0a00:0001::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://user:pass@example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    public async Task An_address_in_a_private_network_or_without_TLS_is_refused(string url)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking());
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var answer = await coordinator.PutAsJsonAsync(Path("/registry"), new { url }, Ct);
        Assert.Equal("tracking.webhook_address", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_public_name_that_resolves_to_a_private_address_is_not_connected_to()
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), settings: new Dictionary<string, string?>
        {
            ["Webhooks:FirstWait"] = "00:00:00.1", ["Webhooks:MostAttempts"] = "2",
        });
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        // This machine's own name resolves to an address of its own network.
        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsJsonAsync(Path("/registry"), new { url = $"https://{Dns.GetHostName()}:{host.Url.Port}/health/live" }, Ct)).StatusCode);
        await host.Deliver(_facts.All[0]);
        await Eventually.Is(async () => (await Own(coordinator)).TryGetProperty("disabledAt", out _), "it is switched off");
        var receipt = (await coordinator.GetFromJsonAsync<JsonElement>(Path("/registry/receipts"), Ct)).GetProperty("items")[0];
        Assert.False(receipt.TryGetProperty("status", out _));
        Assert.Equal("The address was not reached.", receipt.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData(Roles.EthicsMember)]
    [InlineData(Roles.Investigator)]
    [InlineData(Roles.Operator)]
    public async Task Only_people_who_speak_for_their_organisation_register_webhooks(string role)
    {
        await using var host = await Start();
        using var other = host.As(Person, Alliance, role);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PutAsJsonAsync(Path("/registry"), new { url = "https://example.org/" }, Ct)).StatusCode);
    }

    private static Task<ServiceHost> Start(Shape shape = Shape.Embedded) => ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, settings: Settings);

    private static async Task<string> Register(HttpClient client, WebhookReceiver receiver)
    {
        var made = await (await client.PutAsJsonAsync(Path("/registry"), new { url = receiver.Url }, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        return made.GetProperty("secret").GetString()!;
    }

    private static async Task<JsonElement> Own(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>(Path(""), Ct))[0];

    private static long[] Positions(WebhookReceiver receiver, TrialFacts trial) =>
        [.. receiver.All.Select(m => m.Id.Split('-')).Where(id => id[0] == trial.TrialId.ToString("N")).Select(id => long.Parse(id[1], System.Globalization.CultureInfo.InvariantCulture))];

    // As the Standard Webhooks text tells receivers to check it.
    private static string Signed(string secret, Received message) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}")));

    private static Uri Path(string rest) => new($"/tracking/webhooks{rest}", UriKind.Relative);
}
