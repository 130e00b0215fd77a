using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>What each format's words mean in the model, on samples written by hand.</summary>
public class FormatsTests
{
    [Fact]
    public async Task A_record_of_the_EU_has_the_sites_of_every_country_and_counts_the_rest_of_the_world()
    {
        var record = await Read("ctis.json", RecordFormat.Ctis);

        Assert.Equal(("2022-500001-11-00", 190, StudyPhase.II), (record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal(["EX-1", "2020-000001-11"], record.SecondaryIds);
        Assert.Equal(("A Sponsor AG", "ALL", "AUTHORISED_NOT_STARTED"), (record.SponsorName, record.Sex, record.Status));
        Assert.Equal(["Another GmbH"], record.Collaborators);
        Assert.Equal(["A foundation"], record.Support);
        Assert.Equal(["Germany", "France", "China"], record.Countries);
        Assert.Equal(["EXAMPLINE", "Placebo"], record.Interventions.Select(i => i.Name));
        Assert.Equal("Inclusion Criteria:\n\nAdults\nFever\n\nExclusion Criteria:\n\nPregnancy", record.EligibilityText);
        Assert.Equal([(1, "Praxis", "Cologne", "Germany"), (2, "Hôpital", "Lyon", "France")],
            record.Locations.Select(l => (l.Number, l.Name!, l.City!, l.Country!)));
        Assert.Equal((new PartialDate(2022, 6, 1), new PartialDate(2023, 12, 31)), (record.StartDate, record.CompletionDate));
        Assert.Equal("Days with fever", Assert.Single(record.PrimaryOutcomes).Measure);
    }

    [Fact]
    public async Task A_record_of_ISRCTN_may_write_a_list_of_one_as_that_one()
    {
        var record = await Read("isrctn.json", RecordFormat.Isrctn);

        Assert.Equal(("ISRCTN12345678", 60, StudyPhase.III), (record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal(["P-1", "2015-000001-33", "S-2", "S-3"], record.SecondaryIds);
        Assert.Equal((null, "29 Weeks", "NO"), (record.MinimumAge, record.MaximumAge, record.DataSharing));
        Assert.Equal(["Ireland"], record.Countries);
        Assert.Equal(new RecordIntervention("Ibuprofen", "DRUG", "Ibuprofen or placebo"), Assert.Single(record.Interventions));
        Assert.Equal(new RecordLocation { Number = 1, Name = "Rotunda Hospital", City = "Dublin", Country = "Ireland", Zip = "1" }, Assert.Single(record.Locations));
        Assert.Equal(new PartialDate(2016, 9, 1), record.StartDate);
        Assert.Equal("A committee, 25/04/2016, ref: 09", Assert.Single(record.EthicsReviews).Conclusion);
    }

    [Fact]
    public async Task A_record_of_the_cancer_search_orders_its_criteria_and_knows_the_trials_own_diseases()
    {
        var record = await Read("nci.json", RecordFormat.NciCts);

        Assert.Equal(("NCT00000002", 74, StudyPhase.I), (record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal(["MC1", "NCI-2016-00001"], record.SecondaryIds);
        Assert.Equal("Inclusion Criteria:\n\nAny solid tumour\nMeasurable disease\n\nExclusion Criteria:\n\nPregnancy", record.EligibilityText);
        Assert.Equal(("18 Years", null, false), (record.MinimumAge, record.MaximumAge, record.TakesHealthyPeople));
        Assert.Equal(["Solid tumour"], record.Conditions);
        Assert.Equal(new RecordOutcome("Toxicity", "30 days"), Assert.Single(record.PrimaryOutcomes));
        Assert.Equal(("A Clinic", 44.0, "TEMPORARILY_CLOSED_TO_ACCRUAL"),
            record.Locations.Select(l => (l.Name, l.Latitude, l.Status)).Single());
    }

    [Fact, Trait("Rule", "REG-02")]
    public async Task Tables_of_the_Chinese_register_are_joined_by_its_number() // REG-01, REG-02
    {
        var record = await Read("cde.csv", RecordFormat.CdeCsv, "CTR20260001");

        Assert.Equal(("CTR20260001", 120, StudyPhase.III), (record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal("RECRUITING", record.Status);
        Assert.Equal(["MM-301"], record.SecondaryIds);
        Assert.Equal("Inclusion Criteria:\n\n1年龄18至65周岁；\n2发热,体温≥38℃\n\nExclusion Criteria:\n\n1妊娠", record.EligibilityText);
        Assert.Equal(("18岁", "65岁", "ALL", false), (record.MinimumAge, record.MaximumAge, record.Sex, record.TakesHealthyPeople));
        Assert.Equal([(1, "甲医院", "上海市"), (2, "乙医院", "杭州市")], record.Locations.Select(l => (l.Number, l.Name!, l.City!)));
        Assert.Equal(new RecordEthicsReview("甲医院伦理委员会", "修改后同意", new PartialDate(2026, 1, 30)), Assert.Single(record.EthicsReviews));
        Assert.Equal(new RecordOutcome("发热时间", "14天"), Assert.Single(record.PrimaryOutcomes));
        Assert.Equal((new PartialDate(2026, 2, 15), new PartialDate(2026, 3, 2)), (record.RegisteredOn, record.StartDate));
        Assert.Equal((ProductKind.Drug, new RecordIntervention("某某片", "DRUG", "中文通用名:某某片")), (record.Product, Assert.Single(record.Interventions)));
    }

    [Fact]
    public async Task What_the_Chinese_register_calls_not_filled_in_is_nothing() // REG-02
    {
        var record = await Read("cde.csv", RecordFormat.CdeCsv, "CTR20260002");

        Assert.Equal((StudyPhase.BE, 25, "SUSPENDED"), (record.Phase, record.PlannedEnrolment, record.Status));
        Assert.Equal(("18岁", null, "FEMALE", true), (record.MinimumAge, record.MaximumAge, record.Sex, record.TakesHealthyPeople));
        Assert.Null(record.StartDate);
        Assert.Equal("丙医院", Assert.Single(record.Locations).Name);
    }

    [Theory]
    [InlineData("ictrp.csv", nameof(RecordFormat.IctrpCsv))]
    [InlineData("ictrp-rows.xml", nameof(RecordFormat.IctrpRowsXml))]
    public async Task A_row_of_the_WHO_says_the_same_as_CSV_and_as_XML(string file, string format) // REG-03
    {
        var record = await Read(file, Enum.Parse<RecordFormat>(format), "ChiCTR2000000001");

        Assert.Equal(("ChiCTR2000000001", 50, StudyPhase.I), (record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal(new PartialDate(2020, 3, 4), record.RegisteredOn);
        Assert.Equal(["COVID-19", "Fever"], record.Conditions);
        Assert.Equal([new RecordIntervention("Azvudine", "DRUG"), new RecordIntervention("Control group:usual care", "OTHER")], record.Interventions);
        Assert.Equal("Inclusion Criteria:\n\nAdults;\nFever\n\nExclusion Criteria:\n\nPregnancy", record.EligibilityText);
        Assert.Equal(("18", null, "ALL", "NOT_RECRUITING"), (record.MinimumAge, record.MaximumAge, record.Sex, record.Status));
        Assert.Equal("A hospital", Assert.Single(record.Contacts).Affiliation);
        Assert.Empty(record.Locations);
    }

    [Fact]
    public async Task A_number_that_cannot_be_understood_is_named_as_not_carried()
    {
        var imported = await RecordFiles.Imported("ictrp.csv", "NCT00000003");

        Assert.Null(imported.Record.PlannedEnrolment);
        Assert.Contains("Target_size", imported.NotCarried);
        Assert.Equal((new PartialDate(2020, 2, 25), "FEMALE"), (imported.Record.RegisteredOn, imported.Record.Sex));
    }

    [Fact]
    public async Task A_data_set_of_the_WHO_is_read_with_all_its_items()
    {
        var record = await Read("ictrp.xml", RecordFormat.IctrpXml);

        Assert.Equal(("ISRCTN12345678", 60, StudyPhase.III, "NOT_YET_RECRUITING"), (record.RegistryId, record.PlannedEnrolment, record.Phase, record.Status));
        Assert.Equal((new PartialDate(2026, 3, 2), new PartialDate(2026, 4)), (record.RegisteredOn, record.StartDate));
        Assert.Equal(["Ireland", "China"], record.Countries);
        Assert.Equal([new RecordIntervention("Budesonide", "DRUG"), new RecordIntervention("Inhaler", "DEVICE")], record.Interventions);
        Assert.Equal(new RecordOutcome("Peak flow", "12 weeks", "By meter"), Assert.Single(record.PrimaryOutcomes));
        Assert.Equal(("Ada Example", "ada@example.org"), record.Contacts.Select(c => (c.Name, c.Email)).Single());
        Assert.Equal(("18 Years", null, "ALL"), (record.MinimumAge, record.MaximumAge, record.Sex));
        Assert.Equal(["A charity"], record.Support);
    }

    [Fact]
    public async Task A_protocol_in_USDM_gives_what_a_register_asks_for()
    {
        var (record, notCarried) = await RecordFiles.Imported("protocol-usdm.json");

        Assert.Equal((RecordFormat.UsdmV4, "NCT00000004", 300, StudyPhase.II), (record.Format, record.RegistryId, record.PlannedEnrolment, record.Phase));
        Assert.Equal(["EX-001"], record.SecondaryIds);
        Assert.Equal(("A protocol", "A protocol in full", "A sponsor"), (record.PublicTitle, record.ScientificTitle, record.SponsorName));
        Assert.Equal("Inclusion Criteria:\n\nAdults of at least [min_age] years\nwith fever\n\nExclusion Criteria:\n\nSpO2 < 92%", record.EligibilityText);
        Assert.Equal(("18 Years", null, "ALL"), (record.MinimumAge, record.MaximumAge, record.Sex));
        Assert.Equal(new RecordLocation { Number = 1, Name = "Site one", City = "Shanghai", Zip = "200000", Country = "China" }, Assert.Single(record.Locations));
        Assert.Equal(new RecordIntervention("Exampline", "DRUG"), Assert.Single(record.Interventions));
        Assert.Contains("study.versions.studyDesigns.encounters", notCarried);
        Assert.Contains("study.documentedBy", notCarried);
        Assert.DoesNotContain("study.versions.titles", notCarried);
    }

    [Fact]
    public async Task What_is_not_carried_is_named_by_its_topmost_path_and_what_is_read_or_empty_is_not()
    {
        var (_, notCarried) = await RecordFiles.Imported("NCT06911827.json");

        Assert.Contains("derivedSection", notCarried);
        Assert.Contains("protocolSection.oversightModule", notCarried);
        Assert.DoesNotContain(notCarried, path => path.StartsWith("derivedSection.", StringComparison.Ordinal));
        Assert.DoesNotContain(notCarried, path => path is "protocolSection" or "protocolSection.identificationModule.briefTitle");
    }

    private static async Task<TrialRecord> Read(string file, RecordFormat format, string? chosen = null)
    {
        var record = (await RecordFiles.Imported(file, chosen)).Record;
        Assert.Equal(format, record.Format);
        return record;
    }
}
