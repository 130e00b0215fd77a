using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;

namespace Trials.Portal.Tests.Sponsor;

/// <summary>What a demo sponsor writes into the forms of an application: 60 participants of a drug trial.</summary>
internal static class ApplicationForms
{
    private const int Planned = 60;

    public static async Task FillFacts(this Someone sponsor, DateOnly today)
    {
        await sponsor.Tick(ApplicationWords.Kinds["Registration"]);
        await sponsor.Field(ApplicationWords.Product).SelectOptionAsync("Drug");
        await sponsor.Field(ApplicationWords.Phase).SelectOptionAsync("III");
        await sponsor.Write(ApplicationWords.PlannedEnrolment, Number(Planned));
        await sponsor.Write(SponsorWords.RecruitmentFrom, Day(today.AddMonths(3)));
        await sponsor.Write(SponsorWords.RecruitmentTo, Day(today.AddMonths(27)));
        await sponsor.Write(ApplicationWords.Permission, "2026LP00123");
        await sponsor.Write(ApplicationWords.RegistryNumbers, "CTR20260001");
        await sponsor.Write(SponsorWords.Insurer, "演示保险公司");
        await sponsor.Write(SponsorWords.Policy, "DEMO-1");
        await sponsor.Write(SponsorWords.InsuredFrom, Day(today));
        await sponsor.Write(SponsorWords.InsuredTo, Day(today.AddMonths(40)));
        await sponsor.Write(SponsorWords.Sum, "10000000");
        await sponsor.Tick(FormWords.Yes);
    }

    /// <summary>The record's first places are these hospitals, the first of them leads; the others take no part.</summary>
    public static async Task FillSites(this Someone sponsor, params string[] hospitals)
    {
        var sites = sponsor.Main.Locator(".site-row");
        await Assertions.Expect(sites.First).ToBeVisibleAsync();
        foreach (var (i, site) in (await sites.AllAsync()).Index())
        {
            await sponsor.Field(SiteWords.Hospital, site).FillAsync(hospitals.ElementAtOrDefault(i) ?? "");
            if (i >= hospitals.Length)
            {
                await sponsor.Field(SiteWords.Outside, site).CheckAsync();
                continue;
            }
            await sponsor.Field(SiteWords.Target, site).FillAsync(Number(Planned / hospitals.Length));
            await sponsor.Field(SiteWords.Investigator, site).FillAsync("PI-1");
        }
        await sponsor.Field(SiteWords.Lead).SelectOptionAsync("1");
    }

    /// <summary>The codes of the documents that the page says are missing.</summary>
    public static async Task<string[]> MissingKinds(this Someone sponsor)
    {
        var kinds = sponsor.Main.Locator(".kinds > li:has(.kind-missing)");
        await Assertions.Expect(kinds.First).ToBeVisibleAsync();
        return await kinds.EvaluateAllAsync<string[]>("kinds => kinds.map(kind => kind.id)");
    }

    /// <summary>A file of its own for each name.</summary>
    public static FilePayload Pdf(string name) =>
        new() { Name = name, MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes($"%PDF-1.4\n% {name}\n%%EOF\n") };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
