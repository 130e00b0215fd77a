using Microsoft.Extensions.Configuration;
using Trials.Ethics.Letters;

namespace Trials.Ethics.Tests.Letters;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LetterPrinterTests : IDisposable
{
    private readonly string _data = System.IO.Directory.CreateTempSubdirectory("trials-letters-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact, Trait("Rule", "MR-24")]
    public async Task The_same_page_gives_the_same_bytes_in_any_installation()
    {
        using var here = Printer("here");
        using var there = Printer("there");
        Assert.SkipUnless(here.IsInstalled, "weasyprint is not installed");
        const string Page = "<!DOCTYPE html><html lang=\"zh-CN\"><body>伦理审查意见 Opinion</body></html>";

        var first = await here.Print(Page, Roster.Now, Ct);

        Assert.True(first.AsSpan().StartsWith("%PDF-"u8));
        Assert.Equal(first, await there.Print(Page, Roster.Now, Ct));
    }

    [Fact, Trait("Rule", "MR-24")]
    public async Task A_page_is_printed_once_and_kept()
    {
        using var printer = Printer("here", Program("cat > /dev/null; printf '%%PDF-'; date +%s%N"));

        var first = await printer.Print("<p>", Roster.Now, Ct);

        Assert.Equal(first, await printer.Print("<p>", Roster.Now, Ct));
        Assert.NotEqual(first, await printer.Print("<b>", Roster.Now, Ct));
    }

    [Theory]
    [InlineData("cat > /dev/null; echo broken >&2; exit 3", "it ended with 3: broken")]
    [InlineData("cat > /dev/null; echo '<html>'", "it ended with 0: ")]
    [InlineData("cat > /dev/null; head -c 20000000 /dev/zero", "it gave too much")]
    [InlineData("exit 4", "")]
    public async Task A_program_that_gives_no_pdf_is_a_failure_and_leaves_nothing(string script, string reason)
    {
        using var printer = Printer("here", Program(script));

        var failure = await Assert.ThrowsAsync<LetterNotPrintedException>(() => printer.Print(new string(' ', 1_000_000), Roster.Now, Ct));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFiles(Path.Combine(_data, "here", "letters")));
    }

    [Fact]
    public async Task The_program_sees_nothing_of_ours_but_the_page_and_its_date()
    {
        Environment.SetEnvironmentVariable("TRIALS_TEST_SECRET", "secret");
        using var printer = Printer("here", Program("printf '%%PDF-'; env; cat"));

        var seen = System.Text.Encoding.UTF8.GetString(await printer.Print("<p>page</p>", Roster.Now, Ct));

        Assert.Contains($"SOURCE_DATE_EPOCH={Roster.Now.ToUnixTimeSeconds()}\n", seen, StringComparison.Ordinal);
        Assert.EndsWith("<p>page</p>", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", seen, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(_data, recursive: true);

    private LetterPrinter Printer(string installation, string? program = null) => new(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["DataDirectory"] = Path.Combine(_data, installation), ["Letters:Printer"] = program }).Build());

    private string Program(string script)
    {
        var file = Path.Combine(_data, "program");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        foreach (var path in (string[])[_data, file])
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
        return file;
    }
}
