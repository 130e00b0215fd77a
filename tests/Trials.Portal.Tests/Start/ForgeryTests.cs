using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trials.Portal.Tests.Start;

public class ForgeryTests(PortalHost portal)
{
    [Fact]
    public async Task No_page_takes_a_form_that_another_site_sent()
    {
        var page = await portal.Open("sponsor@qingshan");
        var cookies = await page.Context.CookiesAsync();
        using var elsewhere = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Host.Url };
        elsewhere.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        var tried = 0;
        foreach (var endpoint in portal.Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            using var form = new FormUrlEncodedContent([new("Username", "sponsor@qingshan")]);
            using var answer = await elsewhere.PostAsync(new Uri(PageAddress.Of(endpoint), UriKind.Relative), form, TestContext.Current.CancellationToken);
            // A page of another role does not get as far as the form.
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest || answer.Headers.Location?.ToString().Contains("not-for-your-role", StringComparison.Ordinal) == true,
                $"{endpoint.RoutePattern.RawText}: {(int)answer.StatusCode}");
            tried++;
        }
        Assert.True(tried >= 6, $"only {tried} pages were tried");
    }

    [Fact]
    public async Task The_sessions_cookie_is_neither_for_scripts_nor_for_other_sites()
    {
        var page = await portal.Open("sponsor@qingshan");
        var session = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "trials-session");

        Assert.True(session.HttpOnly);
        Assert.Equal(Microsoft.Playwright.SameSiteAttribute.Lax, session.SameSite);
    }
}
