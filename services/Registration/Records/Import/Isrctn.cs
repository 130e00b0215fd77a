namespace Trials.Registration.Records.Import;

/// <summary>The record as the ISRCTN register gives it: lists of one are written as that one, and absent parts as empty texts.</summary>
internal static class Isrctn
{
    public static bool Is(JsonPlace file) => file.Has("isrctn");

    public static TrialRecord Read(JsonPlace trial)
    {
        var said = trial.Object("trialDescription");
        var refs = trial.Object("externalRefs");
        var design = trial.Object("trialDesign");
        var people = trial.Object("participants");
        var results = trial.Object("results");
        var given = trial.ObjectOrBlank("interventions").OneOrMore("intervention");
        RecordIntervention[] interventions = [.. given.SelectMany(Interventions)];
        var phaseText = given.Select(i => i.Text("phase")).OfType<string>().FirstOrDefault();
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. people.ObjectOrBlank("trialCentres").OneOrMore("trialCentre").Select(Location)];
        return new TrialRecord
        {
            Format = RecordFormat.Isrctn,
            RegistryId = RegistryNumbers.Require(trial.Text("isrctn") is { } digits ? $"ISRCTN{digits}" : null, "isrctn", "ISRCTN"),
            SecondaryIds = RecordValues.Ids([refs.Text("protocolSerialNumber"), refs.Text("eudraCTNumber"), refs.Text("irasNumber"),
                refs.Text("clinicalTrialsGovNumber"), .. refs.ObjectOrBlank("secondaryNumbers").OneOrMoreTexts("secondaryNumber")]),
            Collaborators = [],
            PublicTitle = RecordValues.Title(said.Text("title"), said.Text("scientificTitle"), "trialDescription.title"),
            ScientificTitle = said.Text("scientificTitle"),
            Acronym = said.Text("acronym"),
            Summary = said.Text("plainEnglishSummary"),
            Countries = people.ObjectOrBlank("recruitmentCountries").OneOrMoreTexts("country"),
            StudyType = RecordValues.Code(design.Text("primaryStudyDesign")),
            Design = design.Text("studyDesign"),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = RecordValues.Ids(trial.ObjectOrBlank("conditions").OneOrMore("condition").Select(c => c.Text("description"))),
            Interventions = interventions,
            PlannedEnrolment = people.Count("targetEnrolment"),
            EligibilityText = EligibilityTexts.Join(people.Text("inclusion"), people.Text("exclusion")),
            MinimumAge = people.Text("lowerAgeLimit"),
            MaximumAge = people.Text("upperAgeLimit"),
            Sex = RecordValues.Sex(people.Text("gender")),
            StartDate = RecordValues.Date(people.Text("recruitmentStart"), "participants.recruitmentStart"),
            CompletionDate = RecordValues.Date(design.Text("overallEndDate"), "trialDesign.overallEndDate"),
            PrimaryOutcomes = Outcomes(said.Text("primaryOutcome")),
            SecondaryOutcomes = Outcomes(said.Text("secondaryOutcome")),
            EthicsReviews = said.Text("ethicsApproval") is { } approval ? [new RecordEthicsReview(null, approval, null)] : [],
            ResultsSummary = results.Text("publicationDetails"),
            DataSharing = RecordValues.Code(trial.ObjectOrBlank("miscellaneous").Text("ipdSharingPlan")),
            DataSharingDescription = results.Text("ipdSharingStatement"),
            Locations = locations,
        };
    }

    /// <summary>The names of the drugs where there are any; else what is done, in its own words.</summary>
    private static IEnumerable<RecordIntervention> Interventions(JsonPlace given)
    {
        var type = RecordValues.Code(given.Text("interventionType")) ?? "OTHER";
        var (name, description) = (given.Text("drugNames"), given.Text("description"));
        if (name is not null || description is not null) yield return new RecordIntervention(name ?? "", type, description);
    }

    /// <summary>One text, for the register numbers its items only by hand.</summary>
    private static RecordOutcome[] Outcomes(string? text) => text is null ? [] : [new RecordOutcome(text)];

    private static RecordLocation Location(JsonPlace centre, int index) => new()
    {
        Number = index + 1,
        Name = centre.Text("name"),
        City = centre.Text("city"),
        State = centre.Text("state"),
        Country = centre.Text("country"),
        Zip = centre.Text("zip"),
    };
}
