using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Letters;

/// <summary>A letter as one page of HTML, Chinese first: made for A4 paper, without a script, nothing loaded from anywhere.</summary>
internal static class LetterPage
{
    // One weight of one face: every face of a CJK font that a letter uses has to be cut down for the PDF, which takes seconds.
    private const string Style = """

        @page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans CJK SC", sans-serif; } }
        body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #111; max-width: 46em; margin: auto; }
        header { text-align: center; border-bottom: 1pt solid #111; margin-bottom: 8mm; padding-bottom: 4mm; }
        h1 { font-size: 20pt; letter-spacing: .3em; }
        h1, h2, th { font-weight: 400; margin: 0; }
        h2 { font-size: 12pt; margin-top: 6mm; break-after: avoid; }
        .en { display: block; font-size: 9pt; letter-spacing: 0; color: #444; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: .5pt solid #888; padding: 1.5mm 2mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        .facts th { width: 30%; }
        .day { white-space: nowrap; }
        tr { break-inside: avoid; }
        .code { font-size: 8pt; overflow-wrap: anywhere; }
        footer { margin-top: 10mm; break-inside: avoid; }

        """;

    /// <summary>What a browser may do with the page: show it in its own style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Of(Letter letter)
    {
        var (type, decision) = (LetterWords.Of(letter.Type), LetterWords.Of(letter.Decision));
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>伦理审查意见 {letter.Number}</title><style>{new Html(Style)}</style></head>
            <body>
            <header><p>{letter.Head.Hospital}</p><p>{letter.Head.Committee}</p><h1>伦理审查意见<span class="en">Opinion of the ethics committee</span></h1></header>
            <table class="facts">
            {Row("意见编号", "Number", letter.Number)}
            {Filed(letter.Head.FilingNumber)}
            {Row("项目编号", "Study number", letter.StudyNumber)}
            {Row("项目名称", "Study", letter.StudyTitle)}
            {Row("审查类别", "Review", type)}
            {Row("审查日期", "Decided on", Day(letter.DecidedOn))}
            {Row("审查决定", "Decision", decision)}
            {Validity(letter)}
            </table>
            {Effect(letter)}
            <h2>理由<span class="en">Reasons</span></h2><p class="text">{letter.Reasons}</p>
            <h2>条件<span class="en">Conditions</span></h2>{Conditions(letter.Conditions)}
            <h2>审查文件及版本<span class="en">Documents and versions reviewed</span></h2>
            <table>
            <tr><th>文件<span class="en">Document</span></th><th>版本<span class="en">Version</span></th><th>日期<span class="en">Date</span></th><th>SHA-256</th></tr>
            {Html.All(letter.Versions.Select(VersionRow))}
            </table>
            <footer>
            <p>签发日期：{Day(letter.IssuedOn).Zh}<span class="en">Issued on {Day(letter.IssuedOn).En}</span></p>
            <p class="code">验证码：{letter.VerificationCode()}<span class="en">Verification code: the SHA-256 of what this letter says</span></p>
            </footer>
            </body>
            </html>

            """).Text.ReplaceLineEndings("\n");
    }

    private static Html Row(string zh, string en, string value) => Html.Of($"<tr><th>{zh}<span class=\"en\">{en}</span></th><td>{value}</td></tr>");

    private static Html Row(string zh, string en, (string Zh, string En) value) =>
        Html.Of($"<tr><th>{zh}<span class=\"en\">{en}</span></th><td>{value.Zh}<span class=\"en\">{value.En}</span></td></tr>");

    private static Html Filed(string? number) => number is null ? new Html("") : Row("委员会备案号", "Committee filed under", number);

    private static Html Validity(Letter letter) => letter.IsPositive
        ? Html.All(
        [
            Row("有效期至", "Valid until", Day(letter.ValidUntil)),
            Row("跟踪审查", "Follow-up review", ($"间隔不超过 {letter.FollowUpMonths} 个月", $"At most every {letter.FollowUpMonths} months")),
        ])
        : new Html("");

    // ETH-27: the lead's opinion opens no other hospital.
    private static Html Effect(Letter letter) => letter switch
    {
        { IsPositive: false } => new Html(""),
        { IsEffective: false } => Html.Of($"<p>修改经核实并另行出具意见后方可实施。<span class=\"en\">Nothing may begin on it before the modification is verified and a further opinion is issued.</span></p>"),
        _ => Html.Of($"<p>参与机构须经本机构伦理审查委员会作出决定后方可实施。<span class=\"en\">A participating hospital may act on it only after the decision of its own committee.</span></p>"),
    };

    private static Html Conditions(IReadOnlyList<OpinionCondition> conditions) => conditions.Count == 0
        ? Html.Of($"<p>无<span class=\"en\">None</span></p>")
        : Html.Of($"<ol>{Html.All(conditions.Select(Condition))}</ol>");

    private static Html Condition(OpinionCondition condition)
    {
        var (zh, en) = LetterWords.Of(condition.Blocks);
        var until = condition.DueOn is { } due ? Html.Of($"；期限 {Day(due).Zh}<span class=\"en\">Due on {Day(due).En}</span>") : new Html("");
        return Html.Of($"<li class=\"text\">{condition.What}<p>证明材料：{condition.Evidence}<span class=\"en\">Evidence</span>{until}</p><p>{zh}<span class=\"en\">{en}</span></p></li>");
    }

    private static Html VersionRow(LetterVersion version) => Html.Of($"""
        <tr><td>{version.Zh}<span class="en">{version.En} ({version.Code})</span></td><td>{version.Version}</td><td class="day">{version.Date.ToString("O", CultureInfo.InvariantCulture)}</td><td class="code">{version.Sha256}</td></tr>

        """);

    private static (string Zh, string En) Day(DateOnly day) =>
        (day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
}
