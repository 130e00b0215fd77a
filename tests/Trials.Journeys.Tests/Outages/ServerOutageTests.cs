using Trials.Journeys.Tests.Processes;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Outages;

/// <summary>PostgreSQL or RabbitMQ away for twenty seconds in the middle of the job: the API answers clearly or waits, and all catches up.</summary>
public class ServerOutageTests
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(20);
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    [Theory]
    [InlineData("PostgreSQL")]
    [InlineData("RabbitMQ")]
    public async Task The_job_completes_although_a_server_was_away(string which)
    {
        await using var product = await Product.Start(Shape.Separate);
        OutsideServer server = which == "PostgreSQL" ? product.Postgres! : product.Rabbit!;
        var journey = product.Journey(Record, TestContext.Current.CancellationToken);
        await Task.WhenAny(journey, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken));
        Assert.False(journey.IsCompleted, "the job is still under way when the server goes");

        await server.Stop(TestContext.Current.CancellationToken);
        await Task.Delay(Away, TestContext.Current.CancellationToken);
        await server.Start(TestContext.Current.CancellationToken);

        var (status, _, log) = await journey;
        Assert.True(status == 0, log);
        await Ledgers.AgreeFor(product);
    }
}
