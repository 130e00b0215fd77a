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
    public async Task Sponsor_and_hospital_answer_what_a_committee_asked_and_the_hospital_reads_on_which_conditions_it_adopted()
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

        await Adopt(study, adoption, "夜间联系电话写入本院知情同意书。");
        var office = new Someone(await portal.Open("office@seventh", "zh", 360, script: false));
        await office.FromHome(study.Number, $"/office/sites/{study.SiteId}", "#conditions");
        await office.Sees("夜间联系电话写入本院知情同意书。");
        await office.IsEasyToUse();
    }

    private static async Task Adopt(Study study, string adoption, string condition)
    {
        string[] reviewers = ["member-1@seventh", "member-2@seventh"];
        var people = new List<Guid>();
        foreach (var who in reviewers) people.Add((await study.Get(who, "directory/me")).GetProperty("personId").GetGuid());
        await study.Post("chair@seventh", $"{adoption}/reviewers", new { personIds = people });
        foreach (var who in reviewers)
        {
            await study.Post(who, $"{adoption}/declarations", new { hasConflict = false });
            await study.Post(who, $"{adoption}/responses", new { response = "AdoptWithLocalConditions", conditions = new[] { new { @object = "LOCAL_ICF_CONTACT", text = condition } } });
        }
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
