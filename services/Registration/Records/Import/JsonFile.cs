using System.Text.Json;

namespace Trials.Registration.Records.Import;

/// <summary>Reads the record of a JSON file; what stands at the top tells whose record it is.</summary>
internal static class JsonFile
{
    public static ImportedRecord Read(RecordText text, string? chosen, CancellationToken ct)
    {
        JsonCheck.Require(text, ct);
        try
        {
            // A name given twice would let two readers of one file see two different records.
            var options = new JsonDocumentOptions { MaxDepth = TrialRecordReader.MaxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(text.Bytes, options);
            return Read(document.RootElement, chosen);
        }
        catch (JsonException wrong)
        {
            throw JsonCheck.Malformed(text, wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // The parser's answer to an escape such as \uD800, which is half a character.
            throw new RecordRefusedException(RecordRefusal.UnreadableValue, "A text escapes half a character.", wrong);
        }
    }

    private static ImportedRecord Read(JsonElement root, string? chosen)
    {
        if (root.ValueKind is not JsonValueKind.Object)
            throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, "It is a list, not an object.");

        var marks = new ReadMarks();
        var file = new JsonPlace(root, "", "", marks);
        var record = RecordOf(file);
        TrialRecordReader.RequireChosen(record, chosen);
        Sweep(root, "", marks);
        return new ImportedRecord(record, marks.NotCarried);
    }

    private static TrialRecord RecordOf(JsonPlace file)
    {
        if (CtgovV2.Is(file)) return CtgovV2.Read(file);
        if (Usdm.Is(file)) return Usdm.Read(file);
        if (FhirStudy.Is(file)) return FhirStudy.Read(file);
        if (Ctis.Is(file)) return Ctis.Read(file);
        if (Isrctn.Is(file)) return Isrctn.Read(file);
        if (NciCts.Is(file)) return NciCts.Read(file);
        throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind,
            "Its top level is not that of ClinicalTrials.gov, CTIS, ISRCTN, NCI, USDM or a FHIR ResearchStudy.");
    }

    /// <summary>Names the topmost unread value of each branch that holds something.</summary>
    private static void Sweep(JsonElement element, string shape, ReadMarks marks)
    {
        if (element.ValueKind is JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Sweep(item, shape, marks);
        if (element.ValueKind is not JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            var inner = shape.Length == 0 ? property.Name : $"{shape}.{property.Name}";
            if (HoldsSomething(property.Value) && marks.WasRead(inner)) Sweep(property.Value, inner, marks);
        }
    }

    private static bool HoldsSomething(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => false,
        JsonValueKind.String => !element.ValueEquals(""),
        JsonValueKind.Array => element.EnumerateArray().Any(HoldsSomething),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HoldsSomething(property.Value)),
        _ => true,
    };
}
