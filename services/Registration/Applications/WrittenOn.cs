using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trials.Registration.Applications;

/// <summary>What is written on a document, and who reads it, as the sponsor says when sending it.</summary>
internal sealed partial record WrittenOn
{
    /// <summary>Its code in the rule pack's document list.</summary>
    public required string Code { get; init; }

    /// <summary>The version written on it.</summary>
    public required string Version { get; init; }

    /// <summary>The date written on it, as 2026-01-31.</summary>
    public string? Date { get; init; }

    /// <summary>Its language, for instance zh.</summary>
    public string? Language { get; init; }

    /// <summary>Whether only the sponsor, intake and committees read its content.</summary>
    public bool? Confidential { get; init; }

    /// <summary>The version of the protocol that it names.</summary>
    public string? ProtocolVersion { get; init; }

    public DateOnly On() => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        ? on : default;

    public ProblemHttpResult? Fault() =>
        !VersionForm().IsMatch(Version) ? WrongVersion("version")
        : ProtocolVersion is not null && !VersionForm().IsMatch(ProtocolVersion) ? WrongVersion("protocolVersion")
        : On() == default ? Refusals.Field("date", "Give the date on the document as 2026-01-31.", "请按 2026-01-31 的格式填写文件上的日期。")
        : Language is null || !LanguageForm().IsMatch(Language)
            ? Refusals.Field("language", "Give the document's language, for instance zh or en.", "请填写文件语言，例如 zh 或 en。")
        : null;

    private static ProblemHttpResult WrongVersion(string field) =>
        Refusals.Field(field, "Use 1 to 32 letters, digits, dots, hyphens or underscores.", "请使用 1 至 32 个字母、数字、点、连字符或下划线。");

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,31}\z")]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}\z")]
    private static partial Regex LanguageForm();
}
