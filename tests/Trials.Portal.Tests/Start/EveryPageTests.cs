using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>What holds for every page: the list of pages comes from the running product.</summary>
public class EveryPageTests(PortalHost portal)
{
    [Theory]
    [InlineData("en", 1440)]
    [InlineData("zh", 360)]
    public async Task Nothing_serious_stands_in_the_way_of_anybody(string language, int width)
    {
        var faults = new List<string>();
        foreach (var (who, addresses) in Pages())
        {
            var page = await portal.Open(who, language, width);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                faults.AddRange((await Accessibility.Faults(page)).Select(fault => $"{address}: {fault}"));
            }
            await page.Context.DisposeAsync();
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_page_has_the_strict_policy_a_title_one_heading_and_nothing_inline_and_reads_the_same_without_scripts()
    {
        var faults = new List<string>();
        foreach (var (who, addresses) in Pages())
        {
            var page = await portal.Open(who, script: false);
            foreach (var address in addresses)
            {
                var answer = (await page.GotoAsync(address))!;
                faults.AddRange((await PageFaults.Of(page, answer)).Select(fault => $"{address}: {fault}"));
            }
            await page.Context.DisposeAsync();
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_only_what_says_it_is_open()
    {
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Host.Url };
        foreach (var endpoint in portal.Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            using var answer = await visitor.GetAsync(new Uri(PageAddress.Of(endpoint), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.StartsWith("/sign-in?return=", answer.Headers.Location?.PathAndQuery ?? answer.StatusCode.ToString(), StringComparison.Ordinal);
        }
    }

    private IEnumerable<(string? Who, string[] Addresses)> Pages() => portal.Endpoints
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(e => (Who: PageVisitor.Of(e), Address: PageAddress.Of(e)))
        .GroupBy(page => page.Who, (who, pages) => (who, pages.Select(page => page.Address).Distinct().ToArray()));
}
