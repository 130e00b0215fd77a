using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Stops;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>Recruitment hosted alone, with one trial whose facts other services deliver.</summary>
internal sealed class HostedRecruitment(ServiceHost host, Facts facts) : IAsyncDisposable
{
    public ServiceHost Host { get; } = host;
    public Facts Facts { get; } = facts;
    public HttpClient Investigator { get; } = host.As(Guid.CreateVersion7(), facts.Hospital, Roles.Investigator);

    public static async Task<HostedRecruitment> Start(Shape shape = Shape.Embedded, int planned = 30)
    {
        var host = await ServiceHost.Start(b => b.AddRecruitment(), e => e.MapRecruitment(), shape, Facts.Noon);
        return new HostedRecruitment(host, new Facts { Planned = planned });
    }

    /// <summary>Recruitment with the participating site open for that many.</summary>
    public static async Task<HostedRecruitment> StartOpen(Shape shape = Shape.Embedded, int places = 10, int planned = 30)
    {
        var started = await Start(shape, planned);
        var facts = started.Facts;
        await started.Deliver(facts.Accepted(), facts.Opinion(), facts.Adopted(), facts.Activated(places));
        await started.Watermark();
        return started;
    }

    public async Task Deliver(params DomainEvent[] events)
    {
        foreach (var one in events) await Host.Deliver(one);
    }

    public async Task Watermark(long last = 0, long withdrawals = 0)
    {
        var now = Host.Clock.GetUtcNow();
        await Deliver(Facts.Watermark(now, last), Facts.Withdrawals(now, withdrawals));
        await Eventually.Is(async () =>
        {
            var lines = await Host.InDb("recruitment", db => ((RecruitmentDb)db).ReadStopLines(TestContext.Current.CancellationToken));
            return Heard(lines.Ethics, last) && Heard(lines.Registration, withdrawals);
        }, "both watermarks are heard");

        // PostgreSQL keeps microseconds.
        bool Heard(StopLine? line, long number) => line?.HeardAt >= now.AddMicroseconds(-1) && line.Announced >= number;
    }

    public Task<HttpResponseMessage> Screen(string code, string consent = "1.0", string on = "2026-11-23", HttpClient? by = null) =>
        (by ?? Investigator).Post($"/recruitment/sites/{Facts.Site}/participants", new { code, consentVersion = consent, consentedOn = on });

    public async Task<Guid> Screened(string code)
    {
        var response = await Screen(code);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await Json(response))["participantId"]!.GetValue<Guid>();
    }

    public Task<HttpResponseMessage> Enrol(Guid participant) => Investigator.Post($"/recruitment/participants/{participant}/enrolment");

    public async Task<JsonNode> GetSite(HttpClient? by = null) => await Json(await (by ?? Investigator).Get($"/recruitment/sites/{Facts.Site}"));

    public static string[] ClosedBecause(JsonNode site) => [.. site["closedBecause"]!.AsArray().Select(r => r!["code"]!.GetValue<string>())];

    public static async Task<JsonNode> Json(HttpResponseMessage response) => JsonNode.Parse(await response.Text())!;

    public static async Task ThenRefused(HttpResponseMessage response, string code)
    {
        var body = await response.Text();
        Assert.True(response.StatusCode is HttpStatusCode.Conflict, $"{response.StatusCode}: {body}");
        Assert.Equal(code, JsonNode.Parse(body)!["code"]!.GetValue<string>());
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
