using System.Text.Json;

namespace Trials.Registration.Records.Import;

/// <summary>Goes once through JSON without building anything, so that what is built afterwards is known to be whole and bounded.</summary>
internal static class JsonCheck
{
    public static void Require(RecordText text, CancellationToken ct)
    {
        // One level more than allowed, so that it is our count that refuses and not the parser's message.
        var options = new JsonReaderOptions { MaxDepth = TrialRecordReader.MaxDepth + 1 };
        // Not declared final: then an end that comes too soon shows as an open bracket, apart from every other mistake.
        var reader = new Utf8JsonReader(text.Bytes, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            for (var nodes = 1; reader.Read(); nodes++)
            {
                if (nodes % 4096 == 0) ct.ThrowIfCancellationRequested();
                RequireBounds(nodes, reader, text);
            }
        }
        catch (JsonException wrong)
        {
            throw Malformed(text, wrong);
        }
        if (reader.CurrentDepth > 0)
            throw new RecordRefusedException(RecordRefusal.Truncated, $"It ends on line {text.LastLine} with brackets still open.");
    }

    public static RecordRefusedException Malformed(RecordText text, JsonException wrong) =>
        new(RecordRefusal.Malformed,
            wrong.LineNumber is { } line ? $"The mistake is on line {text.FirstLine + line}." : "An object has a name twice.", wrong);

    private static void RequireBounds(int nodes, in Utf8JsonReader reader, RecordText text)
    {
        if (nodes > TrialRecordReader.MaxNodes)
            throw new RecordRefusedException(RecordRefusal.TooLarge, $"It has more than {TrialRecordReader.MaxNodes} values.");
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= TrialRecordReader.MaxDepth)
            throw new RecordRefusedException(RecordRefusal.TooDeep,
                $"It exceeds {TrialRecordReader.MaxDepth} levels on line {text.LineOf((int)reader.TokenStartIndex)}.");
    }
}
