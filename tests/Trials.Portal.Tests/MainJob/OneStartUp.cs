using Microsoft.Playwright;
using Trials.Portal.Journeys.Alliance;
using Trials.Portal.Journeys.InstitutionOffice;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;

namespace Trials.Portal.Tests.MainJob;

/// <summary>What runs beside the ethics review, by the sponsor for all and by each hospital for itself, the places, and the green light.</summary>
internal static class OneStartUp
{
    private const string Places = "2";
    private static readonly (string Name, string Evidence)[] OfTheTrial =
        [("Insurance", "DEMO-1"), ("HumanGeneticResources", "RYBA-2026-1"), ("Registration", "CTR20260001"), ("RegulatoryPermission", "2026LP00123")];
    private static readonly string[] OfTheSite = ["ProjectApproval", "Contract", "NationalUpload", "ProductOnSite"];

    /// <summary>The first from what waits for the sponsor, the others from the trial's own list.</summary>
    public static async Task FinishTheTrialsTracks(Team team)
    {
        var sponsor = await team.At("sponsor@qingshan");
        await sponsor.FromHome(team.Study, $"/sponsor/applications/{team.Id}/tracks/{OfTheTrial[0].Name}");
        foreach (var (track, evidence) in OfTheTrial)
        {
            if (track != OfTheTrial[0].Name) await sponsor.Follow(OfficeWords.GateNames[track]);
            await sponsor.Write(OfficeWords.Evidence, evidence);
            await sponsor.Do(OfficeDeedWords.FinishButton, StartUpWords.Finished.Filled(OfficeWords.GateNames[track]));
        }
        await Assertions.Expect(sponsor.Main.Locator("a[href*='/tracks/']")).ToHaveCountAsync(0);
        await sponsor.IsEasyToUse();
    }

    /// <summary>Again the first from what waits for the office.</summary>
    public static async Task FinishTheSitesTracks(Team team, string hospital)
    {
        var office = await team.At($"office@{hospital}");
        await office.FromHome(team.Study, "/office/sites/", $"/tracks/{OfTheSite[0]}");
        foreach (var track in OfTheSite)
        {
            if (track != OfTheSite[0]) await office.Follow(OfficeWords.GateNames[track]);
            await Finish(office, hospital, track);
        }
    }

    public static async Task OfferPlaces(Team team)
    {
        var coordinator = await team.At("coordinator@alliance");
        await coordinator.FromHome(team.Study, "/alliance/trials/");
        var sites = coordinator.Main.Locator("fieldset.item");
        await Assertions.Expect(sites).ToHaveCountAsync(Team.Hospitals.Length);
        for (var i = 0; i < Team.Hospitals.Length; i++)
        {
            await coordinator.Field(AllianceWords.OfferPlaces, sites.Nth(i)).FillAsync(Places);
            await coordinator.Field(AllianceWords.OfferReason, sites.Nth(i)).FillAsync("Many patients of this kind.");
        }
        await coordinator.Do(AllianceWords.Offer, AllianceWords.OfferDone);
    }

    public static async Task Activate(Team team, string hospital)
    {
        var office = await team.At($"office@{hospital}");
        await office.FromDesk("/office/sites", team.Study, "/office/sites/");
        await office.Sees(OfficeWords.PlacesOffered.With(Places));
        await office.Follow(OfficeDeedWords.Accept);
        await office.Confirm(OfficeDeedWords.Accept, OfficeDeedWords.Accepted);
        await office.Follow(OfficeWords.GateNames["Initiation"]);
        await Finish(office, hospital, "Initiation");
        await office.Follow(OfficeDeedWords.Activate);
        await office.Sign(OfficeDeedWords.Activate, OfficeDeedWords.Activated);
        await Assertions.Expect(office.Main.Locator("aside .warn-open")).ToHaveTextAsync(TrialWords.IsOpen);
    }

    private static async Task Finish(Someone office, string hospital, string track)
    {
        await office.Write(OfficeWords.Evidence, $"{track}-{hospital}");
        await office.Do(OfficeDeedWords.FinishButton, OfficeDeedWords.Finished.Filled(OfficeWords.GateNames[track]));
    }
}
