namespace Trials.Registration.Records.Import;

/// <summary>
/// The record of the EU's clinical trials information system: Part I is the trial, Part II of each country has its sites. What was
/// authorised is read; before any authorisation, the newest application.
/// </summary>
internal static class Ctis
{
    private const string Nothing = "N/A";

    public static bool Is(JsonPlace file) => file.Has("ctNumber") && (file.Has("authorizedPartI") || file.Has("applications"));

    public static TrialRecord Read(JsonPlace file)
    {
        var (part, countries) = Parts(file);
        var details = part.Object("trialDetails");
        var names = details.Object("clinicalTrialIdentifiers");
        var said = details.Object("trialInformation");
        var criteria = said.Object("eligibilityCriteria");
        var ends = said.Object("endPoint");
        var duration = said.Object("trialDuration");
        var sponsors = part.Objects("sponsors");
        RecordIntervention[] interventions = [.. part.Objects("products").Select(Product).OfType<RecordIntervention>()];
        var phaseText = file.Text("trialPhase");
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. countries.SelectMany(country => country.Objects("trialSites")).Select(Location)];
        var (publicTitle, fullTitle) = (names.Text("publicTitle"), names.Text("fullTitle"));
        return new TrialRecord
        {
            Format = RecordFormat.Ctis,
            RegistryId = RegistryNumbers.Require(file.Text("ctNumber"), "ctNumber", "CTIS"),
            SecondaryIds = RecordValues.Ids([names.Text("shortTitle"), file.Object("eudraCtInfo").Text("eudraCtCode")]),
            Support = RecordValues.Ids(said.Objects("sourceOfMonetarySupport").Select(s => s.Text("organisationName"))),
            SponsorName = Names(sponsors.Where(s => s.Flag("primary") is true)) is [var lead, ..] ? lead : null,
            Collaborators = Names(sponsors.Where(s => s.Flag("primary") is not true)),
            PublicTitle = RecordValues.Title(publicTitle, fullTitle ?? file.Text("title"), $"{names.Path}.publicTitle"),
            ScientificTitle = fullTitle,
            Summary = said.Object("trialObjective").Text("mainObjective"),
            Countries = RecordValues.Ids([.. file.Objects("memberStatesConcerned").Select(c => c.Text("mscName")),
                .. part.Objects("rowCountriesInfo").Select(c => c.Text("name"))]),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = RecordValues.Ids(
                said.Object("medicalCondition").Objects("partIMedicalConditions").Select(c => c.Text("medicalCondition"))),
            Interventions = interventions,
            PlannedEnrolment = Planned(part, countries),
            EligibilityText = EligibilityTexts.Join(
                Lines(criteria, "principalInclusionCriteria"), Lines(criteria, "principalExclusionCriteria")),
            Sex = Sex(said.Object("populationOfTrialSubjects")),
            StartDate = RecordValues.Date(duration.Text("estimatedRecruitmentStartDate"), $"{duration.Path}.estimatedRecruitmentStartDate"),
            CompletionDate = RecordValues.Date(duration.Text("estimatedEndDate"), $"{duration.Path}.estimatedEndDate"),
            Status = RecordValues.Code(file.Text("ctStatus")),
            PrimaryOutcomes = [.. ends.Objects("primaryEndPoints").Select(Outcome)],
            SecondaryOutcomes = [.. ends.Objects("secondaryEndPoints").Select(Outcome)],
            Locations = locations,
        };
    }

    private static (JsonPlace PartI, IReadOnlyList<JsonPlace> PartsII) Parts(JsonPlace file)
    {
        if (file.Has("authorizedPartI")) return (file.Object("authorizedPartI"), file.Objects("authorizedPartsII"));
        return file.Objects("applications") is [.., var newest]
            ? (newest.Object("partI"), newest.Objects("partIIInfo"))
            : throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, "It has neither an authorised part nor an application.");
    }

    /// <summary>Those of every country of the union and of the rest of the world.</summary>
    private static int? Planned(JsonPlace part, IReadOnlyList<JsonPlace> countries)
    {
        int?[] said = [part.Count("rowSubjectCount"), .. countries.Select(country => country.Count("recruitmentSubjectCount"))];
        var sum = said.Sum(count => (long)(count ?? 0));
        return said.All(count => count is null) ? null
            : sum <= int.MaxValue ? (int)sum : throw RecordValues.Unreadable("recruitmentSubjectCount", "is out of range");
    }

    private static IReadOnlyList<string> Names(IEnumerable<JsonPlace> sponsors) =>
        RecordValues.Ids(sponsors.Select(s => s.Object("organisation").Text("name")));

    private static RecordIntervention? Product(JsonPlace product)
    {
        var entry = product.Object("productDictionaryInfo");
        string?[] names = [product.Text("productName"), entry.Text("prodName"), entry.Text("activeSubstanceName")];
        return names.FirstOrDefault(name => name is not (null or Nothing)) is { } name ? new RecordIntervention(name, "DRUG") : null;
    }

    private static string? Lines(JsonPlace criteria, string name) =>
        string.Join('\n', criteria.Objects(name).OrderBy(c => c.Count("number") ?? int.MaxValue).Select(c => c.Text(name)).OfType<string>())
            is { Length: > 0 } lines ? lines : null;

    private static string? Sex(JsonPlace people) => (people.Flag("isFemaleSubjects"), people.Flag("isMaleSubjects")) switch
    {
        (true, true) => "ALL",
        (true, _) => "FEMALE",
        (_, true) => "MALE",
        _ => null,
    };

    private static RecordOutcome Outcome(JsonPlace outcome) => new(outcome.Text("endPoint") ?? "");

    private static RecordLocation Location(JsonPlace site, int index)
    {
        var place = site.Object("organisationAddressInfo");
        var address = place.Object("address");
        return new RecordLocation
        {
            Number = index + 1,
            Name = place.Object("organisation").Text("name"),
            City = address.Text("city"),
            Country = address.Text("countryName"),
            Zip = address.Text("postcode"),
        };
    }
}
