using Microsoft.Playwright;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.LeadCommittee;

public class MeetingTests(PortalHost portal)
{
    private const string Check = "Check before it is done";

    [Fact]
    public async Task A_lead_committee_goes_from_assignment_to_the_letter_and_the_quorum_panel_names_what_is_missing()
    {
        var study = await Study.Accept(portal, "seventh", "east");
        await study.Post("secretary@east", $"ethics/reviews/{study.ReviewId}/comments", new { text = "Whom does a participant call at night?" });
        var secretary = await portal.Open("secretary@seventh");
        await secretary.GotoAsync("/lead/reviews");
        await secretary.Locator($"a[href='/lead/reviews/{study.ReviewId}']").ClickAsync();
        await Do(secretary, "Assign reviewers", "Name reviewers", async () =>
        {
            foreach (var seat in (int[])[1, 2]) await secretary.GetByLabel(await study.NameOf(study.Member(seat)), new() { Exact = true }).CheckAsync();
        });
        await Do(secretary, "Make a question of comments", "Put a question to the sponsor", async () =>
        {
            await secretary.GetByLabel("Whom does a participant call at night?").CheckAsync();
            await secretary.GetByLabel("Question to the sponsor").FillAsync("Name a telephone number for the night in the consent form.");
        });
        await Assertions.Expect(secretary.GetByText("became question 1")).ToBeVisibleAsync();
        await Do(secretary, "Call the meeting", "Call the meeting", async () =>
        {
            await secretary.GetByLabel("Day", new() { Exact = true }).FillAsync("2026-12-01");
            await secretary.GetByLabel("Time (Shanghai)").FillAsync("14:30");
            await secretary.GetByLabel("Place").FillAsync("Room 3");
        });
        await secretary.GotoAsync("/lead/agenda?on=2026-12-01");
        await secretary.Locator($"a[href='/lead/reviews/{study.ReviewId}/meeting']").ClickAsync();

        await Assertions.Expect(secretary.Locator("#quorum")).ToContainTextAsync("Not yet: 0 of 5 needed are there.");
        for (var seat = 0; seat < 4; seat++) await Arrives(secretary, study, seat);
        await Assertions.Expect(secretary.Locator("#quorum")).ToContainTextAsync("4 of 5");
        Assert.Empty(await Accessibility.Faults(secretary));
        // Another window hears of the fifth by itself.
        var chair = await portal.Open("chair@seventh");
        await chair.GotoAsync($"/lead/reviews/{study.ReviewId}/meeting");
        await Arrives(secretary, study, 4);
        await Assertions.Expect(chair.Locator("#quorum")).ToContainTextAsync("Quorum: 5 of 5 needed are there");

        for (var seat = 1; seat < 5; seat++) await study.Post(study.Member(seat), $"ethics/reviews/{study.ReviewId}/declarations", new { hasConflict = false });
        await study.Post("sponsor@qingshan", $"ethics/reviews/{study.ReviewId}/questions/1/answer", new { text = "The number is on page 3." });
        await Do(chair, "Declare your interests", "Declare your interests", () => chair.GetByLabel("No, I have none").CheckAsync());
        await chair.GotoAsync($"/lead/reviews/{study.ReviewId}/meeting");
        await Do(chair, "Open the meeting", "Open the meeting", () => Task.CompletedTask);
        await Do(chair, "Vote", "Vote", () => chair.GetByLabel("For: approve, or let it go on").CheckAsync());
        await study.Vote("For", 1, 2, 3);
        await chair.GotoAsync($"/lead/reviews/{study.ReviewId}/meeting");
        await Assertions.Expect(chair.GetByText("4 for, 0 against, 0 abstained; of 7 members 5 are there.")).ToBeVisibleAsync();
        await Do(chair, "Close the vote", "Close the vote", () => chair.GetByLabel("approve", new() { Exact = true }).CheckAsync(), signs: true);

        await Do(chair, "Issue the opinion", "Issue the opinion", async () =>
        {
            await chair.GetByLabel("Reasons").FillAsync("Sound and useful.");
            await chair.GetByText("Condition 1").First.ClickAsync();
            await chair.Locator("#Conditions_0__Code").SelectOptionAsync("INSURANCE_THIS_SITE");
            await chair.Locator("#Conditions_0__What").FillAsync("File the policy of every site.");
            await chair.Locator("#Conditions_0__Evidence").FillAsync("the policy");
            await chair.Locator("#Conditions_0__Blocks").SelectOptionAsync("Enrolment");
        }, signs: true);
        await chair.GetByRole(AriaRole.Link, new() { Name = "Read and print the letter" }).ClickAsync();
        await Assertions.Expect(chair.GetByText("File the policy of every site.")).ToBeVisibleAsync();
        var letter = (await chair.GotoAsync(chair.Url + "/letter"))!;
        Assert.Contains("style-src 'sha256-", letter.Headers["content-security-policy"], StringComparison.Ordinal);
        await Assertions.Expect(chair.GetByText("Opinion of the ethics committee")).ToBeVisibleAsync();
        Assert.Equal("center", await chair.Locator("header").EvaluateAsync<string>("header => getComputedStyle(header).textAlign"));

        await Suspends(chair, study);
        await Assertions.Expect(chair.Locator("aside")).ToContainTextAsync("suspended");
    }

    private static async Task Suspends(IPage chair, Study study)
    {
        await chair.GotoAsync($"/committee/trials/{study.TrialId}");
        Assert.Empty(await Accessibility.Faults(chair));
        await Do(chair, "Suspend the trial", "Suspend the trial", () => chair.GetByLabel("Reason").FillAsync("Two deaths that are not understood."), signs: true);
    }

    private static async Task Arrives(IPage secretary, Study study, int seat)
    {
        var name = await study.NameOf(study.Member(seat));
        await secretary.GetByRole(AriaRole.Button, new() { Name = $"{name} came" }).ClickAsync();
        await Assertions.Expect(secretary.GetByRole(AriaRole.Button, new() { Name = $"{name} left" })).ToBeVisibleAsync();
    }

    private static async Task Do(IPage page, string link, string button, Func<Task> fill, bool signs = false)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await fill();
        await page.GetByRole(AriaRole.Button, new() { Name = Check }).ClickAsync();
        if (signs) await page.GetByLabel("Password").FillAsync(PortalHost.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }
}
