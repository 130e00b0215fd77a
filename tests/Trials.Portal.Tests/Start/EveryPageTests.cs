using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>What holds for every page, by the list of the running product; RealPageTests look at each with a real study on it.</summary>
public class EveryPageTests(PortalHost portal)
{
    private static readonly string[] Refusing = ["/no-such-page", "/not-for-your-role", "/trials/00000000-0000-0000-0000-000000000001"];

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("zh", 360)]
    public async Task A_page_that_refuses_is_easy_to_use_and_strict_as_well(string language, int width)
    {
        var page = await portal.Open("coordinator@alliance", language, width);
        foreach (var address in Refusing)
        {
            var answer = (await page.GotoAsync(address))!;
            Assert.Empty(await PageFaults.Of(page, answer));
            Assert.Empty(await Accessibility.Faults(page));
        }
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
}
