using Trials.Registration.Records.Export;

namespace Trials.Registration.Records.Import;

/// <summary>A ResearchStudy of FHIR R5, as <see cref="FhirWriter"/> writes it and as converters of registry records do.</summary>
internal static class FhirStudy
{
    public static bool Is(JsonPlace file) => file.Text("resourceType") is "ResearchStudy";

    public static TrialRecord Read(JsonPlace study)
    {
        var contained = study.ById("contained");
        var identifiers = study.Objects("identifier").Select(i => (Place: i, Number: i.Text("value"), IsOfficial: i.Text("use") is "official"))
            .Where(i => i.Number is not null).ToArray();
        var official = identifiers.FirstOrDefault(i => i.IsOfficial);
        var labels = study.Objects("label").ToLookup(label => Word(label.Object("type")), label => label.Text("value"));
        var parties = study.Objects("associatedParty").ToLookup(party => Word(party.Object("role")));
        var recruitment = study.Object("recruitment");
        var people = Referred(recruitment.Object("eligibility"), contained);
        var limits = people.Objects("characteristic").ToLookup(c => Word(c.Object("code")));
        var interventions = Interventions(study, contained);
        var phaseText = Word(study.Object("phase"));
        var phase = StudyPhases.Lowest(phaseText);
        var progress = study.Objects("progressStatus");
        var outcomes = study.Objects("outcomeMeasure").ToLookup(o => o.Objects("type").Select(Word).FirstOrDefault(), Outcome);
        RecordLocation[] locations = [.. study.Objects("site").Select((site, index) => Location(site, index, contained))];
        var period = study.Object("period");
        IReadOnlyList<string> regions = [.. study.Objects("region").Select(Word).OfType<string>()];
        return new TrialRecord
        {
            Format = RecordFormat.FhirR5,
            RegistryId = RegistryNumbers.Optional(official.Number, "identifier"),
            RegisteredOn = official.Number is null ? null : Date(official.Place.Object("period"), "start"),
            SecondaryIds = RecordValues.Ids(identifiers.Where(i => !i.IsOfficial).Select(i => i.Number)),
            Support = Names(parties["funding-source"]),
            SponsorName = Names(parties["lead-sponsor"]) is [var lead, ..] ? lead : null,
            Collaborators = Names(parties["collaborator"]),
            Contacts = [.. parties["recruitment-contact"].Select(party => Contact(party, RecordContact.ForPublic, contained)),
                .. parties["general-contact"].Select(party => Contact(party, RecordContact.ForScience, contained))],
            PublicTitle = RecordValues.Title(study.Text("title"), labels["scientific"].FirstOrDefault(), "title"),
            ScientificTitle = labels["scientific"].Concat(labels["Official Title"]).FirstOrDefault(),
            Acronym = labels["acronym"].FirstOrDefault(),
            Summary = study.Text("descriptionSummary"),
            Countries = regions.Count > 0 ? regions : RecordValues.Countries(locations),
            Conditions = [.. study.Objects("condition").Select(Word).OfType<string>()],
            Interventions = interventions,
            EligibilityText = people.Text("description"),
            MinimumAge = Limit(limits[FhirWriter.MinimumAge]),
            MaximumAge = Limit(limits[FhirWriter.MaximumAge]),
            Sex = Limit(limits[FhirWriter.Sex]),
            TakesHealthyPeople = limits[FhirWriter.HealthyPeople].Select(c => c.Flag("valueBoolean")).FirstOrDefault(),
            StudyType = RecordValues.Code(study.Objects("classifier").Select(Word).FirstOrDefault(word => RecordValues.Code(word) is
                "INTERVENTIONAL" or "OBSERVATIONAL" or "EXPANDED_ACCESS")) ?? study.Objects("classifier").Select(Word).FirstOrDefault(),
            Design = string.Join(". ", study.Objects("studyDesign").Select(Word).OfType<string>()) is { Length: > 0 } design ? design : null,
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            StartDate = Date(period, "start"),
            PlannedEnrolment = recruitment.Count("targetNumber"),
            Status = RecordValues.Code(progress.Select(p => Word(p.Object("state"))).FirstOrDefault()),
            WhyStopped = Word(study.Object("whyStopped")),
            PrimaryOutcomes = [.. outcomes["primary"]],
            SecondaryOutcomes = [.. outcomes["secondary"]],
            EthicsReviews = [.. parties["irb"].Select(Ethics)],
            CompletionDate = Date(period, "end"),
            ResultsLink = study.Objects("relatedArtifact").Where(a => a.Text("label") is "results")
                .Select(a => a.Object("document").Text("url")).FirstOrDefault(),
            Locations = locations,
        };
    }

    /// <summary>A concept's own words, else the code or the words of its code.</summary>
    private static string? Word(JsonPlace concept) => concept.Text("text")
        ?? concept.Objects("coding").Select(coding => coding.Text("code") ?? coding.Text("display")).FirstOrDefault();

    private static JsonPlace Referred(JsonPlace reference, IReadOnlyDictionary<string, JsonPlace> contained) =>
        reference.Text("reference") is ['#', .. { Length: > 0 } id] ? contained.GetValueOrDefault(id) : default;

    private static PartialDate? Date(JsonPlace place, string name) => RecordValues.Date(place.Text(name), $"{place.Path}.{name}");

    private static IReadOnlyList<string> Names(IEnumerable<JsonPlace> parties) =>
        [.. parties.Select(party => party.Text("name")).OfType<string>()];

    /// <summary>What is studied, and what the groups are exposed to: converters use the one, the other, or both.</summary>
    private static RecordIntervention[] Interventions(JsonPlace study, IReadOnlyDictionary<string, JsonPlace> contained)
    {
        var focus = study.Objects("focus").Select(f => f.Object("reference"));
        var exposures = study.Objects("comparisonGroup").SelectMany(group => group.Objects("intendedExposure"));
        return [.. focus.Concat(exposures).Where(r => r.Text("reference") is not null).DistinctBy(r => r.Text("reference"))
            .Select(r => Referred(r, contained)).Where(variable => variable.Exists).Select(Intervention)];
    }

    private static RecordIntervention Intervention(JsonPlace variable) => new(
        variable.Text("title") ?? "",
        RecordValues.Code(variable.Objects("useContext").Select(use => Word(use.Object("valueCodeableConcept"))).FirstOrDefault()) ?? "OTHER",
        variable.Text("description"));

    private static string? Limit(IEnumerable<JsonPlace> said) => said.Select(c => Word(c.Object("valueCodeableConcept"))).FirstOrDefault();

    private static RecordOutcome Outcome(JsonPlace outcome)
    {
        var named = IctrpTexts.Outcome(outcome.Text("name") ?? "");
        return outcome.Text("description") is { } description ? named with { Description = description } : named;
    }

    private static RecordEthicsReview Ethics(JsonPlace party) => new(party.Text("name"),
        party.Objects("classifier").Select(Word).FirstOrDefault(), party.Objects("period").Select(p => Date(p, "start")).FirstOrDefault());

    private static RecordContact Contact(JsonPlace party, string kind, IReadOnlyDictionary<string, JsonPlace> contained)
    {
        var role = Referred(party.Object("party"), contained);
        var way = role.Objects("contact") is [var first, ..] ? first : role;
        var address = way.Object("address");
        var telecoms = way.Objects("telecom").ToLookup(t => t.Text("system"), t => t.Text("value"));
        return new RecordContact
        {
            Kind = kind,
            Name = party.Text("name"),
            Affiliation = role.Object("organization").Text("display"),
            Address = address.Text("text"),
            City = address.Text("city"),
            Country = address.Text("country"),
            Zip = address.Text("postalCode"),
            Phone = telecoms["phone"].FirstOrDefault(),
            Email = telecoms["email"].FirstOrDefault(),
        };
    }

    private static RecordLocation Location(JsonPlace site, int index, IReadOnlyDictionary<string, JsonPlace> contained)
    {
        var place = Referred(site, contained);
        var status = place.Objects("progressStatus").Select(p => Word(p.Object("state"))).FirstOrDefault();
        if (place.Text("resourceType") is "ResearchStudy") place = place.Objects("site").Select(s => Referred(s, contained)).FirstOrDefault();
        var address = place.Object("address");
        var position = place.Object("position");
        return new RecordLocation
        {
            Number = index + 1,
            Name = place.Text("name") ?? site.Text("display"),
            City = address.Text("city"),
            State = address.Text("state"),
            Country = address.Text("country"),
            Zip = address.Text("postalCode"),
            Latitude = position.Number("latitude", limit: 90),
            Longitude = position.Number("longitude", limit: 180),
            Status = RecordValues.Code(status),
        };
    }
}
