using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace Trials.Registration.Records;

/// <summary>The record as ClinicalTrials.gov gave it until 2024 (clinical_study), still found in archives and sponsors' systems.</summary>
internal static class CtgovLegacyXml
{
    private static readonly FrozenSet<string> Wanted = FrozenSet.Create(
        "id_info", "brief_title", "official_title", "sponsors", "start_date", "completion_date", "phase", "study_type", "enrollment",
        "condition", "intervention", "eligibility", "location");

    public static TrialRecord Read(RecordText text, CancellationToken ct)
    {
        XmlCheck.Require(text, ct);
        return Record(new XmlPlace(WantedParts(text), XmlCheck.Root));
    }

    /// <summary>Results can be a hundred times the rest of a record and are not asked for, so they are passed over unbuilt.</summary>
    private static XElement WantedParts(RecordText text)
    {
        using var reader = XmlCheck.Open(text);
        var study = new XElement(XmlCheck.Root);
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType is not XmlNodeType.Element) reader.Read();
            else if (Wanted.Contains(reader.LocalName)) study.Add(XNode.ReadFrom(reader));
            else reader.Skip();
        }
        return study;
    }

    private static TrialRecord Record(XmlPlace study)
    {
        var ids = study.Child("id_info");
        var sponsors = study.Child("sponsors");
        var eligibility = study.Child("eligibility");
        var interventions = Interventions(study);
        var phaseText = study.Text("phase");
        var phase = StudyPhases.Lowest(phaseText);
        return new TrialRecord
        {
            Format = RecordFormat.CtgovLegacyXml,
            RegistryId = RecordValues.RegistryId(ids.Text("nct_id"), $"{ids.Path}/nct_id"),
            SecondaryIds = RecordValues.Ids([ids.Text("org_study_id"), .. ids.Texts("secondary_id"), .. ids.Texts("nct_alias")]),
            PublicTitle = RecordValues.Title(study.Text("brief_title"), study.Text("official_title"), $"{study.Path}/brief_title"),
            ScientificTitle = study.Text("official_title"),
            SponsorName = sponsors.Child("lead_sponsor").Text("agency"),
            Collaborators = [.. sponsors.All("collaborator").Select(c => c.Text("agency")).OfType<string>()],
            StudyType = RecordValues.Code(study.Text("study_type")),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = study.Texts("condition"),
            Interventions = interventions,
            PlannedEnrolment = RecordValues.Count(study.Text("enrollment"), $"{study.Path}/enrollment"),
            EligibilityText = eligibility.Child("criteria").Block("textblock"),
            MinimumAge = RecordValues.Age(eligibility.Text("minimum_age")),
            MaximumAge = RecordValues.Age(eligibility.Text("maximum_age")),
            Sex = RecordValues.Sex(eligibility.Text("gender")),
            StartDate = RecordValues.Date(study.Text("start_date"), $"{study.Path}/start_date"),
            CompletionDate = RecordValues.Date(study.Text("completion_date"), $"{study.Path}/completion_date"),
            Locations = [.. study.All("location").Select(Location)],
        };
    }

    private static RecordIntervention[] Interventions(XmlPlace study) =>
    [
        .. study.All("intervention").Select(i =>
            new RecordIntervention(i.Text("intervention_name") ?? "", RecordValues.Code(i.Text("intervention_type")) ?? "OTHER")),
    ];

    private static RecordLocation Location(XmlPlace location, int index)
    {
        var facility = location.Child("facility");
        var address = facility.Child("address");
        return new RecordLocation
        {
            Number = index + 1,
            Name = facility.Written("name"),
            City = address.Text("city"),
            State = address.Text("state"),
            Country = address.Text("country"),
            Zip = address.Text("zip"),
            Status = RecordValues.Code(location.Text("status")),
        };
    }
}
