using Microsoft.Playwright;
using Trials.Rules;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Sponsor;

/// <summary>A sponsor's application from the record to its acceptance, as two people click it; no page of it has a script.</summary>
public class SubmissionTests(PortalHost portal)
{
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");
    private readonly List<string> _faults = [];

    private DateOnly Today => WorkingCalendar.China.DateOf(portal.Host.Clock.GetUtcNow());

    [Fact]
    public async Task A_sponsor_completes_and_submits_intake_returns_it_once_and_accepts()
    {
        var sponsor = await portal.Open("sponsor@qingshan");
        var address = await Import(sponsor);
        await StateTheFacts(sponsor, address);
        await NameTheSites(sponsor, address);
        await FileTheDocuments(sponsor, address);
        await Submit(sponsor, address);

        var intake = await portal.Open("intake@alliance", "zh", 360);
        await Return(intake, address);
        await Answer(sponsor, address);
        await Submit(sponsor, address);
        await Accept(intake, address);

        await sponsor.GotoAsync(address);
        await Assertions.Expect(sponsor.Locator(".trial-facts")).ToContainTextAsync("accepted");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private async Task<string> Import(IPage page)
    {
        await page.GotoAsync("/home");
        await page.GetByRole(AriaRole.Link, new() { Name = "Applications", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Begin from a record" }).ClickAsync();
        await Look(page);
        await page.Press("Begin from a record");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the record's file.");
        await page.GetByLabel("The study's record").SetInputFilesAsync(Record);
        await page.Press("Begin from a record");
        await page.Happened("The application is begun from the record.");
        await Look(page);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task StateTheFacts(IPage page, string address)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "State the facts of the study" }).ClickAsync();
        await page.GetByLabel("trial for registration").CheckAsync();
        await page.GetByLabel("Product", new() { Exact = true }).SelectOptionAsync("Drug");
        await page.GetByLabel("Phase", new() { Exact = true }).SelectOptionAsync("III");
        await page.GetByLabel("Planned enrolment").FillAsync("many");
        await page.Press("Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say whether human genetic resources are used.");
        await Assertions.Expect(page.GetByLabel("Planned enrolment")).ToHaveValueAsync("many");
        await Look(page);
        await new Someone(page).FillFacts(Today);
        await page.Press("Save");
        await page.Happened("The facts of the study are saved.");
        Assert.Equal(address, new Uri(page.Url).AbsolutePath);
    }

    private async Task NameTheSites(IPage page, string address)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Name the sites" }).ClickAsync();
        await new Someone(page).FillSites("上海市东方医院", "上海市第七人民医院", "上海市浦东医院");
        await Look(page);
        await page.Press("Save");
        await page.Happened("The sites are saved.");
        Assert.Equal(address, new Uri(page.Url).AbsolutePath);
    }

    private async Task FileTheDocuments(IPage page, string address)
    {
        await page.GotoAsync(address + "/dossier");
        await Look(page);
        var today = ApplicationForms.Day(Today);
        var missing = await new Someone(page).MissingKinds();
        Assert.Contains("ICF", missing);
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync([.. missing.Where(code => code != "ICF").Select(code => ApplicationForms.Pdf($"{code}_1.0_{today}.pdf")), ApplicationForms.Pdf("holiday pictures.pdf")]);
        await page.GetByLabel("Version on the document").FillAsync("1.0");
        await page.GetByLabel("Date on the document").FillAsync(today);
        await page.Press("File documents");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("holiday pictures.pdf: its name does not tell its kind.");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{missing.Length - 1} of {missing.Length} files were filed.");

        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(ApplicationForms.Pdf("知情同意书 v1.0.pdf"));
        await page.GetByLabel("Protocol version that the consent form").FillAsync("1.0");
        await page.Press("File documents");
        await page.Happened("The documents are filed.");
        await Assertions.Expect(page.Locator(".kinds .kind-missing")).ToHaveCountAsync(0);
        await Look(page);
    }

    private async Task Submit(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Submit", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing stands against submission.")).ToBeVisibleAsync();
        await Look(page);
        await page.GetByLabel("Password").FillAsync("not my password");
        await page.Press("Submit");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was signed.");
        await page.GetByLabel("Password").FillAsync(PortalHost.Password);
        await page.Press("Submit");
        await page.Happened("The application is submitted.");
        await Assertions.Expect(page.Locator(".trial-facts")).ToContainTextAsync("With: intake");
    }

    private async Task Return(IPage page, string address)
    {
        await page.GotoAsync("/intake/applications");
        await Look(page);
        await page.GotoAsync(address.Replace("sponsor", "intake", StringComparison.Ordinal));
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "退回补正" }).ClickAsync();
        await page.GetByLabel("涉及内容").First.SelectOptionAsync("documents.ICF");
        await page.Press("核对后办理");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请同时填写涉及内容与缺失之处。");
        await page.GetByLabel("缺失或错误之处").First.FillAsync("知情同意书未写明受试者的联系途径，请补充说明。");
        await Look(page);
        await page.Press("核对后办理");
        await Look(page);
        await page.Press("修改");
        await Assertions.Expect(page.GetByLabel("缺失或错误之处").First).ToHaveValueAsync("知情同意书未写明受试者的联系途径，请补充说明。");
        await page.Press("核对后办理");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Check what you are about to do");
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await page.Press("退回补正");
        await page.Happened("申请已退回申办者补正。");
    }

    private async Task Answer(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer", Exact = true }).ClickAsync();
        await page.GetByLabel("Your answer").FillAsync("See the last page.");
        await page.GetByLabel("It does not apply").CheckAsync();
        await Look(page);
        await page.Press("Check before it is done");
        await Look(page);
        await page.Press("Answer what intake asks for");
        await page.Happened("The item is answered.");
    }

    private async Task Accept(IPage page, string address)
    {
        await page.GotoAsync(address.Replace("sponsor", "intake", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "受理申请" }).ClickAsync();
        await Look(page);
        await page.GetByLabel("密码").FillAsync(PortalHost.Password);
        await page.Press("受理申请");
        await page.Happened("申请已受理。");
    }

    private async Task Look(IPage page)
    {
        _faults.AddRange((await Accessibility.Faults(page)).Select(fault => $"{page.Url}: {fault}"));
        if (await page.Locator("script").CountAsync() > 0) _faults.Add($"{page.Url}: a script");
    }
}
