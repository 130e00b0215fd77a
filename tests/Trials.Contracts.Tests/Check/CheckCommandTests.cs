using System.Diagnostics;
using System.Text.Json.Nodes;
using Trials.Testing.Servers;

namespace Trials.Contracts.Tests.Check;

/// <summary>The command <c>check</c> as a program that other programs call: what it prints, where, and how it ends.</summary>
public class CheckCommandTests
{
    private static readonly string[] Members = ["record", "format", "sites", "enrolment", "eligibilityCharacters", "notCarried", "findings"];

    [Fact]
    public async Task Each_file_is_one_object_on_a_line_of_its_own()
    {
        var (exit, output, errors) = await Check("--json", Sample("NCT07161414.json"), Sample("NCT05686876.xml"), Sample("protocol-usdm.json"));

        Assert.Equal((0, ""), (exit, errors));
        var records = output.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.All(records, record => Assert.Equal(Members, record.Select(member => member.Key)));
        Assert.Equal([("NCT07161414", "ctgov-v2", 11), ("NCT05686876", "ctgov-legacy-xml", 1), ("NCT00000004", "usdm-v4", 1)],
            records.Select(r => (r["record"]!.GetValue<string>(), r["format"]!.GetValue<string>(), r["sites"]!.GetValue<int>())));
        Assert.Equal(20, records[1]["enrolment"]!.GetValue<int>());
        Assert.True(records[0]["eligibilityCharacters"]!.GetValue<int>() > 500);
        Assert.Contains("derivedSection", records[0]["notCarried"]!.AsArray().Select(path => path!.GetValue<string>()));
    }

    [Fact]
    public async Task The_dry_run_says_field_rule_severity_and_text_of_every_finding() // ETH-18, MR-01, MR-04
    {
        var (_, output, _) = await Check("--json", "--lang", "zh", Sample("NCT06911827.json"));

        var findings = JsonNode.Parse(output)!["findings"]!.AsArray();
        Assert.All(findings, finding =>
        {
            Assert.Equal(["field", "rule", "severity", "text"], finding!.AsObject().Select(member => member.Key));
            Assert.Matches("^(blocking|advice)$", finding["severity"]!.GetValue<string>());
            Assert.All(finding.AsObject(), member => Assert.NotEqual("", member.Value!.GetValue<string>()));
        });
        Assert.Contains(("sites[1].organisationId", "MR-01", "blocking"), findings.Select(f =>
            (f!["field"]!.GetValue<string>(), f["rule"]!.GetValue<string>(), f["severity"]!.GetValue<string>())));
        Assert.Contains(findings, f => f!["text"]!.GetValue<string>().Contains('请', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_file_is_one_line_on_standard_error_and_the_others_are_still_checked()
    {
        var bad = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(bad, "{\"protocolSection\":{", TestContext.Current.CancellationToken);
        try
        {
            var (exit, output, errors) = await Check("--json", bad, Sample("NCT06911827.json"), "no-such-file.xml", Sample("cde.csv"));

            Assert.Equal(2, exit);
            Assert.Equal("NCT06911827", JsonNode.Parse(Assert.Single(output.TrimEnd().Split('\n')))!["record"]!.GetValue<string>());
            var lines = errors.TrimEnd().Split('\n');
            Assert.Equal(3, lines.Length);
            Assert.StartsWith($"{bad}: The file is incomplete", lines[0], StringComparison.Ordinal);
            Assert.StartsWith("no-such-file.xml: ", lines[1], StringComparison.Ordinal);
            Assert.Contains("--record: CTR20260001, CTR20260002", lines[2], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(bad);
        }
    }

    [Fact]
    public async Task Of_a_table_one_record_is_chosen_and_people_get_a_summary_in_their_language()
    {
        var (exit, output, _) = await Check("--lang", "zh", "--record", "CTR20260001", Sample("cde.csv"));

        Assert.Equal(0, exit);
        Assert.Contains("CTR20260001  cde-csv", output, StringComparison.Ordinal);
        Assert.Contains("研究中心 2；计划入组 120", output, StringComparison.Ordinal);
        Assert.Contains("2 sites; planned enrolment 120", (await Check("--record", "CTR20260001", Sample("cde.csv"))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--json")]
    [InlineData("--lang", "fr", "a.json")]
    [InlineData("--verbose", "a.json")]
    public async Task A_command_that_makes_no_sense_says_how_it_is_used(params string[] words)
    {
        var (exit, output, errors) = await Check(words);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("usage: check ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_for_a_record_is_refused_without_being_read()
    {
        var large = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xml");
        // A terabyte of nothing, which whoever read it would still be reading when the tests end.
        await using (var file = File.Create(large)) file.SetLength(1L << 40);
        try
        {
            var (exit, _, errors) = await Check("--json", large);

            Assert.Equal(2, exit);
            Assert.Contains("too large", errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(large);
        }
    }

    [Fact]
    public async Task The_largest_real_record_is_checked_with_all_its_sites()
    {
        var shared = Environment.GetEnvironmentVariable("TRIALS_SHARED_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(shared),
            "Set TRIALS_SHARED_DATA to the folder that contains 01_trials to check the real records; without it this test is skipped.");
        var file = Path.Combine(shared!, "01_trials", "ctgov_legacy_xml", "NCT02465060.xml");

        var (exit, output, _) = await Check("--json", file);

        Assert.Equal((0, 1218), (exit, JsonNode.Parse(output)!["sites"]!.GetValue<int>()));
    }

    private static string Sample(string file) => RepositoryFolder.PathOf("tests", "Trials.Registration.Tests", "Data", file);

    private static async Task<(int Exit, string Output, string Errors)> Check(params string[] words)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var start = new ProcessStartInfo(RepositoryFolder.PathOf("artifacts", "bin", "Trials.AllInOne", configuration, "Trials.AllInOne"), ["check", .. words])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C" },
        };
        using var process = Process.Start(start)!;
        var ct = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, await errors);
    }
}
