using Microsoft.Playwright;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.Reviewer;

public class ReviewerJourneyTests(PortalHost portal)
{
    [Fact]
    public async Task A_member_declares_reads_comments_votes_and_dissents_on_a_telephone_by_keyboard_alone()
    {
        var study = await Study.Accept(portal, "pudong", "seventh");
        await study.Assign();
        var page = await portal.Open("member-4@pudong", "zh", 360, script: false);

        await page.GotoAsync("/reviewer/cases");
        await page.TabTo(page.Locator($"a[href='/cases/reviews/{study.ReviewId}/vote']"));
        await page.GotoAsync($"/reviewer/reviews/{study.ReviewId}");
        Assert.Empty(await Faults("member-4@pudong", $"/reviewer/reviews/{study.ReviewId}"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = "知情同意书及其更新件", Exact = true }));
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("ICF.txt", file.SuggestedFilename);

        await page.Follow("提出意见");
        await page.Write("审查意见", "紧急处置流程是否写入知情同意书？");
        await page.PressButton("核对后办理");
        await page.PressButton("提出审查意见");
        await Assertions.Expect(page.GetByText("紧急处置流程是否写入知情同意书？")).ToBeVisibleAsync();

        await page.Follow("表决");
        await page.Act(page.GetByLabel("同意：批准或继续"), "Space");
        await page.PressButton("核对后办理");
        await page.PressButton("表决");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("表决已记录。");
        await page.Follow("说明不同意见");
        await page.Write("您的理由", "风险可以接受。");
        await page.PressButton("核对后办理");
        await page.PressButton("书面说明不同意见");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("不同意见已记录。");
        await Assertions.Expect(page.GetByText("同意 1 票，反对 0 票，弃权 0 票；全体委员 7 人，到会 5 人。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_has_not_declared_is_sent_to_declare_and_a_conflict_closes_the_case()
    {
        var study = await Study.Accept(portal, "pudong", "seventh");
        var page = await portal.Open("member-5@pudong", script: false);
        await page.GotoAsync("/reviewer/cases");
        await page.Locator($"a[href='/cases/reviews/{study.ReviewId}/declaration']").ClickAsync();
        await page.GetByLabel("Yes, I have one and take no part").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say in a sentence what the conflict is.");
        await page.GetByLabel("What it is").FillAsync("I am an investigator of this study.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare your interests" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Your declaration is recorded.");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Vote" })).ToHaveCountAsync(0);
    }

    // axe needs scripts, which the person of this test does without.
    private async Task<IReadOnlyList<string>> Faults(string who, string address)
    {
        var page = await portal.Open(who, "zh", 360);
        await page.GotoAsync(address);
        return await Accessibility.Faults(page);
    }
}
