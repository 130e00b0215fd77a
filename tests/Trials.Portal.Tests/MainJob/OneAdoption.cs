using Microsoft.Playwright;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Reviewer;

namespace Trials.Portal.Tests.MainJob;

/// <summary>One participating committee answers the lead opinion for its own hospital: two reviewers check the local list and adopt.</summary>
internal static class OneAdoption
{
    private const int LocalItems = 10;

    public static async Task Adopt(Team team, string hospital)
    {
        var names = await team.NamesOf(Team.Reviewers(hospital));
        var chair = await team.At($"chair@{hospital}");
        await chair.FromHome(team.Study, "/committee/adoptions/");
        await chair.Follow(ParticipatingWords.NameReviewers);
        foreach (var name in names) await chair.Tick(name);
        await chair.Do(CommitteeDeeds.Of("reviewers"));

        foreach (var who in Team.Reviewers(hospital)) await Answer(await team.At(who), team.Study);

        await chair.Page.ReloadAsync();
        await Assertions.Expect(chair.Main.Locator(".chip", new() { HasText = CommitteeWords.AdoptionStates["Adopted"] }).First).ToBeVisibleAsync();
    }

    private static async Task Answer(Someone reviewer, string study)
    {
        await reviewer.FromHome(study, "/committee/adoptions/");
        await reviewer.Follow(ParticipatingWords.DeclareInterests);
        await reviewer.Tick(ReviewerWords.NoConflict);
        await reviewer.Do(CommitteeDeeds.Of("declaration"));
        await reviewer.Follow(ParticipatingWords.Adopt);
        var inOrder = reviewer.Field(ParticipatingWords.InOrder);
        await Assertions.Expect(inOrder).ToHaveCountAsync(LocalItems);
        for (var item = 0; item < LocalItems; item++) await inOrder.Nth(item).CheckAsync();
        await reviewer.Do(ParticipatingDeeds.Of("adopt"), signs: true);
    }
}
