using Trials.Demo.Http;

namespace Trials.Demo.Alliance;

/// <summary>
/// The demo alliance of a fresh installation: hospitals by their public names with invented people, and two invented sponsors. What
/// exists is left as it is; the office's own password comes last, so that an interrupted seed can be run again with the invitation.
/// </summary>
internal static class Seed
{
    private static readonly (string Code, string Name)[] Hospitals =
    [
        ("east", "上海市东方医院"),
        ("seventh", "上海市第七人民医院"),
        ("pudong", "上海市浦东医院"),
        ("gongli", "上海市浦东新区公利医院"),
        ("renmin", "上海市浦东新区人民医院"),
        ("zhoupu", "上海市浦东新区周浦医院"),
        ("guangming", "上海市浦东新区光明中医医院"),
        ("puren", "上海浦东新区浦南医院"),
        ("renji", "上海交通大学医学院附属仁济医院"),
        ("shuguang", "上海中医药大学附属曙光医院"),
        ("scmc", "上海交通大学医学院附属上海儿童医学中心"),
        ("fuscc", "Fudan University Cancer Hospital"),
    ];

    private static readonly (string Code, string Name)[] Sponsors = [("qingshan", "青杉生物医药（演示）"), ("lanhai", "澜海医疗器械（演示）")];

    public static async Task<string> Plant(Api api, string invitation, TimeProvider clock, int most)
    {
        var alliance = await DemoAlliance.Enter(api, invitation, clock);
        var sponsors = new List<Person>();
        foreach (var (code, name) in Sponsors) sponsors.Add(await alliance.AdmitSponsor(code, name));
        var hospitals = new Hospital[Math.Min(most, Hospitals.Length)];
        await Each(Hospitals.Take(hospitals.Length).Index(), async item =>
            hospitals[item.Index] = await alliance.AdmitHospital(item.Item.Code, item.Item.Name, "Shanghai"));
        await Each(alliance.People.Where(person => person.Invitation is not null), person => SetPassword(api, person));
        await SetPassword(api, alliance.Office);
        return Describe(alliance, sponsors, hospitals);
    }

    private static Task Each<T>(IEnumerable<T> items, Func<T, Task> deed) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (item, _) => await deed(item));

    private static async Task SetPassword(Api api, Person person) =>
        await api.Put(person, "directory/me/password", new { password = DemoAlliance.DemoPassword });

    private static string Describe(DemoAlliance alliance, List<Person> sponsors, Hospital[] hospitals)
    {
        var hospital = hospitals[0];
        var (secretary, chair, reviewer) = (hospital.Secretary.Username, hospital.Chair.Username, hospital.Voters[1].Username);
        var (office, investigator) = (hospital.Office.Username, hospital.Investigator.Username);
        var others = string.Join(' ', Hospitals.Take(hospitals.Length).Skip(1).Select(h => "@" + h.Code));
        return $$"""
            Demo people, all with the password {{DemoAlliance.DemoPassword}}
              alliance   {{alliance.Office.Username}} (admits members)  intake@alliance  coordinator@alliance  deputy@alliance  operator@alliance
              sponsors   {{string.Join("  ", sponsors.Select(s => s.Username))}}
              hospital   {{secretary}}  {{chair}}  {{reviewer}} … member-6  {{office}}  {{investigator}}
              and the same people {{others}}
              admin@…    keeps the people and roles of its organisation: admin@alliance, admin@east, admin@qingshan …

            What to try ($URL is the address above)
              Open $URL in a browser and sign in as {{sponsors[0].Username}}: Applications, Import, deploy/demo/records/NCT06001255.json. What to do next
              the page says; whom it then waits for finds it at their own home: {{alliance.Intake.Username}}, {{secretary}}, {{chair}} …
              The same over HTTP:
              token() {
                curl -s $URL/directory/token -d grant_type=password -d username=$1 -d password={{DemoAlliance.DemoPassword}} |
                  sed 's/.*"access_token":"\([^"]*\)".*/\1/'
              }
              curl -s $URL/directory/organisations -H "Authorization: Bearer $(token {{alliance.Coordinator.Username}})"
              curl -s $URL/registration/applications -H "Authorization: Bearer $(token {{sponsors[0].Username}})" \
                -H 'Content-Type: application/json' --data-binary @deploy/demo/records/NCT06001255.json
              curl -s $URL/registration/applications -H "Authorization: Bearer $(token {{alliance.Intake.Username}})"
              curl -s $URL/tracking/trials -H "Authorization: Bearer $(token {{alliance.Coordinator.Username}})"
            """;
    }
}
