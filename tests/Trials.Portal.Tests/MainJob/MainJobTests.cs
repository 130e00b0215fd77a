namespace Trials.Portal.Tests.MainJob;

/// <summary>What <see cref="WholeJob"/> does, in each language.</summary>
public class MainJobTests(PortalHost portal)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_study_goes_from_its_record_to_its_suspension_by_clicks_alone(string language)
    {
        var team = await portal.Finished(language);

        Assert.True(team.Seen.Count() > 100, $"only {team.Seen.Count()} pages were shown");
    }
}
