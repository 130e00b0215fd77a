using Microsoft.Playwright;
using Trials.Portal.Journeys.Intake;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Tests.Sponsor;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.MainJob;

/// <summary>From the public record to the one application that is accepted for every hospital.</summary>
internal static class OneApplication
{
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    public static async Task SubmitAndAccept(Team team)
    {
        var sponsor = await team.At("sponsor@qingshan");
        await Import(team, sponsor);
        await StateTheFacts(team, sponsor);
        await NameTheSites(sponsor);
        await FileTheDocuments(team, sponsor);

        await sponsor.Follow(SponsorWords.Submit);
        await sponsor.Sees(ApplicationWords.Complete);
        await sponsor.Sign(SponsorWords.Submit, DeedWords.Submitted);

        var intake = await team.At("intake@alliance");
        await intake.FromHome(team.Study, "/intake/applications/");
        await intake.Follow(IntakeWords.Accept);
        await intake.Sign(IntakeWords.Accept, IntakeWords.Accepted);
    }

    private static async Task Import(Team team, Someone sponsor)
    {
        await sponsor.ToDesk("/sponsor/applications");
        await sponsor.Follow(SponsorWords.Import);
        await sponsor.Field(SponsorWords.Record).SetInputFilesAsync(Record);
        await sponsor.Press(SponsorWords.Import);
        await sponsor.Happened(SponsorWords.Imported);
        team.Study = (await sponsor.Page.Locator(".trial-number").InnerTextAsync()).Split(' ')[0];
        team.Id = sponsor.Page.Url.Split('/')[^1];
        // The dry run beside it says what is missing.
        await Assertions.Expect(sponsor.Main.Locator("aside .findings").First).ToBeVisibleAsync();
        await Assertions.Expect(sponsor.Main).Not.ToContainTextAsync(ApplicationWords.Complete);
    }

    private static async Task StateTheFacts(Team team, Someone sponsor)
    {
        await sponsor.Follow(SponsorWords.StudyTitle);
        await sponsor.FillFacts(team.Today);
        await sponsor.Press(SponsorWords.Save);
        await sponsor.Happened(SponsorWords.StudySaved);
    }

    private static async Task NameTheSites(Someone sponsor)
    {
        await sponsor.Follow(SponsorWords.SitesTitle);
        await sponsor.FillSites("上海市东方医院", "上海市第七人民医院");
        await sponsor.Press(SponsorWords.Save);
        await sponsor.Happened(SiteWords.Saved);
    }

    /// <summary>Everything that is missing in one go: each file finds its kind by its name.</summary>
    private static async Task FileTheDocuments(Team team, Someone sponsor)
    {
        await sponsor.Follow(SponsorWords.DossierTitle);
        var missing = await sponsor.MissingKinds();
        Assert.True(missing.Length > 5, $"only {missing.Length} kinds are missing");
        await sponsor.Field(DossierWords.Files).SetInputFilesAsync(missing.Select(code => ApplicationForms.Pdf($"{code}_1.0_{ApplicationForms.Day(team.Today)}.pdf")));
        await sponsor.Write(DossierWords.Protocol, "1.0");
        await sponsor.Press(DossierWords.Upload);
        await sponsor.Happened(DossierWords.AllFiled);
        await Assertions.Expect(sponsor.Main.Locator(".kind-missing")).ToHaveCountAsync(0);
        await sponsor.Follow(SponsorWords.ToApplication);
    }
}
