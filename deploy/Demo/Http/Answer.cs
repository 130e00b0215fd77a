using System.Text.Json;

namespace Trials.Demo.Http;

/// <summary>What the product said to one request. A refusal carries the code of the broken rule.</summary>
internal readonly record struct Answer(int Status, JsonElement Body)
{
    public bool IsDone => Status is >= 200 and < 300;

    public string Code => Text("code");

    public string Say()
    {
        var errors = Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("errors", out var named) ? " " + named.GetRawText() : "";
        return $"{Status} {Code} – {Text("detail")}{errors}";
    }

    private string Text(string name) =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()! : "";
}

/// <summary>A request that had to succeed did not, or what had to happen did not happen in time.</summary>
internal sealed class JobFailedException(string message) : Exception(message);
