using System.Globalization;

namespace Trials.Portal.Tests.MainJob;

/// <summary>
/// The whole main job as the different people click it, from the import of a real record to the suspension, in each language, with no script anywhere.
/// </summary>
public class MainJobTests(PortalHost portal)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_study_goes_from_its_record_to_its_suspension_by_clicks_alone(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var team = new Team(portal, language);
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
    }
}
