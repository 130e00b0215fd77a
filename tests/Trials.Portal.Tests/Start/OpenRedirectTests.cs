using System.Net;
using System.Text.RegularExpressions;
using Trials.Portal.Tests.Account;
using Trials.Portal.Tests.Pages;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Start;

/// <summary>No address of ours leads where somebody else wants.</summary>
public partial class OpenRedirectTests(PortalHost portal, EveryForm forms) : IClassFixture<EveryForm>
{
    // A script is no address to go to, and a browser reads a backslash as a slash and leaves out a tab.
    private static readonly string[] Elsewhere =
    [
        "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)",
        "data:text/html,evil.example", "/\r\nLocation: https://evil.example",
    ];

    private static readonly string[] Usual = ["return", "returnUrl", "next", "to", "back", "url", "redirect", "continue"];

    [Fact]
    public async Task Whoever_signs_in_or_chooses_a_language_stays_here()
    {
        foreach (var to in Elsewhere)
        {
            using var visitor = await PlainBrowser.Of(portal, null);
            var there = Uri.EscapeDataString(to);
            Here(to, await visitor.Get($"/language?to=zh&return={there}"));
            var address = $"/sign-in?return={there}";
            var form = HtmlForm.In((await visitor.Get(address)).Body, address).Single(one => one.Fields.Any(field => field.Kind == "password"));
            var sent = form.Filled(field => field.Kind == "password" ? PortalHost.Password : field.IsWritten ? "operator@alliance" : null);

            Here(to, await visitor.Post(address, [.. sent, new("Return", to), new("returnUrl", to)]));
        }
    }

    [Fact]
    public async Task Whoever_signs_in_by_two_steps_stays_here_after_both()
    {
        const string Who = "zhao.min";
        var newcomer = await Newcomer.Arrive(portal, "赵敏", Who);
        // A code of the app is good once, as is each of the others.
        string[] codes = [newcomer.App.Code(later: 1), .. newcomer.RecoveryCodes];
        foreach (var (to, code) in Elsewhere.Zip(codes, (to, code) => (to, code)))
        {
            using var visitor = await PlainBrowser.Of(portal, null);
            var there = Uri.EscapeDataString(to);
            var address = $"/sign-in?return={there}";
            var form = HtmlForm.In((await visitor.Get(address)).Body, address).Single(one => one.Fields.Any(field => field.Kind == "password"));
            var sent = form.Filled(field => field.Kind == "password" ? Newcomer.Password : field.IsWritten ? $"{Who}@east" : null);
            Assert.Equal("/sign-in/code?return=%2Fhome", (await visitor.Post(address, [.. sent, new("Return", to), new("returnUrl", to)])).Location);

            address = $"/sign-in/code?return={there}";
            form = HtmlForm.In((await visitor.Get(address)).Body, address).Single(one => one.Fields.Any(field => field.Name == "Code"));
            sent = form.Filled(field => field.Name == "Code" ? code : null);
            Here(to, await visitor.Post(address, [.. sent, new("Return", to), new("returnUrl", to)]));
            Assert.True((await visitor.Get("/account")).IsRealPage, $"{to}: nobody is signed in");
        }
        Assert.True(codes.Length >= Elsewhere.Length, "not every address was tried");
    }

    [Fact]
    public async Task No_page_leads_elsewhere_whatever_its_address_asks_for()
    {
        var faults = new List<string>();
        foreach (var page in forms.Pages.All)
        {
            var browser = await forms.Of(page.Who);
            foreach (var to in (string[])[Elsewhere[0], "javascript:alert('evil.example')"])
            {
                var asked = string.Join('&', Usual.Select(name => $"{name}={Uri.EscapeDataString(to)}"));
                var answer = await browser.Get($"{page.Address}{(page.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{asked}");
                var leads = Lead().Matches(answer.Body).Select(lead => WebUtility.HtmlDecode(lead.Groups[1].Value)).Append(answer.Location ?? "");
                faults.AddRange(leads.Where(IsElsewhere).Select(lead => $"{page.Address} leads to {lead}"));
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void What_a_request_asks_to_go_back_to_is_nowhere_gone_to_unseen()
    {
        var lines = System.IO.Directory.EnumerateFiles(RepositoryFolder.PathOf("services", "Portal"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => Back().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")).ToArray();

        Assert.True(lines.Length >= 4, $"only {lines.Length} lines were found");
        Assert.All(lines, line => Assert.Contains("LocalAddress.Or(Return,", line, StringComparison.Ordinal));
    }

    private static void Here(string to, PlainAnswer answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.True(answer.Location is "/" or "/home", $"{to} led to {answer.Location}");
    }

    private static bool IsElsewhere(string lead)
    {
        var read = lead.Replace('\\', '/').Trim();
        return read.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || read.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || Host().IsMatch(read);
    }

    [GeneratedRegex("""\b(?:href|action|formaction|src|hx-get)="([^"]*)""")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:https?:)?/*evil\.example", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    // A use of a page's own property; its declaration, the words of a page and a comment are none.
    [GeneratedRegex("""^(?!\s*//|.*new\(").*(?<![.\w])Return\b(?! \{)""")]
    private static partial Regex Back();
}
