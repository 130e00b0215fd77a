using Microsoft.Playwright;
using Trials.Portal.Journeys.Investigator;
using Trials.Portal.Language;

namespace Trials.Portal.Tests.MainJob;

/// <summary>A participating hospital's investigator at work while the site is open, and at the closed door after the stop.</summary>
internal static class OneEnrolment
{
    /// <summary>The participant who is enrolled.</summary>
    public const string First = "S-001";

    private const string Second = "S-002";

    // As Recruitment says it (MR-47): why, and what makes it possible again.
    private static readonly Text Refused = new(
        "The lead committee suspended this trial at all sites. Wait until it lifts the suspension.", "牵头伦理委员会已暂停该试验的全部研究中心；请等待其恢复。");

    /// <summary>Two are screened on the version that this hospital's committee adopted; one is enrolled.</summary>
    public static async Task Begin(Team team)
    {
        var investigator = await team.At($"investigator@{Team.Other}");
        await investigator.FromDesk("/investigator/sites", team.Study, "/investigator/sites/");
        await investigator.LookUntil(investigator.Main.Locator(".warn-open"));
        await Screen(investigator, First);
        await investigator.Follow(InvestigatorDeedWords.Enrol);
        await investigator.Confirm(InvestigatorDeedWords.Enrol, InvestigatorDeedWords.Enrolled);
        await Assertions.Expect(investigator.Main.Locator("tr", new() { HasText = First })).ToContainTextAsync(InvestigatorWords.States["Enrolled"]);
        await Screen(investigator, Second);
    }

    public static async Task IsRefused(Team team)
    {
        var investigator = await team.At($"investigator@{Team.Other}");
        await investigator.Follow(InvestigatorDeedWords.Enrol);
        await investigator.Press(InvestigatorDeedWords.Enrol);
        await Assertions.Expect(investigator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Refused);

        await investigator.FromDesk("/investigator/sites", team.Study, "/investigator/sites/");
        await Assertions.Expect(investigator.Page.GetByLabel(InvestigatorWords.ClosedBecause)).ToContainTextAsync(Refused);
        await Assertions.Expect(investigator.Main.Locator("tr", new() { HasText = Second })).ToContainTextAsync(InvestigatorWords.States["Screening"]);
    }

    private static async Task Screen(Someone investigator, string code)
    {
        await investigator.Follow(InvestigatorDeedWords.Screen);
        await Assertions.Expect(investigator.Field(InvestigatorWords.ConsentVersion)).ToHaveValueAsync("1.0");
        await investigator.Write(InvestigatorWords.Code, code);
        await investigator.Do(InvestigatorDeedWords.Screen, InvestigatorDeedWords.Screened);
    }
}
