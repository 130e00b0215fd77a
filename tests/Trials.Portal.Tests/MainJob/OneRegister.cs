using Microsoft.Playwright;
using Trials.Portal.Journeys.Alliance;
using Trials.Portal.Journeys.Public;
using Trials.Portal.Journeys.Sponsor;

namespace Trials.Portal.Tests.MainJob;

/// <summary>The study's public record: put up by the sponsor, released by the alliance, read by anybody.</summary>
internal static class OneRegister
{
    public static async Task Publish(Team team)
    {
        var sponsor = await team.At("sponsor@qingshan");
        await sponsor.FromDesk("/sponsor/applications", team.Study, "/sponsor/applications/");
        await sponsor.Follow(StartUpWords.PublicRecord);
        await sponsor.Confirm(StartUpWords.Stage, StartUpWords.Staged);
        await sponsor.Sees("ARTEMIS-003");
        await sponsor.IsEasyToUse();

        var coordinator = await team.At("coordinator@alliance");
        await coordinator.FromDesk("/alliance/public-records", team.Study, "/alliance/public-records/");
        await coordinator.Do(MemberWords.Release, MemberWords.Released, signs: true);

        var visitor = await team.At("");
        await visitor.Page.GotoAsync("/public/trials");
        await visitor.Field(PublicWords.Query).FillAsync("ARTEMIS-003");
        await visitor.Press(PublicWords.Search);
        await visitor.Main.Locator($"a[href='/public/trials/{team.Id}']").ClickAsync();
        await Assertions.Expect(visitor.Main.Locator(".warn-open").First).ToBeVisibleAsync();
    }

    public static async Task ShowsTheStop(Team team)
    {
        var visitor = await team.At("");
        await visitor.LookUntil(visitor.Main.GetByRole(AriaRole.Heading, new() { Name = PublicWords.StoppedTitle }));
        await Assertions.Expect(visitor.Main.Locator(".warn-open")).ToHaveCountAsync(0);
    }
}
