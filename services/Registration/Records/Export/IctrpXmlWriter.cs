using System.Text;
using System.Xml;
using System.Xml.Linq;
using Trials.Registration.Records.Import;

namespace Trials.Registration.Records.Export;

/// <summary>The WHO's data set of 24 items in the XML in which registers send it to the platform. It has no place for sites.</summary>
internal static class IctrpXmlWriter
{
    public static byte[] Write(TrialRecord record)
    {
        var (inclusion, exclusion) = EligibilityTexts.Part(record.EligibilityText);
        return Bytes(new XElement(IctrpXml.Root, new XElement("trial",
            new XElement("main", MainItems(record)),
            new XElement("contacts", record.Contacts.Select(Contact)),
            All("countries", "country2", record.Countries),
            new XElement("criteria", Said("inclusion_criteria", inclusion), Said("agemin", record.MinimumAge),
                Said("agemax", record.MaximumAge), Said("gender", record.Sex is { } sex ? IctrpTexts.Word(sex) : null),
                Said("exclusion_criteria", exclusion)),
            All("primary_outcome", "prim_outcome", record.PrimaryOutcomes.Select(IctrpTexts.Outcome)),
            All("secondary_outcome", "sec_outcome", record.SecondaryOutcomes.Select(IctrpTexts.Outcome)),
            All("secondary_sponsor", "sponsor_name", record.Collaborators),
            new XElement("secondary_ids", record.SecondaryIds.Select(id => new XElement("secondary_id", Said("sec_id", id)))),
            All("source_support", "source_name", record.Support),
            new XElement("ethics_reviews", record.EthicsReviews.Select(review => new XElement("ethics_review",
                Said("status", review.Conclusion), Said("approval_date", review.On?.ToString()), Said("contact_name", review.Committee)))))));
    }

    private static IEnumerable<XElement> MainItems(TrialRecord record) =>
    [
        Said("trial_id", record.RegistryId),
        Said("reg_name", RegistryNumbers.Of(record.RegistryId ?? "")?.Name),
        Said("date_registration", record.RegisteredOn?.ToString()),
        Said("primary_sponsor", record.SponsorName),
        Said("public_title", record.PublicTitle),
        Said("acronym", record.Acronym),
        Said("scientific_title", record.ScientificTitle),
        Said("date_enrolment", record.StartDate?.ToString()),
        Said("target_size", record.PlannedEnrolment?.ToString(null, null)),
        Said("recruitment_status", record.Status is { } status ? IctrpTexts.Word(status) : null),
        Said("study_type", record.StudyType is { } type ? IctrpTexts.Word(type) : null),
        Said("study_design", record.Design),
        Said("phase", record.PhaseText),
        Said("hc_freetext", IctrpTexts.Join(record.Conditions)),
        Said("i_freetext", IctrpTexts.Join(record.Interventions.Select(IctrpTexts.Intervention))),
        Said("results_date_completed", record.CompletionDate?.ToString()),
        Said("results_url_link", record.ResultsLink),
        Said("results_summary", record.ResultsSummary),
        Said("results_date_posted", record.ResultsPostedOn?.ToString()),
        Said("results_IPD_plan", record.DataSharing),
        Said("results_IPD_description", record.DataSharingDescription),
    ];

    private static XElement Contact(RecordContact contact) => new("contact",
        Said("type", IctrpTexts.Word(contact.Kind).ToLowerInvariant()), Said("firstname", null), Said("middlename", null),
        Said("lastname", contact.Name), Said("address", contact.Address), Said("city", contact.City), Said("country1", contact.Country),
        Said("zip", contact.Zip), Said("telephone", contact.Phone), Said("email", contact.Email), Said("affiliation", contact.Affiliation));

    private static XElement All(string name, string item, IEnumerable<string> values) => new(name, values.Select(value => Said(item, value)));

    private static XElement Said(string name, string? value) => new(name, value is null ? null : Writable(value));

    /// <summary>XML has no way to write some characters that JSON can; they show as the mark of a lost one, and the field as not carried.</summary>
    private static string Writable(string value) =>
        value.All(XmlConvert.IsXmlChar) ? value
        : string.Concat(value.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));

    private static byte[] Bytes(XElement root)
    {
        using var file = new MemoryStream();
        // A carriage return written as it is would be read as a line feed.
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(file, settings)) new XDocument(root).Save(writer);
        return file.ToArray();
    }
}
