using Trials.Testing;
using static Trials.Ethics.Tests.Http.EthicsHost;

namespace Trials.Ethics.Tests.Http;

public sealed class LetterHttpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Trait("Rule", "MR-24"), Trait("Rule", "ETH-30")]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_letter_of_an_opinion_stays_the_same_and_names_no_member_and_no_vote(Shape shape)
    {
        await using var host = await (await EthicsHost.Start(shape)).WithATrial();
        var path = await Letter(host);

        var answer = await host.AsSponsor().Get(path);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.All(["<p>Hospital</p><p>Committee</p>", "PD-2026-0001", "A study", "批准", Consent.Sha256, "知情同意书"],
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Lead.First(7), person => page.Contains(person.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("vote", page, StringComparison.OrdinalIgnoreCase);

        await Ok(await host.Secretary(host.Lead).Put("/ethics/committee", new { name = "Renamed", members = Array.Empty<object>() }));
        host.Host.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(page, await (await host.AsOffice(host.Site).Get(path)).Content.ReadAsStringAsync(Ct));
    }

    [Fact, Trait("Rule", "MR-24")]
    public async Task Whoever_may_not_see_an_opinion_does_not_see_its_letter()
    {
        await using var host = await (await EthicsHost.Start()).WithATrial();
        var path = await Letter(host);

        foreach (var stranger in (HttpClient[])[host.AsStranger(), host.AsCoordinator()])
        {
            await Refused(await stranger.Get(path), 404, "not_found");
            await Refused(await stranger.Get(path + ".pdf"), 404, "not_found");
        }
    }

    [Fact, Trait("Rule", "MR-24")]
    public async Task An_installation_without_the_program_says_what_to_do_instead_of_a_pdf()
    {
        await using var host = await (await EthicsHost.Start(printer: "/nowhere/weasyprint")).WithATrial();
        var path = await Letter(host);

        var refusal = await Refused(await host.AsSponsor().Get(path + ".pdf"), 501, "ethics.letter_printer_missing");

        Assert.Contains("fonts-noto-cjk", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "MR-24")]
    public async Task The_letter_as_pdf_is_the_same_for_everybody()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/weasyprint"), "weasyprint is not installed");
        await using var host = await (await EthicsHost.Start()).WithATrial();
        var path = await Letter(host) + ".pdf";

        var answer = await host.AsSponsor().Get(path);
        var pdf = await answer.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8), System.Text.Encoding.UTF8.GetString(pdf));
        Assert.Equal(pdf, await (await host.AsOffice(host.Site).Get(path)).Content.ReadAsByteArrayAsync(Ct));
    }

    private static async Task<string> Letter(EthicsHost host) =>
        $"/ethics/opinions/{(await host.IssueTheOpinion()).GetProperty("id").GetGuid()}/letter";
}
