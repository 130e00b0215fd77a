using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>Records of every shape, the same in every run: a generator of our own arithmetic.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Texts =
    [
        "Plain", "  blanks  ", "a;b; c", "=1+1", "+1", "-1", "@x", "'=x", "''", "\"quoted\"", "line\nbreak", "line\r\nbreak", "tab\tbed",
        "上海市浦东新区", "SpO2 <92% & >80%", "<p>not a tag</p>", "&amp;", "[Time Frame: x]", "measure [Time Frame: 5 years]", "😀", "\u0001",
        "Inclusion Criteria:\n\na\n\nExclusion Criteria:\n\nb", "Exclusion Criteria:\n\nb", "N/A", "SITE_1", "a,b", "a\rb", "é\u0301",
    ];

    private uint _state = (uint)(seed * 2654435761 + 1);

    public TrialRecord Next()
    {
        RecordIntervention[] interventions = [.. Many(i => new RecordIntervention(Text(), Pick("DRUG", "BIOLOGICAL", "DIETARY_SUPPLEMENT", "OTHER")!, Maybe()))];
        var phaseText = Pick(null, "PHASE2/PHASE3", "Phase 4", "其它其他说明:I/Ⅱ期");
        var phase = StudyPhases.Lowest(phaseText);
        return new TrialRecord
        {
            Format = RecordFormat.CtgovV2,
            RegistryId = Pick("NCT00000001", "ChiCTR2000030487", "CTR20230423", null),
            RegisteredOn = Day(),
            SecondaryIds = Distinct(),
            Support = Distinct(),
            SponsorName = Maybe(),
            Collaborators = Distinct(),
            Contacts = [.. Many(_ => new RecordContact
            {
                Kind = RecordContact.ForPublic, Name = Maybe(), Affiliation = Maybe(), Address = Maybe(), City = Maybe(), Country = Maybe(),
                Zip = Maybe(), Phone = Maybe(), Email = Maybe(),
            })],
            PublicTitle = Text(),
            ScientificTitle = Maybe(),
            Acronym = Maybe(),
            Summary = Maybe(),
            Countries = Distinct(),
            Conditions = [.. Many(_ => Text())],
            Interventions = interventions,
            EligibilityText = Maybe(),
            MinimumAge = Pick(null, "18 Years", "6 Months"),
            MaximumAge = Pick(null, "75 Years"),
            Sex = Pick(null, "ALL", "FEMALE", "MALE"),
            TakesHealthyPeople = Number(3) switch { 0 => true, 1 => false, _ => null },
            StudyType = Pick(null, "INTERVENTIONAL", "OBSERVATIONAL"),
            Design = Maybe(),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            StartDate = Day(),
            PlannedEnrolment = Number(2) == 0 ? null : Number(10_000),
            Status = Pick(null, "RECRUITING", "NOT_YET_RECRUITING", "被叫停"),
            WhyStopped = Maybe(),
            PrimaryOutcomes = [.. Many(_ => new RecordOutcome(Text(), Maybe(), Maybe()))],
            SecondaryOutcomes = [.. Many(_ => new RecordOutcome(Text(), Maybe(), Maybe()))],
            EthicsReviews = [.. Many(_ => new RecordEthicsReview(Maybe(), Maybe(), Day()))],
            CompletionDate = Day(),
            ResultsPostedOn = Day(),
            ResultsLink = Maybe(),
            ResultsSummary = Maybe(),
            DataSharing = Pick(null, "YES", "NO"),
            DataSharingDescription = Maybe(),
            Locations = [.. Many(index => new RecordLocation
            {
                Number = index + 1, Name = Maybe(), City = Maybe(), State = Maybe(), Country = Maybe(), Zip = Maybe(),
                Latitude = Number(2) == 0 ? null : Number(90) / 7.0, Longitude = Number(2) == 0 ? null : -Number(180) / 7.0,
                Status = Pick(null, "RECRUITING", "WITHDRAWN"),
            })],
        };
    }

    private string Text() => Texts[Number(Texts.Length)];

    private string? Maybe() => Number(3) == 0 ? null : Text();

    private string[] Distinct() => [.. Many(_ => Text()).Distinct(StringComparer.Ordinal)];

    private T[] Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, Number(4)).Select(make)];

    private PartialDate? Day() => Number(4) switch
    {
        0 => null,
        1 => new PartialDate(2000 + Number(30)),
        2 => new PartialDate(2000 + Number(30), 1 + Number(12)),
        _ => new PartialDate(2000 + Number(30), 1 + Number(12), 1 + Number(28)),
    };

    private string? Pick(params string?[] choices) => choices[Number(choices.Length)];

    private int Number(int below)
    {
        _state = _state * 1664525 + 1013904223;
        return (int)((_state >> 8) % (uint)below);
    }
}
