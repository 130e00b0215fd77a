using Trials.Journeys.Tests.Processes;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Outages;

/// <summary>Architecture rule 2, proven the hard way: kill -9 at ten different instants of the main job, any process, both shapes.</summary>
public class KilledProcessTests
{
    private const int Kills = 10;
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    [Theory]
    [InlineData(Shape.Embedded, 20261121)]
    [InlineData(Shape.Separate, 20261122)]
    public async Task The_job_completes_with_no_event_lost_and_nothing_applied_twice(Shape shape, int seed)
    {
        var random = new Random(seed);
        await using var product = await Product.Start(shape);

        var killed = 0;
        while (killed < Kills)
        {
            var journey = product.Journey(Record, TestContext.Current.CancellationToken);
            while (killed < Kills)
            {
                var later = Task.Delay(random.Next(200, 2500), TestContext.Current.CancellationToken);
                if (await Task.WhenAny(journey, later) == journey) break;
                await product.KillAndRestart(product.Programs[random.Next(product.Programs.Count)]);
                killed++;
            }
            var (status, account, log) = await journey;
            Assert.True(status == 0, $"after {killed} kills (seed {seed}):\n{log}");
            Assert.Equal(account!.Value.GetProperty("attemptsAfterSuspension").GetInt32(), account.Value.GetProperty("refusedAfterSuspension").GetInt32());
        }

        await Ledgers.AgreeFor(product);
    }
}
