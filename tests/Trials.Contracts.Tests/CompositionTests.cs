using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trials.AllInOne;
using Trials.Messaging;
using Trials.Testing;

namespace Trials.Contracts.Tests;

/// <summary>What only the composed product shows.</summary>
public class CompositionTests
{
    public static TheoryData<string> Documents => [.. Product.Names.Select(n => n.ToLowerInvariant())];

    [Fact]
    public void The_catalogue_lists_exactly_the_queues_the_services_listen_on()
    {
        var builder = WebApplication.CreateBuilder();
        EveryService.Add(builder);
        var actual = builder.Services.Select(s => s.ImplementationInstance).OfType<Subscription>()
            .Select(s => $"{MessageCatalog.NameOf(s.Message)} -> {s.Queue}").Order(StringComparer.Ordinal);

        var listed = EventCatalogue.Queues.SelectMany(e => e.Value.Select(queue => $"{MessageCatalog.NameOf(e.Key)} -> {queue}")).Order(StringComparer.Ordinal);

        Assert.Equal(listed, actual);
    }

    [Fact]
    public async Task The_bus_sends_no_usage_telemetry_to_its_makers()
    {
        await using var host = await ServiceHost.Start(EveryService.Add, EveryService.Map);

        Assert.False(host.Services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);
    }

    /// <summary>A hospital's developer reads these; a difference from the running service is a bug or a decision.</summary>
    [Theory, MemberData(nameof(Documents))]
    public async Task The_checked_in_api_document_is_the_one_the_service_serves(string service)
    {
        await using var host = await ServiceHost.Start(EveryService.Add, EveryService.Map);

        var served = await host.Anonymous().GetStringAsync(new Uri($"/openapi/{service}.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Approved.Equal(served.Replace(host.Url.GetLeftPart(UriPartial.Authority), "http://127.0.0.1:8080", StringComparison.Ordinal), "contracts", "openapi", $"{service}.json");
    }
}
