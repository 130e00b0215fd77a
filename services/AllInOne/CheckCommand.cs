using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trials.Registration.Records;
using Trials.Rules;

namespace Trials.AllInOne;

/// <summary>
/// <c>check [--json] [--lang zh|en] [--record NUMBER] FILE...</c>: imports record files and tries their submission, without a server. With
/// <c>--json</c> one object a file on standard output; a file that is no record is one line on standard error. Its words and its exit
/// statuses are read by programs: 0 every file was checked, 2 one could not be, or the command makes no sense.
/// </summary>
public sealed class CheckCommand(TextWriter output, TextWriter errors, TimeProvider clock)
{
    private const int ShownFindings = 20;
    private const int ShownChoices = 10;

    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RulePack _pack = RulePacks.Current;
    private readonly List<string> _files = [];
    private bool _json;
    private string? _record;

    private static bool InChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "zh";

    public async Task<int> Run(IReadOnlyList<string> words)
    {
        Speak(Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LC_MESSAGES")
            ?? Environment.GetEnvironmentVariable("LANG") ?? "");
        if (!Understand(words))
        {
            await errors.WriteLineAsync("usage: check [--json] [--lang zh|en] [--record NUMBER] FILE...");
            return 2;
        }
        var refused = 0;
        foreach (var file in _files)
            if (!await Check(file)) refused++;
        return refused == 0 ? 0 : 2;
    }

    private bool Understand(IReadOnlyList<string> words)
    {
        for (var rest = words.ToArray(); rest.Length > 0;)
            switch (rest)
            {
                case ["--json", .. var more]: (_json, rest) = (true, more); break;
                case ["--lang", "zh" or "en", .. var more]: Speak(rest[1]); rest = more; break;
                case ["--record", var number, .. var more]: (_record, rest) = (number, more); break;
                case ["--", .. var files]: _files.AddRange(files); rest = []; break;
                case [['-', ..], ..]: return false;
                default: _files.Add(rest[0]); rest = rest[1..]; break;
            }
        return _files.Count > 0;
    }

    private static void Speak(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.StartsWith("zh", StringComparison.Ordinal) ? "zh-Hans" : "en");

    /// <returns>Whether the file is a record.</returns>
    private async Task<bool> Check(string name)
    {
        try
        {
            await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.CanSeek && file.Length > RecordCheck.Limit) return await Refuse(name, TooLarge(file.Length));
            var found = await RecordCheck.Of(file, _record, _pack, clock.GetUtcNow(), CancellationToken.None);
            if (_json) await output.WriteLineAsync(JsonSerializer.Serialize(found, Json));
            else await Show(name, found);
            await output.FlushAsync();
            return true;
        }
        catch (UncheckableException no)
        {
            return await Refuse(name, no.Message + Choices(no.Choices));
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await Refuse(name, InChinese ? "无法读取该文件。" : "The file cannot be read.");
        }
    }

    private async Task<bool> Refuse(string name, string why)
    {
        await errors.WriteLineAsync($"{name}: {why}".ReplaceLineEndings(" "));
        await errors.FlushAsync();
        return false;
    }

    private static string TooLarge(long length) => Say(
        $"The file is too large: it has {length} bytes, and {RecordCheck.Limit} are allowed.",
        $"文件过大：{length} 字节，上限为 {RecordCheck.Limit} 字节。");

    private static string Say(FormattableString english, FormattableString chinese) =>
        FormattableString.Invariant(InChinese ? chinese : english);

    private static string Choices(IReadOnlyList<string> numbers)
    {
        if (numbers.Count == 0) return "";
        var some = string.Join(", ", numbers.Take(ShownChoices)) + (numbers.Count > ShownChoices ? ", …" : "");
        return InChinese ? $" 请用 --record 指定其一：{some}" : $" Name one with --record: {some}";
    }

    private async Task Show(string name, CheckedRecord found)
    {
        var enrolment = found.Enrolment?.ToString(CultureInfo.InvariantCulture) ?? "–";
        var blocking = found.Findings.Count(finding => finding.Severity is "blocking");
        await output.WriteLineAsync($"{found.Record ?? name}  {found.Format}");
        await output.WriteLineAsync(Say(
            $"  {found.Sites} sites; planned enrolment {enrolment}; eligibility criteria {found.EligibilityCharacters} characters",
            $"  研究中心 {found.Sites}；计划入组 {enrolment}；入排标准 {found.EligibilityCharacters} 字符"));
        await output.WriteLineAsync((InChinese ? "  未收录：" : "  not carried: ")
            + (found.NotCarried.Count == 0 ? "–" : string.Join(", ", found.NotCarried)));
        await output.WriteLineAsync(Say(
            $"  dry run: {blocking} blocking, {found.Findings.Count - blocking} advice",
            $"  预检：阻断 {blocking} 项，提示 {found.Findings.Count - blocking} 项"));
        foreach (var finding in found.Findings.Take(ShownFindings))
            await output.WriteLineAsync($"  {(finding.Severity is "blocking" ? "✗" : "·")} {finding.Field} ({finding.Rule}): {finding.Text}");
        if (found.Findings.Count - ShownFindings is > 0 and var more)
            await output.WriteLineAsync(Say($"  … and {more} more", $"  ……另有 {more} 项"));
    }
}
