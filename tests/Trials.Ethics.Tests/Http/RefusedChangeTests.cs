using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Primitives;

namespace Trials.Ethics.Tests.Http;

public class RefusedChangeTests
{
    [Fact] // contexts are pooled: the next request gets the one that a refused request has left
    public async Task An_event_of_a_refused_change_does_not_leave_with_the_next_change()
    {
        await using var ethics = await EthicsHost.Start();
        await Draft(ethics, "refused", save: false);
        await Draft(ethics, "made", save: true);
        Assert.Equal(["made"], (await ethics.Host.Published<CommitteeRecorded>()).Select(e => e.Name));
    }

    private static async Task Draft(EthicsHost ethics, string name, bool save)
    {
        await using var scope = ethics.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EthicsDb>();
        var committee = Committee.Of(Guid.CreateVersion7());
        committee.Record(name, []);
        db.Committees.Add(committee);
        db.Publish(committee, committee.Id,
            new CommitteeRecorded { OrganisationId = committee.Id, Name = name, Members = 0, IsValid = false }, Actor.System("test"));
        if (save) await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
