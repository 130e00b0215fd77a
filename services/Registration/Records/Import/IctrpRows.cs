using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Trials.Registration.Records.Import;

/// <summary>
/// Trials as the WHO's search portal gives them out: flat rows of texts that came from some twenty registers, as CSV or as XML with the
/// same columns. Sites are not among them.
/// </summary>
internal static partial class IctrpRows
{
    public const string Root = "Trials_downloaded_from_ICTRP";

    private const string Key = "TrialID";

    public static bool IsHead(IReadOnlyList<string> columns) => columns.Contains(Key);

    public static TrialRecord Read(IReadOnlyList<CsvRow> rows, string? chosen, ReadMarks marks) =>
        Read([.. rows[0].Cells.Select(column => column.Trim().Replace(' ', '_'))], [.. rows.Skip(1)], chosen, marks) with
        {
            Format = RecordFormat.IctrpCsv,
        };

    /// <summary>Rows of the XML are counted instead of lines.</summary>
    public static TrialRecord Read(XElement root, string? chosen, ReadMarks marks)
    {
        var trials = root.Elements("Trial").Select((trial, index) => (Trial: trial, Number: index + 1)).ToArray();
        var number = TrialRecordReader.Only([.. trials.Select(t => t.Trial.Element(Key)?.Value.Trim() ?? "")], chosen);
        var fields = trials[number].Trial.Elements().ToArray();
        return Read([.. fields.Select(field => field.Name.LocalName)],
            [new CsvRow(trials[number].Number, [.. fields.Select(field => field.Value.Trim())])], null, marks);
    }

    private static TrialRecord Read(IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows, string? chosen, ReadMarks marks)
    {
        var key = columns.ToList().IndexOf(Key);
        if (key < 0) throw new RecordRefusedException(RecordRefusal.NoRegistryId, $"Expected in {Key}.");
        var numbers = rows.Select(row => row.Cells.Count > key ? row.Cells[key].Trim() : "").ToArray();
        var row = new CsvPlace(columns, rows[TrialRecordReader.Only(numbers, chosen)], marks);
        var record = Record(row);
        row.Sweep();
        return record;
    }

    private static TrialRecord Record(CsvPlace row)
    {
        var interventions = IctrpTexts.Interventions(Plain(row.Text("Intervention")));
        var phaseText = Plain(row.Text("Phase"));
        var phase = StudyPhases.Lowest(phaseText);
        var (publicTitle, scientific) = (Plain(row.Text("Public_title")), Plain(row.Text("Scientific_title")));
        return new TrialRecord
        {
            Format = RecordFormat.IctrpRowsXml,
            RegistryId = RegistryNumbers.Require(row.Text(Key)?.Trim(), row.Path(Key)),
            RegisteredOn = row.Date("Date_registration3") ?? row.Date("Date_registration"),
            SecondaryIds = RecordValues.Ids(IctrpTexts.Split(row.Text("Secondary_ID"))),
            Support = RecordValues.Ids(IctrpTexts.Split(row.Text("Source_Support"))),
            SponsorName = Plain(row.Text("Primary_sponsor")),
            Collaborators = RecordValues.Ids(IctrpTexts.Split(row.Text("Secondary_Sponsor"))),
            Contacts = Contact(row) is { } contact ? [contact] : [],
            PublicTitle = RecordValues.Title(publicTitle, scientific, row.Path("Public_title")),
            ScientificTitle = scientific,
            Acronym = Plain(row.Text("Acronym")),
            Countries = RecordValues.Ids(IctrpTexts.Split(row.Text("Countries"))),
            StudyType = RecordValues.Code(row.Text("Study_type")),
            Design = Plain(row.Text("Study_design")),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = IctrpTexts.Split(Plain(row.Text("Condition"))),
            Interventions = interventions,
            PlannedEnrolment = Planned(row),
            EligibilityText = EligibilityTexts.Join(Plain(row.Text("Inclusion_Criteria")), Plain(row.Text("Exclusion_Criteria"))),
            MinimumAge = RecordValues.Age(row.Text("Inclusion_agemin")),
            MaximumAge = RecordValues.Age(row.Text("Inclusion_agemax")),
            Sex = Sex(row.Text("Inclusion_gender")),
            StartDate = row.Date("Date_enrollement"),
            CompletionDate = row.Date("results_date_completed"),
            Status = RecordValues.Code(row.Text("Recruitment_Status")),
            PrimaryOutcomes = [.. IctrpTexts.Split(Plain(row.Text("Primary_outcome"))).Select(IctrpTexts.Outcome)],
            SecondaryOutcomes = [.. IctrpTexts.Split(Plain(row.Text("Secondary_outcome"))).Select(IctrpTexts.Outcome)],
            EthicsReviews = Ethics(row) is { } review ? [review] : [],
            ResultsPostedOn = row.Date("results_date_posted"),
            ResultsLink = row.Text("results_url_link"),
            ResultsSummary = Plain(row.Text("results_summary")),
            DataSharing = RecordValues.Code(row.Text("results_ipd_plan")),
            DataSharingDescription = Plain(row.Text("results_ipd_description")),
            Locations = [],
        };
    }

    /// <summary>The portal writes line breaks as HTML, beside or instead of its own.</summary>
    private static string? Plain(string? written) =>
        written is not null && Breaks().Replace(written, "\n").Trim() is { Length: > 0 } text ? text : null;

    /// <summary>"120", or what each arm is to have: "Experimental group:30;Control group:30;".</summary>
    private static int? Planned(CsvPlace row)
    {
        if (row.Text("Target_size")?.Trim() is not { } written) return null;
        if (written.All(char.IsAsciiDigit)) return RecordValues.Count(written, row.Path("Target_size"));
        var arms = Arms().Match(written);
        var sum = arms.Groups[1].Captures.Sum(count => long.Parse(count.Value, CultureInfo.InvariantCulture));
        if (arms.Success && sum <= int.MaxValue) return (int)sum;
        row.Lost("Target_size");
        return null;
    }

    private static string? Sex(string? written)
    {
        if (written is null) return null;
        var (females, males) = (Females().IsMatch(written), Males().IsMatch(written));
        return females && males ? "ALL" : females ? "FEMALE" : males ? "MALE" : RecordValues.Sex(Plain(written)?.Split(' ')[0]);
    }

    private static RecordContact? Contact(CsvPlace row)
    {
        var name = string.Join(' ', new[] { row.Text("Contact_Firstname"), row.Text("Contact_Lastname") }.OfType<string>());
        var contact = new RecordContact
        {
            Kind = RecordContact.ForPublic,
            Name = name.Length > 0 ? name : null,
            Affiliation = row.Text("Contact_Affiliation"),
            Address = row.Text("Contact_Address"),
            Phone = row.Text("Contact_Tel"),
            Email = row.Text("Contact_Email"),
        };
        return contact == new RecordContact { Kind = RecordContact.ForPublic } ? null : contact;
    }

    private static RecordEthicsReview? Ethics(CsvPlace row)
    {
        var review = new RecordEthicsReview(row.Text("Ethics_review_contact_name"), row.Text("Ethics_review_status"),
            row.Date("Ethics_review_approval_date"));
        return review == new RecordEthicsReview(null, null, null) ? null : review;
    }

    [GeneratedRegex(@"\r?\n?<br ?/?>\r?\n?", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\A(?:[^:;]*:([0-9]{1,9})(?:;|\z))+\z")]
    private static partial Regex Arms();

    [GeneratedRegex("Female: yes", RegexOptions.IgnoreCase)]
    private static partial Regex Females();

    [GeneratedRegex(@"\bMale: yes", RegexOptions.IgnoreCase)]
    private static partial Regex Males();
}
