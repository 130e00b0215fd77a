using Trials.AllInOne;
using Trials.Testing;

namespace Trials.Journeys.Tests.Pages;

public class FrontPageTests
{
    [Theory]
    [InlineData("zh-CN", "<html lang=\"zh-CN\"", "伦理")]
    [InlineData("en", "<html lang=\"en\"", "ethics")]
    public async Task The_front_page_speaks_the_visitors_language_and_every_document_it_links_is_there(string language, string html, string word)
    {
        await using var host = await ServiceHost.Start(EveryService.Add, EveryService.Map, ownTokens: true);
        using var visitor = new HttpClient { BaseAddress = host.Url };
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var answer = await visitor.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(html, page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var link in page.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(l => l.StartsWith('/')))
        {
            using var target = await visitor.GetAsync(new Uri(link.Replace("&amp;", "&", StringComparison.Ordinal), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(target.IsSuccessStatusCode, $"{link}: {(int)target.StatusCode}");
        }
    }
}
