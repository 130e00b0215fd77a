namespace Trials.Rules.Tests;

public class RecognitionRulesTests
{
    private static readonly RecognitionRules Recognition = RulePacks.Current.Recognition;

    [Fact]
    public void An_ordinary_drug_trial_may_be_adopted_directly_SEED_06()
    {
        Assert.Empty(Recognition.Barring(ProductKind.Drug, []));
    }

    [Theory]
    [InlineData(RiskCategory.Fih)]
    [InlineData(RiskCategory.Cgt)]
    [InlineData(RiskCategory.NewTech818)]
    [InlineData(RiskCategory.Xeno)]
    [InlineData(RiskCategory.Embryo)]
    [InlineData(RiskCategory.HighRiskScieth)]
    [InlineData(RiskCategory.VulnNoBenefit)]
    [InlineData(RiskCategory.Vaccine)]
    public void A_study_of_a_listed_category_goes_to_the_full_board_MR_11_MR_12(RiskCategory category)
    {
        Assert.Equal([category], Recognition.Barring(ProductKind.Drug, [category]));
    }

    [Theory]
    [InlineData(ProductKind.Cgt, RiskCategory.Cgt)]
    [InlineData(ProductKind.NewTech, RiskCategory.NewTech818)]
    [InlineData(ProductKind.Vaccine, RiskCategory.Vaccine)]
    public void A_product_brings_its_category_even_when_nobody_declares_it_MR_11_MR_12(ProductKind product, RiskCategory category)
    {
        Assert.Equal([category], Recognition.Barring(product, []));
        Assert.Equal([category], Recognition.Barring(product, [category]));
    }

    [Fact]
    public void The_alliance_can_switch_a_category_off_MR_11b()
    {
        var pack = PackFile.Read();
        pack["recognition"]!["no_direct_adoption"]!.AsArray().RemoveAll(category => (string?)category == "CGT");

        Assert.Empty(PackFile.Parse(pack).Recognition.Barring(ProductKind.Cgt, [RiskCategory.Cgt]));
    }

    [Fact]
    public void There_are_nine_grounds_and_three_of_them_are_safety_grounds_MR_33_MR_34()
    {
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"G{number}"), Recognition.Grounds.Select(ground => ground.Code));
        Assert.Equal(["G4", "G6", "G8"], Recognition.Grounds.Where(ground => ground.Safety).Select(ground => ground.Code));
        Assert.Equal(["G8"], Recognition.Grounds.Where(ground => ground.JointCall).Select(ground => ground.Code));
        Assert.Null(Recognition.FindGround("G10"));
    }

    [Theory]
    [InlineData("PI_TEAM")]
    [InlineData("FACILITIES_BEDS")]
    [InlineData("LOCAL_ICF_CONTACT")]
    [InlineData("LOCAL_RECRUITMENT_MATERIAL")]
    [InlineData("COMPETING_TRIALS")]
    [InlineData("LOCAL_COI")]
    [InlineData("INSURANCE_THIS_SITE")]
    public void A_local_condition_may_name_what_is_the_sites_own_MR_32(string code)
    {
        Assert.True(Recognition.IsLocal(code));
    }

    [Theory]
    [InlineData("PROTOCOL_DESIGN")]
    [InlineData("DOSE")]
    [InlineData("ENDPOINTS")]
    [InlineData("SAMPLE_SIZE")]
    [InlineData("STUDY_ICF")]
    [InlineData("NOBODY_KNOWS_THIS")]
    public void A_local_condition_may_not_name_what_is_the_studys_or_unknown_MR_32(string code)
    {
        Assert.False(Recognition.IsLocal(code));
    }
}
