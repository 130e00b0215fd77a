using System.Globalization;
using System.Net;
using Trials.Registration.Records.Export;

namespace Trials.Registration.Records.Import;

/// <summary>
/// A protocol in CDISC's unified study definitions model, version 4: the newest version of the study and its first design. Encounters,
/// activities and the text of the protocol belong to no register; they are named as not carried and come back with the file itself.
/// </summary>
internal static class Usdm
{
    private const string CriteriaName = UsdmWriter.CriteriaName;

    public static bool Is(JsonPlace file) => file.Has("usdmVersion") && file.Has("study");

    public static TrialRecord Read(JsonPlace file)
    {
        if (file.Text("usdmVersion")?.StartsWith("4.", StringComparison.Ordinal) is not true)
            throw new RecordRefusedException(RecordRefusal.JsonOfAnotherKind, "Its usdmVersion is not 4.");
        var study = file.Object("study");
        if (study.Objects("versions") is not [.., var version]) throw RecordValues.Unreadable("study.versions", "is empty");
        var native = Record(study, version);
        return RecordItems.Overlay(native, [.. version.Objects("extensionAttributes").Select(Item).OfType<RecordItem>()]);
    }

    private static TrialRecord Record(JsonPlace study, JsonPlace version)
    {
        var design = version.Objects("studyDesigns") is [var first, ..] ? first : default;
        var people = design.Object("population");
        var organisations = version.ById("organizations");
        var titles = version.Objects("titles").ToLookup(t => t.Object("type").Text("decode"), t => t.Text("text"));
        var identifiers = version.Objects("studyIdentifiers").Select(i => (Number: i.Text("text"), Scope: i.Text("scopeId"))).ToArray();
        var registered = identifiers.FirstOrDefault(i => i.Number is { } number && RegistryNumbers.Of(number) is not null).Number;
        RecordIntervention[] interventions = [.. version.Objects("studyInterventions").Select(Intervention)];
        var phaseText = Decoded(design.Object("studyPhase"));
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. organisations.Values
            .SelectMany(o => o.Objects("managedSites").Select(site => (Organisation: o, Site: site))).Select(Location)];
        var endpoints = design.Objects("objectives").SelectMany(objective => objective.Objects("endpoints"))
            .Select(endpoint => (Level: endpoint.Object("level").Text("decode"), Outcome: Outcome(endpoint))).ToArray();
        var official = titles["Official Study Title"].FirstOrDefault();
        return new TrialRecord
        {
            Format = RecordFormat.UsdmV4,
            RegistryId = RegistryNumbers.Optional(registered, $"{version.Path}.studyIdentifiers"),
            SecondaryIds = RecordValues.Ids(identifiers.Select(i => i.Number).Where(number => number != registered)),
            SponsorName = Sponsor(version, organisations),
            Collaborators = [],
            PublicTitle = RecordValues.Title(titles["Public Study Title"].FirstOrDefault() ?? titles["Brief Study Title"].FirstOrDefault(),
                official, $"{version.Path}.titles"),
            ScientificTitle = official,
            Acronym = titles["Study Acronym"].FirstOrDefault(),
            Summary = study.Text("description"),
            Countries = RecordValues.Countries(locations),
            StudyType = RecordValues.Code(design.Object("studyType").Text("decode"))?.Replace("_STUDY", "", StringComparison.Ordinal),
            Design = design.Text("description"),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = [.. design.Objects("indications").Select(Named).OfType<string>()],
            Interventions = interventions,
            PlannedEnrolment = people.Object("plannedEnrollmentNumber").WholeQuantity("value"),
            EligibilityText = Criteria(version, design),
            MinimumAge = Age(people.Object("plannedAge").Object("minValue")),
            MaximumAge = Age(people.Object("plannedAge").Object("maxValue")),
            Sex = Sex([.. people.Objects("plannedSex").Select(sex => sex.Text("decode")).OfType<string>()]),
            TakesHealthyPeople = people.Flag("includesHealthySubjects"),
            PrimaryOutcomes = [.. endpoints.Where(e => e.Level is "Primary Endpoint").Select(e => e.Outcome)],
            SecondaryOutcomes = [.. endpoints.Where(e => e.Level is "Secondary Endpoint").Select(e => e.Outcome)],
            Locations = locations,
        };
    }

    private static RecordItem? Item(JsonPlace attribute) =>
        attribute.Text("url") is { } url && url.StartsWith(RecordItems.Scheme, StringComparison.Ordinal)
            ? RecordItem.Of(url[RecordItems.Scheme.Length..], attribute.Text("valueString") ?? "") : null;

    private static string? Sponsor(JsonPlace version, IReadOnlyDictionary<string, JsonPlace> organisations)
    {
        var byRole = version.Objects("roles").Where(role => role.Object("code").Text("decode") is "Sponsor")
            .SelectMany(role => role.Texts("organizationIds")).Select(id => organisations.GetValueOrDefault(id)).Where(o => o.Exists);
        var byType = organisations.Values.Where(o => o.Object("type").Text("decode") is "Clinical Study Sponsor");
        return byRole.Concat(byType).Select(Named).FirstOrDefault();
    }

    private static string? Named(JsonPlace thing) => thing.Text("label") ?? thing.Text("description") ?? thing.Text("name");

    private static RecordOutcome Outcome(JsonPlace endpoint) => IctrpTexts.Outcome(XhtmlText.Plain(endpoint.Text("text")) ?? "");

    private static string? Decoded(JsonPlace alias) => alias.Object("standardCode").Text("decode");

    private static RecordIntervention Intervention(JsonPlace given)
    {
        var (name, description) = (given.Text("label") ?? given.Text("name") ?? "", given.Text("description"));
        return new RecordIntervention(name, Type(given.Object("type").Text("decode")), description == name ? null : description);
    }

    /// <summary>CDISC's terms for what the registers call a drug or a biological; other types are called the same in both.</summary>
    private static string Type(string? decode) => decode switch
    {
        "Pharmacologic Substance" => "DRUG",
        "Biological Agent" => "BIOLOGICAL",
        _ => RecordValues.Code(decode) ?? "OTHER",
    };

    private static string? Criteria(JsonPlace version, JsonPlace design)
    {
        var texts = version.ById("eligibilityCriterionItems");
        var criteria = design.Objects("eligibilityCriteria")
            .Select(c => (
                Name: c.Text("name"),
                IsExclusion: c.Object("category").Text("decode")?.StartsWith("Exclusion", StringComparison.Ordinal) is true,
                Text: texts.GetValueOrDefault(c.Text("criterionItemId") ?? "").Text("text")))
            .ToArray();
        // One text that we wrote ourselves comes back letter by letter.
        if (criteria is [(CriteriaName, _, { } whole)]) return WebUtility.HtmlDecode(whole);
        return EligibilityTexts.Join(Lines(criteria.Where(c => !c.IsExclusion).Select(c => c.Text)),
            Lines(criteria.Where(c => c.IsExclusion).Select(c => c.Text)));
    }

    private static string? Lines(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Select(XhtmlText.Plain).OfType<string>()) is { Length: > 0 } lines ? lines : null;

    private static string? Age(JsonPlace quantity) =>
        quantity.Number("value", limit: 1e6) is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{value} {Decoded(quantity.Object("unit"))}").TrimEnd() : null;

    private static string? Sex(IReadOnlyList<string> planned) => planned switch
    {
        [] => null,
        [var one] => RecordValues.Sex(one),
        _ => "ALL",
    };

    private static RecordLocation Location((JsonPlace Organisation, JsonPlace Site) managed, int index)
    {
        var address = managed.Organisation.Object("legalAddress");
        return new RecordLocation
        {
            Number = index + 1,
            Name = managed.Site.Text("label") ?? (managed.Site.Text("name") is { } name && name != UsdmWriter.SiteName(index + 1)
                ? name : null),
            City = address.Text("city"),
            State = address.Text("state"),
            Zip = address.Text("postalCode"),
            Country = managed.Site.Object("country").Text("decode"),
        };
    }
}
