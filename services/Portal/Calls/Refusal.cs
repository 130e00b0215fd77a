using System.Text.Json;
using Trials.Portal.Language;
using Trials.Web;

namespace Trials.Portal.Calls;

/// <summary>
/// Why a service did not answer with what was asked: its own sentence in the reader's language, its code, the rule it cites and what it
/// says about single fields. <see cref="More"/> is the whole problem, for refusals that carry more than that.
/// </summary>
public sealed record Refusal(int Status, string Code, string Sentence, string? Rule, IReadOnlyDictionary<string, string[]> Fields, JsonElement More)
{
    private static readonly Text Unreachable = new(
        "A part of this service does not answer just now; try again in a moment. If you sent something, look whether it was done before you send it again.",
        "系统的一部分暂时没有响应，请稍后再试。如已提交内容，再次提交前请先确认是否已经生效。");

    private static readonly Text Unexplained = new(
        "The service refused and gave no reason. Look whether it was done before you try again.", "服务拒绝了此操作且未说明原因；重试前请先确认是否已经生效。");

    private static readonly Text MuchTooLong = new("Something you wrote is much too long. Nothing was sent; write it shorter.", "填写的内容过长，尚未提交；请缩短后再试。");

    private static readonly Dictionary<string, string[]> NoFields = [];

    /// <summary>The sentence nearest to what is wrong: of the first field, else of the whole.</summary>
    public string Closest => Fields.Values.SelectMany(sentences => sentences).FirstOrDefault() ?? Sentence;

    /// <summary>The service could not be reached or said that it cannot answer now; the same request may be sent again.</summary>
    public bool IsOutage => Status is 502 or 503 or 504;

    public static Refusal Outage => Of(503, "service_unavailable", Unreachable);

    /// <summary>What was asked for would not fit into an address.</summary>
    public static Refusal TooLong => Of(414, "too_long", MuchTooLong);

    /// <summary>A refusal of the portal's own.</summary>
    public static Refusal Of(int status, string code, string sentence) => new(status, code, sentence, null, NoFields, default);

    /// <summary>Reads problem+json; anything else is a refusal without a reason.</summary>
    public static Refusal Read(int status, JsonElement body)
    {
        if (status is 502 or 503 or 504) return Of(status, "service_unavailable", Unreachable);
        if (body.ValueKind is not JsonValueKind.Object) return Of(status, "unexplained", Unexplained);
        var fields = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        if (body.TryGetProperty("errors", out var errors) && errors.ValueKind is JsonValueKind.Object)
            foreach (var field in errors.EnumerateObject()) fields[field.Name] = [.. field.Value.EnumerateArray().Select(text => text.GetString()!)];
        return new Refusal(status, Word("code") ?? "unexplained", Word("detail") ?? Unexplained, Word("rule"), fields, body);

        string? Word(string name) => body.TryGetProperty(name, out var word) && word.ValueKind is JsonValueKind.String ? word.GetString() : null;
    }
}

/// <summary>A page could not be shown because what it shows was refused. The filter RefusedReads makes a page of it.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>There is no such thing, or not for this person.</summary>
    /// <param name="sentence">Of what it is; the platform's own when null.</param>
    public static RefusedException NotFound(string? sentence = null) =>
        new(Refusal.Of(StatusCodes.Status404NotFound, PlatformProblems.NotFound.Code, sentence ?? PlatformProblems.NotFound.Say()));
}
