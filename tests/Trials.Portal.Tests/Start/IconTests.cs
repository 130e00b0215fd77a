using System.Net;

namespace Trials.Portal.Tests.Start;

public class IconTests(PortalHost portal)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/public/trials")]
    public async Task A_page_names_the_products_icon_and_nothing_it_asks_for_is_refused(string address)
    {
        var page = await portal.Open(null);
        var refused = new List<string>();
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400) refused.Add($"{answer.Url}: {answer.Status}");
        };
        await page.GotoAsync(address);

        var icon = await page.APIRequest.GetAsync((await page.Locator("link[rel=icon]").GetAttributeAsync("href"))!);
        Assert.Equal("image/svg+xml", icon.Headers["content-type"]);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Who_asks_where_icons_were_once_is_shown_it_and_a_file_that_is_nowhere_is_not_found()
    {
        using var visitor = portal.Host.Anonymous();
        using var icon = await visitor.GetAsync(new Uri("favicon.ico", UriKind.Relative), TestContext.Current.CancellationToken);
        using var nothing = await visitor.GetAsync(new Uri("apple-touch-icon.png", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }
}
