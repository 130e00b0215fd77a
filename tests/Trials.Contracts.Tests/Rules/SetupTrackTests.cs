namespace Trials.Rules.Tests;

public class SetupTrackTests
{
    private static readonly RulePack Pack = RulePacks.Current;

    [Fact]
    public void A_drug_registration_trial_needs_permission_and_registration_before_anyone_is_screened_GCP_01_GCP_10()
    {
        Assert.Equal(
            [SetupTrack.Ind, SetupTrack.TrialRegistration, SetupTrack.Capacity, SetupTrack.Training],
            OnlyBefore(SetupGate.Screening, StudyKind.Registration, ProductKind.Drug));
    }

    [Fact]
    public void A_device_trial_needs_its_filing_before_anyone_is_screened_DEV_05()
    {
        Assert.Equal(
            [SetupTrack.DeviceFiling, SetupTrack.Capacity, SetupTrack.Training],
            OnlyBefore(SetupGate.Screening, StudyKind.Registration, ProductKind.Device));
    }

    [Fact]
    public void Nothing_is_initiated_before_contract_insurance_resources_and_product_G2()
    {
        Assert.Equal(
            [
                SetupTrack.ProjectApproval, SetupTrack.Ethics, SetupTrack.Contract, SetupTrack.Insurance, SetupTrack.Hgr,
                SetupTrack.MrrUpload, SetupTrack.ProductOnSite,
            ],
            OnlyBefore(SetupGate.Initiation, StudyKind.Registration, ProductKind.Drug));
    }

    [Fact]
    public void An_IIT_without_a_product_needs_a_scientific_review_and_no_product_IIT_03()
    {
        Assert.Equal(
            [
                SetupTrack.ProjectApproval, SetupTrack.ScientificReview, SetupTrack.Ethics, SetupTrack.Contract, SetupTrack.Insurance,
                SetupTrack.Hgr, SetupTrack.MrrUpload,
            ],
            OnlyBefore(SetupGate.Initiation, StudyKind.Iit, ProductKind.None));
    }

    [Theory]
    [InlineData(StudyKind.Registration, SetupNeed.Mandatory)]
    [InlineData(StudyKind.Iit, SetupNeed.Conditional)]
    public void Insurance_is_always_needed_for_registration_and_on_a_condition_for_an_IIT_INS_01(StudyKind kind, SetupNeed need)
    {
        Assert.Equal(need, Pack.SetupTracks(kind, ProductKind.Drug).Single(track => track.Track is SetupTrack.Insurance).Need);
    }

    [Fact]
    public void Screening_waits_for_everything_that_initiation_waits_for_and_no_site_opens_without_its_own_committee_ETH_27()
    {
        foreach (var kind in Enum.GetValues<StudyKind>())
        {
            foreach (var product in Enum.GetValues<ProductKind>())
            {
                var tracks = Pack.SetupTracks(kind, product);
                Assert.Equal(tracks, Pack.SetupTracks(kind, product, SetupGate.Screening));
                var ethics = tracks.Single(track => track.Track is SetupTrack.Ethics);
                Assert.Equal((SetupNeed.Mandatory, SetupGate.Initiation), (ethics.Need, ethics.Gate));
            }
        }
    }

    [Fact]
    public void A_pack_without_the_ethics_track_is_refused_ETH_27()
    {
        var pack = PackFile.Read();
        pack["setup"]!.AsArray().RemoveAll(track => (string?)track!["track"] == "ETHICS");

        Assert.Contains("ETH-27", PackFile.Refusal(() => PackFile.Parse(pack)), StringComparison.Ordinal);
    }

    private static IEnumerable<SetupTrack> OnlyBefore(SetupGate gate, StudyKind kind, ProductKind product) =>
        Pack.SetupTracks(kind, product).Where(track => track.Gate == gate).Select(track => track.Track);
}
