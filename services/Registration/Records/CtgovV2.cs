using System.Text.Json;

namespace Trials.Registration.Records;

/// <summary>The record as the API v2 of ClinicalTrials.gov gives it, alone or as the one study of an answer.</summary>
internal static class CtgovV2
{
    public static TrialRecord Read(RecordText text, CancellationToken ct)
    {
        JsonCheck.Require(text, ct);
        try
        {
            // A name given twice would let two readers of one file see two different records.
            var options = new JsonDocumentOptions { MaxDepth = TrialRecordReader.MaxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(text.Bytes, options);
            return Record(Study(document.RootElement).Object("protocolSection"));
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

    private static JsonPlace Study(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
            throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, "It is a list, not an object.");
        var file = new JsonPlace(root, "");
        if (HasProtocol(file)) return file;
        if (!root.TryGetProperty("studies", out var studies) || studies.ValueKind is not JsonValueKind.Array)
            throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, "Its top level has neither protocolSection nor studies.");
        if (studies.GetArrayLength() is not 1 and var count)
            throw new RecordRefusedException(RecordRefusal.NotExactlyOneStudy, $"It holds {count}.");

        var study = file.Objects("studies")[0];
        return HasProtocol(study)
            ? study
            : throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, $"{study.Path} has no protocolSection.");
    }

    private static bool HasProtocol(JsonPlace study) =>
        study.Element.TryGetProperty("protocolSection", out var protocol) && protocol.ValueKind is JsonValueKind.Object;

    private static TrialRecord Record(JsonPlace protocol)
    {
        var names = protocol.Object("identificationModule");
        var sponsors = protocol.Object("sponsorCollaboratorsModule");
        var design = protocol.Object("designModule");
        var eligibility = protocol.Object("eligibilityModule");
        var status = protocol.Object("statusModule");
        var interventions = Interventions(protocol.Object("armsInterventionsModule"));
        var phaseText = design.Texts("phases") is { Count: > 0 } phases ? string.Join('/', phases) : null;
        var phase = StudyPhases.Lowest(phaseText);
        return new TrialRecord
        {
            Format = RecordFormat.CtgovV2,
            RegistryId = RecordValues.RegistryId(names.Text("nctId"), $"{names.Path}.nctId"),
            SecondaryIds = SecondaryIds(names),
            PublicTitle = RecordValues.Title(names.Text("briefTitle"), names.Text("officialTitle"), $"{names.Path}.briefTitle"),
            ScientificTitle = names.Text("officialTitle"),
            SponsorName = sponsors.Object("leadSponsor").Text("name"),
            Collaborators = [.. sponsors.Objects("collaborators").Select(c => c.Text("name")).OfType<string>()],
            StudyType = RecordValues.Code(design.Text("studyType")),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = protocol.Object("conditionsModule").Texts("conditions"),
            Interventions = interventions,
            PlannedEnrolment = design.Object("enrollmentInfo").Count("count"),
            EligibilityText = eligibility.Text("eligibilityCriteria"),
            MinimumAge = RecordValues.Age(eligibility.Text("minimumAge")),
            MaximumAge = RecordValues.Age(eligibility.Text("maximumAge")),
            Sex = RecordValues.Sex(eligibility.Text("sex")),
            StartDate = Date(status.Object("startDateStruct")),
            CompletionDate = Date(status.Object("completionDateStruct")),
            Locations = [.. protocol.Object("contactsLocationsModule").Objects("locations").Select(Location)],
        };
    }

    private static IReadOnlyList<string> SecondaryIds(JsonPlace names) => RecordValues.Ids(
    [
        names.Object("orgStudyIdInfo").Text("id"),
        .. names.Objects("secondaryIdInfos").Select(info => info.Text("id")),
        .. names.Texts("nctIdAliases"),
    ]);

    private static RecordIntervention[] Interventions(JsonPlace arms) =>
    [
        .. arms.Objects("interventions").Select(i =>
            new RecordIntervention(i.Text("name") ?? "", RecordValues.Code(i.Text("type")) ?? "OTHER")),
    ];

    private static PartialDate? Date(JsonPlace date) => RecordValues.Date(date.Text("date"), $"{date.Path}.date");

    private static RecordLocation Location(JsonPlace location, int index)
    {
        var point = location.Object("geoPoint");
        return new RecordLocation
        {
            Number = index + 1,
            Name = location.Text("facility"),
            City = location.Text("city"),
            State = location.Text("state"),
            Country = location.Text("country"),
            Zip = location.Text("zip"),
            Latitude = point.Number("lat", limit: 90),
            Longitude = point.Number("lon", limit: 180),
            Status = RecordValues.Code(location.Text("status")),
        };
    }
}
