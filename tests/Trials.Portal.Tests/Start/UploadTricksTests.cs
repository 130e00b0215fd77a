using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>Files whose names or contents are a trick, at every field that takes a file.</summary>
public partial class UploadTricksTests(EveryForm forms, ITestOutputHelper output) : IClassFixture<EveryForm>
{
    private const string Script = "<!doctype html><script>window.hostile=1</script>";
    // More parts than any form of ours has.
    private const int TooMany = 20_001;

    private static readonly string Pdf = "%PDF-1.4\n% hostile\n%%EOF\n";
    private static readonly (string Name, string Type, string Content)[] Tricks =
    [
        ("../../../../etc/hostile.pdf", "application/pdf", Pdf),
        ("..\\..\\hostile.pdf", "application/pdf", Pdf + "1"),
        ("hostile.pdf\0.html", "application/pdf", Pdf + "2"),
        ("hostile\u202Efdp.html", "text/html", Script),
        ("hostile.html", "text/html", Script + "1"),
        ("hostile.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>window.hostile=1</script></svg>"),
        ("hostile.pdf", "text/html", Pdf + "3"),
        ("hostile.png", "image/png", Script + "2"),
        ("hostile\"><script>window.hostile=1</script>.txt", "text/plain", Script + "3"),
        ("hostile.exe", "application/x-msdownload", "MZ\0\0"),
        ("hostile.pdf", "no type at all", ""),
        ("CON", "application/pdf", Pdf + "4"),
        (new string('h', 5000) + ".pdf", "application/pdf", Pdf + "5"),
        ("", "application/pdf", Pdf + "6"),
    ];

    private IEnumerable<ShownForm> Takers => forms.All.Where(shown => shown.Form.Fields.Any(one => one.Kind == "file"));

    [Fact]
    public async Task A_trick_is_refused_or_kept_as_what_it_is_and_never_a_page_of_ours()
    {
        Assert.True(Takers.Count() >= 2, "no field takes files");
        foreach (var taker in Takers)
        {
            foreach (var (at, trick) in Tricks.Index())
            {
                var answer = await Send(taker, [trick], FormattableString.Invariant($"66.{at}"));
                Assert.True(
                    answer.Status is HttpStatusCode.Redirect or HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{taker} {trick.Name}: {(int)answer.Status}");
                Assert.False(answer.Body.Contains("<script>window", StringComparison.Ordinal) || answer.Body.Contains("hostile\"", StringComparison.Ordinal), $"{taker} {trick.Name}: as markup");
            }
        }

        var sponsor = await forms.Of("sponsor@qingshan");
        var kept = 0;
        foreach (var address in Document().Matches((await sponsor.Get($"{forms.Pages.Draft}/dossier")).Body).Select(link => link.Value).Distinct())
        {
            var file = await sponsor.Get(address);
            var (type, disposition) = (file.Headers["Content-Type"], file.Headers.GetValueOrDefault("Content-Disposition", ""));
            Assert.Equal(HttpStatusCode.OK, file.Status);
            Assert.StartsWith("attachment", disposition, StringComparison.Ordinal);
            Assert.False(disposition.Contains("hostile", StringComparison.Ordinal) || disposition.Contains("..", StringComparison.Ordinal), disposition);
            Assert.Equal("nosniff", file.Headers.GetValueOrDefault("X-Content-Type-Options"));
            Assert.StartsWith("default-src 'none'", file.Headers.GetValueOrDefault("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal(file.Body.StartsWith("%PDF", StringComparison.Ordinal) ? "application/pdf" : "text/plain", type.Split(';')[0]);
            kept++;
        }
        output.WriteLine($"{kept} of {Tricks.Length} were kept");
        Assert.True(kept >= 4, $"only {kept} were kept");
    }

    [Fact]
    public async Task More_files_than_any_form_has_are_refused_as_a_whole()
    {
        foreach (var taker in Takers)
        {
            var answer = await Send(taker, Enumerable.Repeat(("hostile.pdf", "application/pdf", "%PDF"), TooMany), "67.0");

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    private async Task<PlainAnswer> Send(ShownForm taker, IEnumerable<(string Name, string Type, string Content)> files, string version)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in taker.Form.Filled(field => field.Name == "Version" ? version : null)) content.Add(new StringContent(value), name);
        var field = taker.Form.Fields.First(field => field.Kind == "file").Name;
        foreach (var (name, type, body) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            part.Headers.TryAddWithoutValidation("Content-Type", type);
            // As a hostile program writes it: no library of ours would.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
            content.Add(part);
        }
        return await (await forms.Of(taker.Page.Who)).Post(taker.Form.Action, content);
    }

    [GeneratedRegex("/applications/[0-9a-f-]{36}/documents/[0-9a-f-]{36}")]
    private static partial Regex Document();
}
