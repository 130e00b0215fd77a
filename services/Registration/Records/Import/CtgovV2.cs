using System.Text.Json;

namespace Trials.Registration.Records.Import;

/// <summary>The record as the API v2 of ClinicalTrials.gov gives it, alone or as the one study of an answer.</summary>
internal static class CtgovV2
{
    public static bool Is(JsonPlace file) => file.Has("protocolSection") || file.Has("studies");

    public static TrialRecord Read(JsonPlace file) => Record(Study(file).Object("protocolSection"));

    private static JsonPlace Study(JsonPlace file)
    {
        if (HasProtocol(file)) return file;
        if (!file.Element.TryGetProperty("studies", out var studies) || studies.ValueKind is not JsonValueKind.Array)
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
        var outcomes = protocol.Object("outcomesModule");
        var places = protocol.Object("contactsLocationsModule");
        var sharing = protocol.Object("ipdSharingStatementModule");
        var interventions = Interventions(protocol.Object("armsInterventionsModule"));
        var phaseText = design.Texts("phases") is { Count: > 0 } phases ? string.Join('/', phases) : null;
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. places.Objects("locations").Select(Location)];
        return new TrialRecord
        {
            Format = RecordFormat.CtgovV2,
            RegistryId = RegistryNumbers.Require(names.Text("nctId"), $"{names.Path}.nctId", "ClinicalTrials.gov"),
            RegisteredOn = Date(status, "studyFirstSubmitDate"),
            SecondaryIds = SecondaryIds(names),
            SponsorName = sponsors.Object("leadSponsor").Text("name"),
            Collaborators = [.. sponsors.Objects("collaborators").Select(c => c.Text("name")).OfType<string>()],
            Contacts = [.. places.Objects("centralContacts").Select(Central), .. places.Objects("overallOfficials").Select(Official)],
            PublicTitle = RecordValues.Title(names.Text("briefTitle"), names.Text("officialTitle"), $"{names.Path}.briefTitle"),
            ScientificTitle = names.Text("officialTitle"),
            Acronym = names.Text("acronym"),
            Summary = protocol.Object("descriptionModule").Text("briefSummary"),
            Countries = RecordValues.Countries(locations),
            StudyType = RecordValues.Code(design.Text("studyType")),
            Design = Design(design.Object("designInfo")),
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
            TakesHealthyPeople = eligibility.Flag("healthyVolunteers"),
            StartDate = Date(status.Object("startDateStruct"), "date"),
            CompletionDate = Date(status.Object("completionDateStruct"), "date"),
            Status = RecordValues.Code(status.Text("overallStatus")),
            WhyStopped = status.Text("whyStopped"),
            PrimaryOutcomes = [.. outcomes.Objects("primaryOutcomes").Select(Outcome)],
            SecondaryOutcomes = [.. outcomes.Objects("secondaryOutcomes").Select(Outcome)],
            ResultsPostedOn = Date(status.Object("resultsFirstPostDateStruct"), "date"),
            DataSharing = RecordValues.Code(sharing.Text("ipdSharing")),
            DataSharingDescription = sharing.Text("description"),
            Locations = locations,
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
            new RecordIntervention(i.Text("name") ?? "", RecordValues.Code(i.Text("type")) ?? "OTHER", i.Text("description"))),
    ];

    private static string? Design(JsonPlace info) => RecordValues.Design(
        ("Allocation", info.Text("allocation")),
        ("Intervention model", info.Text("interventionModel")),
        ("Observational model", info.Text("observationalModel")),
        ("Time perspective", info.Text("timePerspective")),
        ("Primary purpose", info.Text("primaryPurpose")),
        ("Masking", info.Object("maskingInfo").Text("masking")));

    private static RecordOutcome Outcome(JsonPlace outcome) =>
        new(outcome.Text("measure") ?? "", outcome.Text("timeFrame"), outcome.Text("description"));

    private static RecordContact Central(JsonPlace contact) => new()
    {
        Kind = RecordContact.ForPublic, Name = contact.Text("name"), Phone = contact.Text("phone"), Email = contact.Text("email"),
    };

    private static RecordContact Official(JsonPlace official) => new()
    {
        Kind = RecordContact.ForScience, Name = official.Text("name"), Affiliation = official.Text("affiliation"),
    };

    private static PartialDate? Date(JsonPlace place, string name) => RecordValues.Date(place.Text(name), $"{place.Path}.{name}");

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
