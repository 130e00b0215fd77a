using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Filings;
using Trials.Registration.Tests.Applications;

namespace Trials.Registration.Tests.Filings;

/// <summary>What an amendment touches, told before it is filed.</summary>
public class AmendmentReachTests
{
    private readonly Amending _study = new();

    [Theory, Trait("Rule", "MR-40")]
    [InlineData(AmendmentKind.Substantial)]
    [InlineData(AmendmentKind.Minor)]
    public void A_study_wide_change_is_reviewed_by_the_lead_and_confirmed_by_every_other_site(AmendmentKind kind)
    {
        var reach = _study.Look(_study.Filed(kind, [_study.NewVersion("PROTOCOL")]));
        Assert.Equal([(1, SiteTask.Reviews), (2, SiteTask.Confirms)], reach.Sites.Select(s => (s.Site.Number, s.Task)));
        var document = Assert.Single(reach.Documents);
        Assert.Equal(("1.0", "2.60"), (document.Old!.Version, document.New.Version));
        Assert.False(reach.ChangesConsent);
        Assert.Contains(reach.PublicItemsToCheck, i => i.Number == 19);
    }

    [Fact, Trait("Rule", "MR-41")]
    public void A_change_at_one_site_is_decided_there_and_the_lead_gets_a_copy()
    {
        var filed = _study.Filed(AmendmentKind.SiteOnly, [_study.NewVersion("TEAM")]) with { SiteId = _study.Application.Sites[1].Id };
        Assert.Equal([(1, SiteTask.GetsCopy), (2, SiteTask.Decides)], _study.Look(filed).Sites.Select(s => (s.Site.Number, s.Task)));
    }

    [Fact, Trait("Rule", "MR-42")]
    public void An_administrative_change_waits_for_no_site()
    {
        var reach = _study.Look(_study.Filed(AmendmentKind.Administrative, [], new FactChange(StudyField.PublicContact, null, "Trials office")));
        Assert.Equal([(1, SiteTask.TakesNote)], reach.Sites.Select(s => (s.Site.Number, s.Task)));
        Assert.Equal([7], reach.PublicItems.Select(i => i.Number));
    }

    [Fact, Trait("Rule", "ETH-38")]
    public void A_new_consent_form_means_that_everybody_is_asked_anew()
    {
        Assert.True(_study.Look(_study.Filed(AmendmentKind.Minor, [_study.NewVersion("IB"), _study.NewVersion("ICF")])).ChangesConsent);
        Assert.False(_study.Look(_study.Filed(AmendmentKind.Minor, [_study.NewVersion("IB")])).ChangesConsent);
    }

    [Fact, Trait("Rule", "MR-40")]
    public void An_overlap_is_told_with_its_number_and_what_it_is_in_and_nothing_is_kept()
    {
        _study.File(_study.Filed(AmendmentKind.Substantial, [_study.NewVersion("ICF")], new FactChange(StudyField.Title, "A study", "One")));
        _study.File(_study.Filed(AmendmentKind.Minor, [_study.NewVersion("IB")]));
        var third = _study.Filed(AmendmentKind.Minor, [_study.NewVersion("ICF"), _study.NewVersion("CRF")], new FactChange(StudyField.Title, "A study", "Two"));
        var overlap = Assert.Single(_study.Look(third).Overlaps);
        Assert.Equal((1, "ICF, Title"), (overlap.Number, overlap.Things));
        Assert.Equal(2, _study.Dossier.Amendments.Count);
    }

    [Fact]
    public void The_old_version_is_the_one_in_force_not_one_that_was_refused_or_never_used()
    {
        var (approved, refused) = (_study.NewVersion("ICF"), _study.NewVersion("ICF"));
        _study.Decide(_study.File(_study.Filed(AmendmentKind.Minor, [approved])), AmendmentOutcome.Approved, 1);
        _study.Decide(_study.File(_study.Filed(AmendmentKind.Minor, [refused])), AmendmentOutcome.Refused, 2);
        _study.NewVersion("ICF");
        var reach = _study.Look(_study.Filed(AmendmentKind.Minor, [_study.NewVersion("ICF")]));
        Assert.Equal(approved, Assert.Single(reach.Documents).Old!.DocumentId);
    }

    [Fact, Trait("Rule", "ETH-23")]
    public void What_could_not_be_filed_is_refused_here_already() =>
        Assert.Equal(FilingProblems.NoDocuments.Code,
            Assert.Throws<RuleViolationException>(() => _study.Look(_study.Filed(AmendmentKind.Minor, []))).Problem.Code);

    [Fact, Trait("Rule", "MR-40")]
    public void A_site_that_left_has_nothing_to_confirm()
    {
        _study.Application.WithdrawSite(2, "No patients", Given.Sponsor, Given.Now);
        Assert.Equal([1], _study.Look(_study.Filed(AmendmentKind.Minor, [_study.NewVersion("IB")])).Sites.Select(s => s.Site.Number));
    }
}
