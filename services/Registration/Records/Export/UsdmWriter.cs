using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Trials.Registration.Records.Export;

/// <summary>
/// CDISC's unified study definitions model, version 4. A protocol that came in this format goes out as it came, with the facts that were
/// changed since put in place: its encounters and activities and every extension are in it. Of another record the model's own classes
/// carry what they can, and extension attributes, which the model provides for this, the rest.
/// </summary>
internal static class UsdmWriter
{
    public const string CriteriaName = "ELIGIBILITY_TEXT";

    private const string Version = "4.0.0";
    private const string Cdisc = "http://www.cdisc.org";

    public static string SiteName(int number) => string.Create(CultureInfo.InvariantCulture, $"SITE_{number}");

    public static byte[] Write(TrialRecord record) => Extended(Study(record), record);

    /// <summary>The protocol as it came, but for the facts in which the record says otherwise now.</summary>
    public static byte[] Write(TrialRecord record, ReadOnlyMemory<byte> original) =>
        Extended((JsonObject)JsonNode.Parse(original.Span)!, record);

    /// <summary>Reads the file as anybody would, and adds as extensions what of the record it does not say.</summary>
    private static byte[] Extended(JsonObject file, TrialRecord record)
    {
        var written = ExportJson.Bytes(file);
        var missing = RecordItems.Differences(record, RecordExport.Read(written)).ToHashSet();
        if (missing.Count == 0) return written;
        var version = (JsonObject)((JsonArray)file["study"]!["versions"]!)[^1]!;
        var kept = (version["extensionAttributes"] as JsonArray ?? []).Select(attribute => attribute!.DeepClone());
        var items = RecordItems.Of(record).Where(item => missing.Contains(item.Field)).ToArray();
        var none = missing.Except(items.Select(item => item.Field)).Select(RecordItem.None);
        var added = items.Concat(none).Select((item, index) => (JsonNode)new JsonObject
        {
            ["id"] = $"TrialsRecordItem_{index + 1}",
            ["url"] = RecordItems.Scheme + item.Key,
            ["valueString"] = item.Value,
            ["extensionAttributes"] = new JsonArray(),
            ["instanceType"] = "ExtensionAttribute",
        });
        version["extensionAttributes"] = new JsonArray([.. kept, .. added]);
        return ExportJson.Bytes(file);
    }

    private static JsonObject Study(TrialRecord record) => new()
    {
        ["study"] = new JsonObject
        {
            ["id"] = null,
            ["name"] = record.Acronym ?? record.RegistryId ?? record.PublicTitle,
            ["description"] = record.Summary,
            ["label"] = null,
            ["versions"] = new JsonArray(StudyVersion(record)),
            ["documentedBy"] = new JsonArray(),
            ["instanceType"] = "Study",
        },
        ["usdmVersion"] = Version,
        ["systemName"] = "Trials",
        ["systemVersion"] = "1",
    };

    private static JsonObject StudyVersion(TrialRecord record) => new()
    {
        ["id"] = "StudyVersion_1",
        ["extensionAttributes"] = new JsonArray(),
        ["versionIdentifier"] = "1",
        ["rationale"] = "",
        ["titles"] = ExportJson.List([Title(1, record.PublicTitle, "C207646", "Public Study Title"),
            Title(2, record.ScientificTitle, "C207616", "Official Study Title"), Title(3, record.Acronym, "C94108", "Study Acronym")]),
        ["studyIdentifiers"] = ExportJson.List([Identifier(0, record.RegistryId, "Organization_Register"),
            .. record.SecondaryIds.Select((id, index) => Identifier(index + 1, id, "Organization_Sponsor"))]),
        ["organizations"] = ExportJson.List([
            Organisation("Organization_Register", RegistryNumbers.Of(record.RegistryId ?? "")?.Name ?? "Register", "C93453", "Study Registry"),
            Organisation("Organization_Sponsor", record.SponsorName ?? "Sponsor", "C70793", "Clinical Study Sponsor",
                named: record.SponsorName is not null),
            .. record.Locations.Select(Site)]),
        ["studyDesigns"] = new JsonArray(Design(record)),
        ["eligibilityCriterionItems"] = ExportJson.List(record.EligibilityText is { } text ? [new JsonObject
        {
            ["id"] = "EligibilityCriterionItem_1", ["name"] = CriteriaName, ["text"] = WebUtility.HtmlEncode(text),
            ["instanceType"] = "EligibilityCriterionItem",
        }] : []),
        ["studyInterventions"] = ExportJson.List(record.Interventions.Select(Intervention)),
        ["instanceType"] = "StudyVersion",
    };

    private static JsonObject? Title(int number, string? text, string code, string decode) => text is null ? null : new JsonObject
    {
        ["id"] = $"StudyTitle_{number}", ["text"] = text, ["type"] = Code($"Title_{number}", code, decode), ["instanceType"] = "StudyTitle",
    };

    private static JsonObject? Identifier(int number, string? text, string scope) => text is null ? null : new JsonObject
    {
        ["id"] = $"StudyIdentifier_{number + 1}", ["text"] = text, ["scopeId"] = scope, ["instanceType"] = "StudyIdentifier",
    };

    private static JsonObject Organisation(string id, string name, string code, string decode, bool named = true) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["label"] = named ? name : null,
        // An organisation that only holds the numbers of a sponsor whom the record does not name is not called a sponsor.
        ["type"] = named ? Code(id, code, decode) : Code(id, "C17649", "Other"),
        ["identifierScheme"] = "",
        ["identifier"] = "",
        ["managedSites"] = new JsonArray(),
        ["instanceType"] = "Organization",
    };

    private static JsonObject Site(RecordLocation place) => new()
    {
        ["id"] = $"Organization_{place.Number}",
        ["name"] = SiteName(place.Number),
        ["type"] = Code($"Site_{place.Number}", "C188862", "Healthcare Facility"),
        ["identifierScheme"] = "",
        ["identifier"] = "",
        ["legalAddress"] = new JsonObject
        {
            ["id"] = $"Address_{place.Number}", ["city"] = place.City, ["state"] = place.State, ["postalCode"] = place.Zip,
            ["instanceType"] = "Address",
        },
        ["managedSites"] = new JsonArray(new JsonObject
        {
            ["id"] = $"StudySite_{place.Number}",
            ["name"] = SiteName(place.Number),
            ["label"] = place.Name,
            ["country"] = place.Country is { } country ? Code($"Country_{place.Number}", country, country, "ISO 3166 name") : null,
            ["instanceType"] = "StudySite",
        }),
        ["instanceType"] = "Organization",
    };

    private static JsonObject Design(TrialRecord record) => new()
    {
        ["id"] = "StudyDesign_1",
        ["name"] = "DESIGN_1",
        ["description"] = record.Design,
        ["studyType"] = record.StudyType is { } type ? Code("StudyType", "C142175", $"{IctrpTexts.Word(type)} Study") : null,
        ["studyPhase"] = record.PhaseText is { } phase ? new JsonObject
        {
            ["id"] = "AliasCode_Phase", ["standardCode"] = Code("Phase", "C48281", phase), ["standardCodeAliases"] = new JsonArray(),
            ["instanceType"] = "AliasCode",
        } : null,
        ["indications"] = ExportJson.List(record.Conditions.Select((condition, index) => new JsonObject
        {
            ["id"] = $"Indication_{index + 1}", ["name"] = $"IND_{index + 1}", ["label"] = condition, ["instanceType"] = "Indication",
        })),
        ["objectives"] = ExportJson.List([Objective(1, "Primary", "C85826", "C94496", record.PrimaryOutcomes),
            Objective(2, "Secondary", "C85827", "C139173", record.SecondaryOutcomes)]),
        ["population"] = new JsonObject
        {
            ["id"] = "StudyDesignPopulation_1",
            ["name"] = "POPULATION",
            ["includesHealthySubjects"] = record.TakesHealthyPeople,
            ["plannedEnrollmentNumber"] = record.PlannedEnrolment is { } planned ? new JsonObject
            {
                ["id"] = "Quantity_1", ["value"] = planned, ["instanceType"] = "Quantity",
            } : null,
            ["instanceType"] = "StudyDesignPopulation",
        },
        ["eligibilityCriteria"] = ExportJson.List(record.EligibilityText is null ? [] : [new JsonObject
        {
            ["id"] = "EligibilityCriterion_1", ["name"] = CriteriaName, ["category"] = Code("Criterion", "C25532", "Inclusion Criteria"),
            ["identifier"] = "1", ["criterionItemId"] = "EligibilityCriterionItem_1", ["instanceType"] = "EligibilityCriterion",
        }]),
        ["instanceType"] = record.StudyType is "OBSERVATIONAL" ? "ObservationalStudyDesign" : "InterventionalStudyDesign",
    };

    private static JsonObject? Objective(int number, string level, string code, string endpointCode, IReadOnlyList<RecordOutcome> outcomes) =>
        outcomes.Count == 0 ? null : new JsonObject
        {
            ["id"] = $"Objective_{number}",
            ["name"] = $"OBJ_{number}",
            ["text"] = "",
            ["level"] = Code($"Objective_{number}", code, $"{level} Objective"),
            ["endpoints"] = ExportJson.List(outcomes.Select((outcome, index) => new JsonObject
            {
                ["id"] = $"Endpoint_{number}_{index + 1}", ["name"] = $"END_{number}_{index + 1}",
                ["text"] = WebUtility.HtmlEncode(IctrpTexts.Outcome(outcome)),
                ["level"] = Code($"Endpoint_{number}_{index + 1}", endpointCode, $"{level} Endpoint"), ["instanceType"] = "Endpoint",
            })),
            ["instanceType"] = "Objective",
        };

    private static JsonObject Intervention(RecordIntervention given, int index) => new()
    {
        ["id"] = $"StudyIntervention_{index + 1}",
        ["name"] = $"INT_{index + 1}",
        ["label"] = given.Name,
        ["description"] = given.Description,
        ["type"] = given.Type is "DRUG"
            ? Code($"Intervention_{index + 1}", "C1909", "Pharmacologic Substance")
            : Code($"Intervention_{index + 1}", "C17649", IctrpTexts.Word(given.Type)),
        ["instanceType"] = "StudyIntervention",
    };

    private static JsonObject Code(string id, string code, string decode, string system = Cdisc) => new()
    {
        ["id"] = $"Code_{id}", ["code"] = code, ["codeSystem"] = system, ["codeSystemVersion"] = "2024-09-27", ["decode"] = decode,
        ["instanceType"] = "Code",
    };
}
