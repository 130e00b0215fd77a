using System.Globalization;
using System.Text.Json;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Information;
using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.Information;

/// <summary>Whom a participating committee asks for information answers from what waits for them, without scripts.</summary>
public class InformationTests(PortalHost portal)
{
    private const string Committee = "secretary@seventh";

    [Fact]
    public async Task Sponsor_and_hospital_answer_what_a_committee_asked_and_its_clock_runs_on()
    {
        var study = await (await Study.Accept(portal, "east", "seventh")).WithAnOpinion();
        var adoption = $"ethics/adoptions/{study.SiteId}";
        foreach (var (from, text) in ((string, string)[])[("Sponsor", "请提供研究者手册摘要。"), ("OwnSite", "请补充夜间联系电话。")])
            await study.Post(Committee, $"{adoption}/information", new { from, text });

        await Answer(study, "sponsor@qingshan", "en", 1440, "请提供研究者手册摘要。", "IB 4.0, page 3");
        Assert.NotNull(StoppedOn(await study.Get(Committee, adoption)));
        await Answer(study, "office@seventh", "zh", 360, "请补充夜间联系电话。", "021-0000 0000");

        var answered = await study.Get(Committee, adoption);
        Assert.Equal(["IB 4.0, page 3", "021-0000 0000"], answered.GetProperty("information").EnumerateArray().Select(asked => asked.GetProperty("answer").GetString()));
        Assert.Null(StoppedOn(answered));
    }

    /// <summary>From home to the answer, not without one; then nothing open is left on the page it goes back to.</summary>
    private async Task Answer(Study study, string who, string language, int width, string asked, string answer)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var person = new Someone(await portal.Open(who, language, width, script: false));
        await person.FromHome(study.Number, $"/sites/{study.SiteId}/information/");
        await person.Sees(asked);
        await person.Press(FormWords.Check);
        await person.Sees(DeedWords.AnswerMissing);
        await person.IsEasyToUse();
        await person.Write(DeedWords.AnswerText, answer);
        await person.Do(InformationWords.Answer, InformationWords.Answered);
        await Microsoft.Playwright.Assertions.Expect(person.Main.Locator("a[href*='/information/']")).ToHaveCountAsync(0);
        await person.IsEasyToUse();
    }

    private static string? StoppedOn(JsonElement adoption) => adoption.TryGetProperty("clockStoppedOn", out var day) ? day.GetString() : null;
}
