namespace Trials.Rules.Tests;

public class RequiredDocumentTests
{
    private static readonly RulePack Pack = RulePacks.Current;

    [Fact]
    public void A_drug_registration_trial_has_every_document_of_rules_md_2_1_in_its_order()
    {
        Assert.Equal(
            "INTEGRITY EC_APPL TEAM PROTOCOL ICF SAMPLE_SRC SCI_OPINION COI RECRUIT DISSEM OTHER IB COMP PI_CV REG_DOC IMP_COA CRF "
            + "LEAD_OPINION LEAD_MIN SITE_LIST BUDGET",
            Codes(Pack.RequiredDocuments(StudyKind.Registration, ProductKind.Drug)));
    }

    [Fact]
    public void The_lead_of_a_drug_registration_trial_files_all_but_what_it_writes_itself()
    {
        Assert.Equal(
            "INTEGRITY EC_APPL TEAM PROTOCOL ICF SAMPLE_SRC SCI_OPINION COI RECRUIT DISSEM OTHER IB COMP PI_CV REG_DOC IMP_COA CRF "
            + "SITE_LIST BUDGET",
            Codes(Pack.RequiredDocuments(StudyKind.Registration, ProductKind.Drug, SiteRole.Lead)));
    }

    [Theory]
    [InlineData(StudyKind.Registration, ProductKind.Drug)]
    [InlineData(StudyKind.Iit, ProductKind.None)]
    public void A_participating_site_files_only_what_is_its_own_and_the_lead_opinion(StudyKind kind, ProductKind product)
    {
        Assert.Equal(
            "INTEGRITY EC_APPL TEAM ICF SAMPLE_SRC COI RECRUIT OTHER PI_CV LEAD_OPINION LEAD_MIN BUDGET",
            Codes(Pack.RequiredDocuments(kind, product, SiteRole.Participating)));
    }

    [Fact]
    public void An_IIT_without_a_product_needs_no_brochure_no_permission_and_no_test_report_IIT_01()
    {
        var missing = Pack.RequiredDocuments(StudyKind.Registration, ProductKind.Drug)
            .Except(Pack.RequiredDocuments(StudyKind.Iit, ProductKind.None));

        Assert.Equal("IB REG_DOC IMP_COA", Codes(missing));
    }

    [Fact]
    public void An_IIT_with_a_drug_needs_the_brochure_but_no_permission_and_no_test_report()
    {
        var missing = Pack.RequiredDocuments(StudyKind.Registration, ProductKind.Drug)
            .Except(Pack.RequiredDocuments(StudyKind.Iit, ProductKind.Drug));

        Assert.Equal("REG_DOC IMP_COA", Codes(missing));
    }

    [Fact]
    public void Every_study_keeps_the_eleven_items_of_the_Measures_ETH_18()
    {
        var items = Enumerable.Range(1, 11).Select(item => $"ETH-18({item})").ToList();
        foreach (var kind in Enum.GetValues<StudyKind>())
        {
            foreach (var product in Enum.GetValues<ProductKind>())
            {
                var bases = Pack.RequiredDocuments(kind, product).Select(document => document.Basis).ToList();
                Assert.All(items, item => Assert.Contains(bases, basis => basis.Split("; ").Contains(item)));
            }
        }
    }

    [Fact]
    public void A_copy_is_of_a_document_that_is_the_same_at_every_site()
    {
        var copies = Pack.Documents.Where(document => document.Participant is DocumentNeed.Copy);

        Assert.All(copies, document => Assert.True(document.StudyWide));
    }

    [Fact]
    public void The_budget_goes_to_the_institution_and_not_to_its_committee()
    {
        Assert.Equal("BUDGET", Codes(Pack.Documents.Where(document => document.Recipient is DossierRecipient.Institution)));
    }

    [Fact]
    public void A_pack_that_asks_one_study_twice_for_a_document_is_refused()
    {
        var pack = PackFile.Read();
        pack["documents"]!.AsArray().Add(pack["documents"]![0]!.DeepClone());

        Assert.Contains("names INTEGRITY twice", PackFile.Refusal(() => PackFile.Parse(pack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conditional_document_without_its_condition_is_refused()
    {
        var pack = PackFile.Read();
        pack["documents"]!.AsArray().Single(document => (string?)document!["code"] == "RECRUIT")!.AsObject().Remove("condition");

        Assert.Contains("the document RECRUIT needs a condition", PackFile.Refusal(() => PackFile.Parse(pack)), StringComparison.Ordinal);
    }

    private static string Codes(IEnumerable<RequiredDocument> documents) => string.Join(' ', documents.Select(document => document.Code));
}
