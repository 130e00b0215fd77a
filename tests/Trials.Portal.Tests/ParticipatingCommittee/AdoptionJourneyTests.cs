using Microsoft.Playwright;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.ParticipatingCommittee;

public class AdoptionJourneyTests(PortalHost portal)
{
    private const string Check = "核对后办理";

    [Fact]
    public async Task A_committee_adopts_with_a_local_condition_on_a_telephone_by_keyboard_alone_and_later_holds_and_releases_its_site()
    {
        var study = await (await Study.Accept(portal, "east", "seventh")).WithAnOpinion();
        var (chair, first, second, secretary) = ("chair@seventh", "member-1@seventh", "member-2@seventh", "secretary@seventh");

        var page = await Open(chair, "/committee/adoptions");
        await page.Act(page.Locator($"a[href='/committee/adoptions/{study.SiteId}']"), "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "本院新增内容" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("知情同意书及其更新件（版本 2.1）")).ToBeVisibleAsync();
        Assert.Empty(await Faults(chair, $"/committee/adoptions/{study.SiteId}"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        await page.PressButton("已查看，登记签收");
        await Assertions.Expect(page.GetByText("上次查看以来没有新增内容")).ToBeVisibleAsync();
        await page.Follow("指定主审委员");
        foreach (var who in (string[])[first, second]) await page.Act(page.GetByLabel(await study.NameOf(who), new() { Exact = true }), "Space");
        await page.PressButton(Check);
        await page.PressButton("指定主审委员");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已指定主审委员。");

        await Answer(first, study, "直接采用", condition: null);
        page = await Answer(second, study, "采用，附本机构条件", condition: "本院知情同意书补充联系电话");
        await Assertions.Expect(page.GetByText("已作出决定；本机构条件全部满足后生效。")).ToBeVisibleAsync();

        page = await Open(secretary, $"/committee/adoptions/{study.SiteId}");
        await page.Follow("登记已满足");
        await page.Write("核实所见的证明材料", "本机构联系页 1.0 版已归档。");
        await page.PressButton(Check);
        await page.PressButton("登记条件已满足");
        await page.Follow("登记会议报告");
        await page.GetByLabel("会议日期").FillAsync(Today);
        await page.Write("会议编号", "2026-11");
        await page.PressButton(Check);
        await page.PressButton("在会议上报告");
        await Assertions.Expect(page.GetByText("在会议（2026-11）上报告")).ToBeVisibleAsync();

        page = await Open(chair, $"/committee/adoptions/{study.SiteId}");
        await page.Follow("暂停本中心");
        await page.Write("理由", "本中心连续两例严重不良事件，待评估。");
        await page.PressButton(Check);
        await Assertions.Expect(page.GetByText("本中心连续两例严重不良事件，待评估。")).ToBeVisibleAsync();
        await page.Sign("密码", "暂停本中心");
        await Assertions.Expect(page.GetByText("本中心已暂停：本中心连续两例严重不良事件，待评估。")).ToBeVisibleAsync();
        await page.Follow("解除暂停");
        await page.Write("理由", "评估完成，风险可控。");
        await page.PressButton(Check);
        await page.Sign("密码", "解除本中心暂停");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("暂停已解除。");
    }

    [Fact]
    public async Task A_reviewer_who_proposes_to_decline_sends_the_case_to_the_full_board_which_declines_with_a_ground()
    {
        var study = await (await Study.Accept(portal, "east", "pudong")).WithAnOpinion();
        var site = $"ethics/adoptions/{study.SiteId}";
        var people = new List<Guid>();
        for (var seat = 1; seat < 3; seat++) people.Add((await study.Get(study.Member(seat, "pudong"), "directory/me")).GetProperty("personId").GetGuid());
        await study.Post("chair@pudong", $"{site}/reviewers", new { personIds = people });
        await study.Post("member-1@pudong", $"{site}/declarations", new { hasConflict = false });

        var reviewer = await portal.Open("member-1@pudong", script: false);
        await reviewer.GotoAsync($"/committee/adoptions/{study.SiteId}");
        var widths = await reviewer.Locator(".row .btn").EvaluateAllAsync<double[]>("all => all.map(one => Math.round(one.getBoundingClientRect().width))");
        Assert.Equal(4, widths.Length);
        Assert.Single(widths.Distinct());
        await reviewer.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Full board" }).ClickAsync();
        await reviewer.GetByLabel("It should not be run here; the full board decides").CheckAsync();
        await reviewer.GetByLabel("Explanation").FillAsync("No research bed is free.");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await Assertions.Expect(reviewer.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the ground.");
        await reviewer.GetByLabel("No capacity or equipment here").CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await reviewer.GetByLabel("Password").FillAsync(PortalHost.Password);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Send it to the full board" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator("main")).ToContainTextAsync("at the full board");

        var chair = await portal.Open("chair@pudong", script: false);
        await chair.GotoAsync($"/committee/adoptions/{study.SiteId}");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Open the meeting" }).ClickAsync();
        for (var seat = 0; seat < 5; seat++) await chair.GetByLabel(await study.NameOf(study.Member(seat, "pudong")), new() { Exact = true }).CheckAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Open the meeting" }).ClickAsync();
        await Assertions.Expect(chair.GetByRole(AriaRole.Status)).ToContainTextAsync("The meeting is open.");
        for (var seat = 0; seat < 5; seat++)
        {
            if (seat != 1) await study.Post(study.Member(seat, "pudong"), $"{site}/declarations", new { hasConflict = false });
            await study.Post(study.Member(seat, "pudong"), $"{site}/board/votes", new { vote = "Against", reason = "No bed." });
        }
        await chair.ReloadAsync();
        await Assertions.Expect(chair.GetByText("0 for, 5 against, 0 abstained; of 7 members 5 are there.")).ToBeVisibleAsync();
        await chair.GetByRole(AriaRole.Link, new() { Name = "Close the vote" }).ClickAsync();
        await chair.GetByLabel("do not run it here").CheckAsync();
        await chair.GetByLabel("Reasons").FillAsync("No research bed is free until spring.");
        await chair.GetByLabel("Ground").SelectOptionAsync("G2");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await chair.GetByLabel("Password").FillAsync(PortalHost.Password);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Close the vote" }).ClickAsync();
        await Assertions.Expect(chair.GetByRole(AriaRole.Link, new() { Name = "Review again at the full board" })).ToBeVisibleAsync();
        await Assertions.Expect(chair.Locator("main")).ToContainTextAsync("No capacity or equipment here");
    }

    private static string Today => Trials.Rules.WorkingCalendar.China.DateOf(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // axe needs scripts, which the person of this test does without.
    private async Task<IReadOnlyList<string>> Faults(string who, string address)
    {
        var page = await portal.Open(who, "zh", 360);
        await page.GotoAsync(address);
        return await Accessibility.Faults(page);
    }

    private async Task<IPage> Open(string who, string address)
    {
        var page = await portal.Open(who, "zh", 360, script: false);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A named reviewer declares, reads, checks every item of the list and signs the answer.</summary>
    private async Task<IPage> Answer(string who, Study study, string answer, string? condition)
    {
        var page = await Open(who, $"/committee/adoptions/{study.SiteId}");
        await page.Follow("利益冲突声明");
        await page.Act(page.GetByLabel("不存在利益冲突"), "Space");
        await page.PressButton(Check);
        await page.PressButton("利益冲突声明");
        await page.Follow(answer);
        var items = await page.Locator("fieldset.field").CountAsync();
        Assert.Equal(10, items);
        for (var item = 0; item < items; item++) await page.Act(page.Locator($"#Items_{item}__Finding-0"), "Space");
        if (condition is not null)
        {
            await page.TabTo(page.Locator("#Conditions_0__Topic"));
            await page.Keyboard.PressAsync("ArrowDown");
            await page.TabTo(page.Locator("#Conditions_0__Text"));
            await page.Keyboard.InsertTextAsync(condition);
        }
        await page.PressButton(Check);
        await page.Sign("密码", condition is null ? "采用牵头意见" : "采用，附本机构条件");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("答复已记录。");
        return page;
    }
}
