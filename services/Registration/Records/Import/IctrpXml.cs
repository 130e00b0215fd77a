using System.Xml.Linq;

namespace Trials.Registration.Records.Import;

/// <summary>The WHO's data set in the XML in which registers send it to the platform.</summary>
internal static class IctrpXml
{
    public const string Root = "trials";

    public static TrialRecord Read(XElement root, string? chosen, ReadMarks marks)
    {
        var trials = new XmlPlace(root, Root, "", marks).All("trial");
        var trial = trials[TrialRecordReader.Only([.. trials.Select(t => t.Child("main").Text("trial_id") ?? "")], chosen)];
        var record = Record(trial);
        trial.Sweep();
        return record;
    }

    private static TrialRecord Record(XmlPlace trial)
    {
        var main = trial.Child("main");
        var criteria = trial.Child("criteria");
        var interventions = IctrpTexts.Interventions(main.Written("i_freetext"));
        var phaseText = main.Text("phase");
        var phase = StudyPhases.Lowest(phaseText);
        return new TrialRecord
        {
            Format = RecordFormat.IctrpXml,
            RegistryId = RegistryNumbers.Optional(main.Text("trial_id"), $"{main.Path}/trial_id"),
            RegisteredOn = main.Date("date_registration"),
            SecondaryIds = RecordValues.Ids(trial.Child("secondary_ids").All("secondary_id").Select(id => id.Text("sec_id"))),
            Support = trial.Child("source_support").Texts("source_name"),
            SponsorName = main.Text("primary_sponsor"),
            Collaborators = trial.Child("secondary_sponsor").Texts("sponsor_name"),
            Contacts = [.. trial.Child("contacts").All("contact").Select(Contact)],
            PublicTitle = RecordValues.Title(main.Text("public_title"), main.Text("scientific_title"), $"{main.Path}/public_title"),
            ScientificTitle = main.Text("scientific_title"),
            Acronym = main.Text("acronym") ?? main.Text("scientific_acronym"),
            Countries = trial.Child("countries").Texts("country2"),
            StudyType = RecordValues.Code(main.Text("study_type")),
            Design = main.Text("study_design"),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = IctrpTexts.Split(main.Written("hc_freetext")),
            Interventions = interventions,
            PlannedEnrolment = RecordValues.Count(main.Text("target_size"), $"{main.Path}/target_size"),
            EligibilityText = EligibilityTexts.Join(criteria.Written("inclusion_criteria"), criteria.Written("exclusion_criteria")),
            MinimumAge = RecordValues.Age(criteria.Text("agemin")),
            MaximumAge = RecordValues.Age(criteria.Text("agemax")),
            Sex = RecordValues.Sex(criteria.Text("gender")),
            StartDate = main.Date("date_enrolment"),
            CompletionDate = main.Date("results_date_completed"),
            Status = RecordValues.Code(main.Text("recruitment_status")),
            PrimaryOutcomes = Outcomes(trial.Child("primary_outcome"), "prim_outcome"),
            SecondaryOutcomes = Outcomes(trial.Child("secondary_outcome"), "sec_outcome"),
            EthicsReviews = [.. trial.Child("ethics_reviews").All("ethics_review").Select(Ethics)],
            ResultsPostedOn = main.Date("results_date_posted"),
            ResultsLink = main.Text("results_url_link"),
            ResultsSummary = main.Written("results_summary"),
            DataSharing = RecordValues.Code(main.Text("results_IPD_plan")),
            DataSharingDescription = main.Written("results_IPD_description"),
            Locations = [],
        };
    }

    private static RecordOutcome[] Outcomes(XmlPlace outcomes, string name) =>
        [.. outcomes.All(name).Select(outcome => IctrpTexts.Outcome(outcome.Whole()!))];

    private static RecordContact Contact(XmlPlace contact) => new()
    {
        Kind = string.Equals(contact.Text("type"), "scientific", StringComparison.OrdinalIgnoreCase)
            ? RecordContact.ForScience : RecordContact.ForPublic,
        Name = string.Join(' ', new[] { contact.Text("firstname"), contact.Text("middlename"), contact.Text("lastname") }.OfType<string>())
            is { Length: > 0 } name ? name : null,
        Affiliation = contact.Text("affiliation"),
        Address = contact.Text("address"),
        City = contact.Text("city"),
        Country = contact.Text("country1"),
        Zip = contact.Text("zip"),
        Phone = contact.Text("telephone"),
        Email = contact.Text("email"),
    };

    private static RecordEthicsReview Ethics(XmlPlace review) =>
        new(review.Text("contact_name"), review.Text("status"), review.Date("approval_date"));
}
