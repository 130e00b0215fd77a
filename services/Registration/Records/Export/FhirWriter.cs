using System.Text.Json.Nodes;

namespace Trials.Registration.Records.Export;

/// <summary>
/// A ResearchStudy of FHIR R5 with what it refers to contained in it: every place a Location, with its own ResearchStudy where the record
/// says how recruitment stands there, criteria as a Group, interventions as EvidenceVariables. No extensions: what FHIR has no element for
/// is not in it.
/// </summary>
internal static class FhirWriter
{
    public const string PartyRoles = "http://hl7.org/fhir/research-study-party-role";
    public const string Statuses = "http://hl7.org/fhir/research-study-status";
    public const string TitleTypes = "http://hl7.org/fhir/title-type";
    public const string Objectives = "http://hl7.org/fhir/research-study-objective-type";
    public const string MinimumAge = "minimum age";
    public const string MaximumAge = "maximum age";
    public const string Sex = "sex";
    public const string HealthyPeople = "healthy volunteers";

    private static readonly HashSet<string> KnownStatuses =
    [
        "recruiting", "not-yet-recruiting", "active-but-not-recruiting", "completed", "terminated", "withdrawn", "enrolling-by-invitation",
        "closed-to-accrual", "temporarily-closed-to-accrual", "approved", "in-review", "administratively-completed",
    ];

    public static byte[] Write(TrialRecord record) => ExportJson.Bytes(new JsonObject
    {
        ["resourceType"] = "ResearchStudy",
        ["contained"] = ExportJson.List(Contained(record)),
        ["identifier"] = ExportJson.List([Official(record), .. record.SecondaryIds.Select(id => new JsonObject { ["value"] = id })]),
        ["title"] = record.PublicTitle,
        ["label"] = ExportJson.List([Label("scientific", record.ScientificTitle), Label("acronym", record.Acronym)]),
        ["relatedArtifact"] = ExportJson.List(record.ResultsLink is { } link
            ? [new JsonObject { ["type"] = "documentation", ["label"] = "results", ["document"] = new JsonObject { ["url"] = link } }] : []),
        ["status"] = "active",
        ["phase"] = Concept(record.PhaseText),
        ["studyDesign"] = ExportJson.List([Concept(record.Design)]),
        ["focus"] = ExportJson.List(record.Interventions.Select((_, index) =>
            new JsonObject { ["reference"] = Reference($"intervention-{index + 1}") })),
        ["condition"] = ExportJson.List(record.Conditions.Select(Concept)),
        ["region"] = ExportJson.List(record.Countries.Select(Concept)),
        ["descriptionSummary"] = record.Summary,
        ["period"] = Period(record.StartDate, record.CompletionDate),
        ["site"] = ExportJson.List(record.Locations.Select(place =>
            Reference(place.Status is null ? $"location-{place.Number}" : $"site-{place.Number}"))),
        ["classifier"] = ExportJson.List([Concept(record.StudyType)]),
        ["associatedParty"] = ExportJson.List(Parties(record)),
        ["progressStatus"] = ExportJson.List([Progress(record.Status)]),
        ["whyStopped"] = Concept(record.WhyStopped),
        ["recruitment"] = ExportJson.Some(new JsonObject
        {
            ["targetNumber"] = record.PlannedEnrolment,
            ["eligibility"] = Group(record) is null ? null : Reference("eligibility"),
        }),
        ["outcomeMeasure"] = ExportJson.List([.. record.PrimaryOutcomes.Select(o => Outcome(o, "primary")),
            .. record.SecondaryOutcomes.Select(o => Outcome(o, "secondary"))]),
    });

    private static IEnumerable<JsonObject?> Contained(TrialRecord record) =>
    [
        Group(record),
        .. record.Interventions.Select(Intervention),
        .. record.Contacts.Select(Contact),
        .. record.Locations.SelectMany(Place),
    ];

    private static JsonObject? Official(TrialRecord record) => record.RegistryId is not { } number ? null : ExportJson.Some(new JsonObject
    {
        ["use"] = "official",
        ["value"] = number,
        ["period"] = Period(record.RegisteredOn, null),
        ["assigner"] = RegistryNumbers.Of(number) is { } register ? new JsonObject { ["display"] = register.Name } : null,
    });

    private static JsonObject? Label(string type, string? title) =>
        title is null ? null : new JsonObject { ["type"] = Concept(type, TitleTypes), ["value"] = title };

    private static JsonObject? Group(TrialRecord record)
    {
        var characteristics = ExportJson.List(
        [
            Characteristic(MinimumAge, record.MinimumAge), Characteristic(MaximumAge, record.MaximumAge), Characteristic(Sex, record.Sex),
            record.TakesHealthyPeople is { } takes
                ? new JsonObject { ["code"] = Concept(HealthyPeople), ["valueBoolean"] = takes, ["exclude"] = false } : null,
        ]);
        return record.EligibilityText is null && characteristics is null ? null : ExportJson.Some(new JsonObject
        {
            ["resourceType"] = "Group",
            ["id"] = "eligibility",
            ["type"] = "person",
            ["membership"] = "definitional",
            ["description"] = record.EligibilityText,
            ["characteristic"] = characteristics,
        });
    }

    private static JsonObject? Characteristic(string code, string? value) => value is null ? null
        : new JsonObject { ["code"] = Concept(code), ["valueCodeableConcept"] = Concept(value), ["exclude"] = false };

    private static JsonObject? Intervention(RecordIntervention intervention, int index) => ExportJson.Some(new JsonObject
    {
        ["resourceType"] = "EvidenceVariable",
        ["id"] = $"intervention-{index + 1}",
        ["title"] = intervention.Name,
        ["status"] = "active",
        ["description"] = intervention.Description,
        ["useContext"] = new JsonArray(new JsonObject
        {
            ["code"] = new JsonObject { ["code"] = "interventionType", ["display"] = "Intervention type" },
            ["valueCodeableConcept"] = Concept(intervention.Type),
        }),
    });

    private static JsonObject? Contact(RecordContact contact, int index) => ExportJson.Some(new JsonObject
    {
        ["resourceType"] = "PractitionerRole",
        ["id"] = $"contact-{index + 1}",
        ["organization"] = contact.Affiliation is { } affiliation ? new JsonObject { ["display"] = affiliation } : null,
        ["contact"] = ExportJson.List([ExportJson.Some(new JsonObject
        {
            ["name"] = ExportJson.List([Concept(contact.Name)]),
            ["telecom"] = ExportJson.List([Telecom("phone", contact.Phone), Telecom("email", contact.Email)]),
            ["address"] = Address(contact.Address, contact.City, null, contact.Zip, contact.Country),
        })]),
    });

    private static IEnumerable<JsonObject?> Place(RecordLocation place)
    {
        yield return ExportJson.Some(new JsonObject
        {
            ["resourceType"] = "Location",
            ["id"] = $"location-{place.Number}",
            ["name"] = place.Name,
            ["address"] = Address(null, place.City, place.State, place.Zip, place.Country),
            ["position"] = place is { Longitude: { } longitude, Latitude: { } latitude }
                ? new JsonObject { ["longitude"] = longitude, ["latitude"] = latitude } : null,
        });
        if (place.Status is not null)
            yield return new JsonObject
            {
                ["resourceType"] = "ResearchStudy",
                ["id"] = $"site-{place.Number}",
                ["partOf"] = new JsonArray(new JsonObject { ["reference"] = "#" }),
                ["status"] = "active",
                ["site"] = new JsonArray(Reference($"location-{place.Number}")),
                ["progressStatus"] = new JsonArray(Progress(place.Status)),
            };
    }

    private static IEnumerable<JsonObject?> Parties(TrialRecord record) =>
    [
        Party("lead-sponsor", record.SponsorName),
        .. record.Collaborators.Select(name => Party("collaborator", name)),
        .. record.Support.Select(name => Party("funding-source", name)),
        .. record.EthicsReviews.Select(review => ExportJson.Some(new JsonObject
        {
            ["name"] = review.Committee,
            ["role"] = Concept("irb", PartyRoles),
            ["period"] = ExportJson.List([Period(review.On, null)]),
            ["classifier"] = ExportJson.List([Concept(review.Conclusion)]),
        })),
        .. record.Contacts.Select((contact, index) => ExportJson.Some(new JsonObject
        {
            ["name"] = contact.Name,
            ["role"] = Concept(contact.Kind is RecordContact.ForPublic ? "recruitment-contact" : "general-contact", PartyRoles),
            ["party"] = Reference($"contact-{index + 1}"),
        })),
    ];

    private static JsonObject? Party(string role, string? name) =>
        name is null ? null : new JsonObject { ["name"] = name, ["role"] = Concept(role, PartyRoles) };

    private static JsonObject? Progress(string? status)
    {
        if (status is null) return null;
        var code = status is "ACTIVE_NOT_RECRUITING" ? "active-but-not-recruiting" : status.ToLowerInvariant().Replace('_', '-');
        var state = KnownStatuses.Contains(code) ? Concept(code, Statuses) : new JsonObject();
        state["text"] = status;
        return new JsonObject { ["state"] = state };
    }

    private static JsonObject Outcome(RecordOutcome outcome, string level) => ExportJson.Some(new JsonObject
    {
        ["name"] = IctrpTexts.Outcome(outcome with { Description = null }),
        ["type"] = new JsonArray(Concept(level, Objectives)),
        ["description"] = outcome.Description,
    })!;

    private static JsonObject? Concept(string? text) => text is null ? null : new JsonObject { ["text"] = text };

    private static JsonObject Concept(string code, string system) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    private static JsonObject Reference(string id) => new() { ["reference"] = $"#{id}" };

    private static JsonObject? Telecom(string system, string? value) =>
        value is null ? null : new JsonObject { ["system"] = system, ["value"] = value };

    private static JsonObject? Period(PartialDate? start, PartialDate? end) =>
        ExportJson.Some(new JsonObject { ["start"] = start?.ToString(), ["end"] = end?.ToString() });

    private static JsonObject? Address(string? text, string? city, string? state, string? zip, string? country) =>
        ExportJson.Some(new JsonObject { ["text"] = text, ["city"] = city, ["state"] = state, ["postalCode"] = zip, ["country"] = country });
}
