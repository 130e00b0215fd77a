using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Testing;

namespace Trials.Allocation.Tests;

/// <summary>Allocation hosted alone, with one accepted trial, and the people who work on it.</summary>
internal sealed class HostedAllocation(ServiceHost host, Facts facts) : IAsyncDisposable
{
    public ServiceHost Host { get; } = host;
    public Facts Facts { get; } = facts;
    public HttpClient Sponsor { get; } = host.As(Guid.CreateVersion7(), facts.SponsorId, Roles.Sponsor);
    public HttpClient Office { get; } = host.As(Guid.CreateVersion7(), facts.Hospital, Roles.InstitutionOffice);
    public HttpClient LeadOffice { get; } = host.As(Guid.CreateVersion7(), facts.LeadHospital, Roles.InstitutionOffice);
    public HttpClient Coordinator { get; } = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);

    public static async Task<HostedAllocation> Start(Shape shape = Shape.Embedded)
    {
        var started = await StartBefore(new Facts(), shape);
        await started.Deliver(started.Facts.Accepted());
        return started;
    }

    /// <summary>Before anything of the trial was heard.</summary>
    public static async Task<HostedAllocation> StartBefore(Facts facts, Shape shape = Shape.Embedded) =>
        new(await ServiceHost.Start(b => b.AddAllocation(), e => e.MapAllocation(), shape, Facts.Noon), facts);

    public async Task Deliver(params DomainEvent[] events)
    {
        foreach (var one in events) await Host.Deliver(one);
    }

    public Task<HttpResponseMessage> Offer(params (Guid Site, int Places)[] lines) => Coordinator.Post(
        $"/allocation/trials/{Facts.TrialId}/offers", new { offers = lines.Select(l => new { siteId = l.Site, places = l.Places }).ToArray() });

    public Task<HttpResponseMessage> Finish(string track, string evidence = "no. 1") =>
        Office.Put($"/allocation/sites/{Facts.Site}/tracks/{track}", new { doneOn = "2026-11-20", evidence });

    public Task<HttpResponseMessage> FinishForTrial(string track, string evidence = "no. 1") =>
        Sponsor.Put($"/allocation/trials/{Facts.TrialId}/tracks/{track}", new { doneOn = "2026-11-20", evidence });

    public async Task<JsonNode> GetSite(HttpClient? by = null) => await Ok((by ?? Office).Get($"/allocation/sites/{Facts.Site}"));

    public static async Task<JsonNode> Ok(Task<HttpResponseMessage> call)
    {
        var response = await call;
        var text = await response.Text();
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task ThenRefused(Task<HttpResponseMessage> call, string code)
    {
        var response = await call;
        var text = await response.Text();
        Assert.True(response.StatusCode is HttpStatusCode.Conflict, $"{response.StatusCode}: {text}");
        Assert.Equal(code, JsonNode.Parse(text)!["code"]!.GetValue<string>());
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
