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
        var team = new Team(portal, language);
        var w = System.Diagnostics.Stopwatch.StartNew(); void T(string s) => File.AppendAllText("/var/tmp/mj-steps", $"{language} {s} {w.Elapsed.TotalSeconds:0}\n");
        await OneApplication.SubmitAndAccept(team);
        T("app");
        await OneReview.Hold(team);
        T("review");
        await OneAdoption.Adopt(team, Team.Other);
        T("adopted");

        await OneStartUp.FinishTheTrialsTracks(team);
        foreach (var hospital in Team.Hospitals) await OneStartUp.FinishTheSitesTracks(team, hospital);
        await OneStartUp.OfferPlaces(team);
        foreach (var hospital in Team.Hospitals) await OneStartUp.Activate(team, hospital);
        T("active");
        await OneEnrolment.Begin(team);
        await OneRegister.Publish(team);

        T("public");
        await OneStop.Order(team);
        await OneEnrolment.IsRefused(team);
        await OneStop.IsOnTheWall(team);
        await OneStop.TakeNote(team);
        await OneRegister.ShowsTheStop(team);
        T("end");
        await team.Leave();
    }
}
