using System.Globalization;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.Investigator;

public class StopTests(PortalHost portal)
{
    [Fact]
    public async Task An_investigator_takes_note_of_a_stop_for_the_hospital()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");
        var study = await (await Study.Accept(portal, "east", "pudong")).WithAnOpinion();
        await study.Post("chair@east", $"ethics/trials/{study.TrialId}/suspension", new { reason = "两例死亡原因待查。" });

        var investigator = new Someone(await portal.Open("investigator@pudong", "zh", 360, script: false));
        await investigator.FromHome(study.Number, $"/investigator/sites/{study.SiteId}/stops/");
        await investigator.Sees("两例死亡原因待查。");
        await investigator.IsEasyToUse();
        var deed = FollowUpWords.Acknowledgements["stops"];
        await investigator.Confirm(deed.Title, deed.Happened);

        var stop = (await study.Get("chair@east", $"ethics/trials/{study.TrialId}/stops")).GetProperty("items")[0];
        var line = stop.GetProperty("sites").EnumerateArray().Single(site => site.GetProperty("siteId").GetGuid() == study.SiteId);
        Assert.True(line.GetProperty("acknowledgedAt").GetDateTimeOffset() > stop.GetProperty("at").GetDateTimeOffset());
    }
}
