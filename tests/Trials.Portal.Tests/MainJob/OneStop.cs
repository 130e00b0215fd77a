using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.LeadCommittee;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Tests.MainJob;

/// <summary>The lead's chair suspends the trial everywhere; every hospital takes note, and the alliance sees it on its wall.</summary>
internal static class OneStop
{
    public static async Task Order(Team team)
    {
        var chair = await team.At($"chair@{Team.Lead}");
        await chair.FromList("/lead/reviews?show=all", team.Study, "/lead/reviews/");
        await chair.Follow(LeadWords.FollowUp);
        await chair.Follow(FollowUpWords.Suspend);
        await chair.Write(CommitteeWords.Reason, "Two deaths that are not understood.");
        await chair.Do(WrittenDeed.Of("trials", "suspension").Words, signs: true);
        await chair.Sees(FollowUpWords.Standings["Suspended"]);
    }

    public static async Task TakeNote(Team team)
    {
        foreach (var hospital in Team.Hospitals)
        {
            var secretary = await team.At($"secretary@{hospital}");
            await secretary.FromHome(team.Study, "/committee/trials/");
            await secretary.Follow(FollowUpWords.TakeNote);
            var deed = FollowUpWords.Acknowledgements["stops"];
            await secretary.Confirm(deed.Title, deed.Happened);
        }
        var (chair, all) = (await team.At($"chair@{Team.Lead}"), Team.Hospitals.Length);
        await chair.LookUntil(chair.Main.GetByText(FollowUpWords.StopSites.With(all, all, all)));
    }

    public static async Task IsOnTheWall(Team team)
    {
        var coordinator = await team.At("coordinator@alliance");
        await coordinator.ToDesk("/alliance/wall");
        var row = coordinator.Main.Locator("tr", new() { HasText = team.Study });
        await coordinator.LookUntil(row.Filter(new() { HasText = TrialWords.Stages["Suspended"] }));
        await row.Locator($"a[href='/trials/{team.Id}']").ClickAsync();
        await coordinator.Follow(TrialWords.History);
        await coordinator.LookUntil(coordinator.Main.Locator("tr", new() { HasText = EventWords.Of("ethics.trial-stopped.v1") }));
        await coordinator.IsEasyToUse();
    }
}
