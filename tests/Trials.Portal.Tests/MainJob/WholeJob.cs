using System.Globalization;

namespace Trials.Portal.Tests.MainJob;

/// <summary>The whole main job as the different people click it, from the import of a real record to the suspension, with no script anywhere.</summary>
internal static class WholeJob
{
    public static async Task<Team> Do(PortalHost portal, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var team = new Team(portal, language);
        await OneApplication.SubmitAndAccept(team);
        await OneReview.Hold(team);
        await OneAdoption.Adopt(team, Team.Other);

        await OneStartUp.FinishTheTrialsTracks(team);
        foreach (var hospital in Team.Hospitals) await OneStartUp.FinishTheSitesTracks(team, hospital);
        await OneStartUp.OfferPlaces(team);
        foreach (var hospital in Team.Hospitals) await OneStartUp.Activate(team, hospital);
        await OneEnrolment.Begin(team);
        await OneRegister.Publish(team);

        await OneStop.Order(team);
        await OneEnrolment.IsRefused(team);
        await OneStop.IsOnTheWall(team);
        await OneStop.TakeNote(team);
        await OneRegister.ShowsTheStop(team);
        await team.GoHome();
        return team;
    }
}
