using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Filings;
using Trials.Registration.Tests.Applications;

namespace Trials.Registration.Tests.Filings;

public class FilingTests
{
    private readonly Application _application = Given.Submitted();
    private readonly TrialEthics _ethics = TrialEthics.Of(Given.Id(100));
    private readonly List<Amendment> _amendments = [];
    private readonly StudyFacts _facts = StudyFacts.Of(Given.Id(100));

    public FilingTests() => _application.Accept([], Given.Intake, Given.Now, Given.Today);

    [Fact]
    public void New_versions_filed_after_the_acceptance_leave_what_was_accepted_as_it_was()
    {
        var before = _application.Submissions[^1].Documents.ToArray();
        NewVersion("ICF", 71);
        Assert.Equal(before, _application.Submissions[^1].Documents);
        _application.Withdraw("No funds", Given.Sponsor, Given.Now);
        Refused(ApplicationProblems.TakesNoDocuments, () => NewVersion("ICF", 72));
    }

    [Theory, Trait("Rule", "ETH-22a")]
    [InlineData(Decision.ApproveAfterModification, false, true)]
    [InlineData(Decision.ReReviewAfterModification, false, true)]
    [InlineData(Decision.ApproveAfterModification, true, false)]
    [InlineData(Decision.Approve, true, false)]
    [InlineData(Decision.Disapprove, false, false)]
    public void A_modification_is_filed_only_when_the_newest_opinion_asked_for_one(Decision decision, bool isEffective, bool asks)
    {
        Hear(Decision.ReReviewAfterModification, false, day: 1);
        var opinion = Hear(decision, isEffective, day: 2);
        var icf = NewVersion("ICF", 71);
        if (!asks)
        {
            Refused(FilingProblems.NoModificationAsked, () => Modify(icf));
            return;
        }
        var modification = Modify(icf);
        Assert.Equal(opinion, modification.OpinionId);
        Assert.Equal(icf, Assert.Single(modification.Documents, d => d.Code == "ICF").DocumentId);
        Assert.Equal(_application.Documents.Count - 1, modification.Documents.Count);
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public void Each_of_two_amendments_under_review_can_be_modified_on_its_own()
    {
        Approved();
        var (first, second) = (Given.Id(31), Given.Id(32));
        var asked = Hear(Decision.ReReviewAfterModification, false, 3, ReviewType.Amendment, first);
        Hear(Decision.Approve, true, 4, ReviewType.Amendment, second);
        Assert.Equal(asked, Modify(NewVersion("ICF", 71)).OpinionId);
    }

    [Fact, Trait("Rule", "ETH-23")]
    public void Nothing_is_amended_before_an_approval_is_effective()
    {
        var icf = NewVersion("ICF", 71);
        Refused(FilingProblems.NothingApproved, () => Amend(AmendmentKind.Minor, icf));
        Hear(Decision.ApproveAfterModification, false, 1);
        Refused(FilingProblems.NothingApproved, () => Amend(AmendmentKind.Minor, icf));
        Approved();
        Assert.True(Amend(AmendmentKind.Minor, icf).IsOpen);
    }

    [Fact, Trait("Rule", "MR-47")]
    public void A_terminated_trial_takes_no_amendment()
    {
        Approved();
        _ethics.Terminate();
        Refused(FilingProblems.Terminated, () => Amend(AmendmentKind.Minor, NewVersion("ICF", 71)));
    }

    [Fact, Trait("Rule", "MR-40")]
    public void Two_open_amendments_never_touch_the_same_document_and_different_ones_run_at_once()
    {
        Approved();
        var first = Amend(AmendmentKind.Substantial, NewVersion("ICF", 71), NewVersion("PROTOCOL", 72));
        var refusal = Assert.Throws<RuleViolationException>(() => Amend(AmendmentKind.Minor, NewVersion("ICF", 73)));
        Assert.Contains("Amendment 1", refusal.Say(chinese: false), StringComparison.Ordinal);
        Assert.Contains("ICF", refusal.Say(chinese: false), StringComparison.Ordinal);
        Assert.Equal(2, Amend(AmendmentKind.Minor, NewVersion("IB", 74)).Number);
        first.Close(AmendmentOutcome.Approved, Given.Now);
        Assert.Equal(3, Amend(AmendmentKind.Minor, NewVersion("ICF", 75)).Number);
    }

    [Fact, Trait("Rule", "ETH-23")]
    public void An_amendment_names_versions_that_were_neither_accepted_nor_amended_before()
    {
        Approved();
        var old = _application.Documents.First(d => d.Code == "ICF").Id;
        Refused(FilingProblems.NotANewVersion, () => Amend(AmendmentKind.Minor, old));
        Refused(FilingProblems.UnknownDocument, () => Amend(AmendmentKind.Minor, Given.Id(9)));
        Refused(FilingProblems.NoDocuments, () => Amend(AmendmentKind.Minor));
        Refused(FilingProblems.DocumentTwice, () => Amend(AmendmentKind.Minor, NewVersion("ICF", 71), NewVersion("ICF", 72)));
    }

    [Fact, Trait("Rule", "MR-41")]
    public void A_change_at_one_site_names_the_site_and_touches_no_document_of_the_whole_study()
    {
        Approved();
        var site = _application.Sites[1].Id;
        var team = NewVersion("TEAM", 71);
        Refused(FilingProblems.SiteOfAmendment, () => Amend(AmendmentKind.SiteOnly, team));
        Refused(FilingProblems.SiteOfAmendment, () => AmendAt(site, AmendmentKind.Minor, null, team));
        Refused(FilingProblems.UnknownSite, () => AmendAt(Given.Id(9), AmendmentKind.SiteOnly, null, team));
        Refused(FilingProblems.StudyWideDocument, () => AmendAt(site, AmendmentKind.SiteOnly, null, NewVersion("PROTOCOL", 72)));
        Assert.Equal(site, AmendAt(site, AmendmentKind.SiteOnly, null, team).SiteId);
        Assert.Equal(2, AmendAt(_application.Sites[0].Id, AmendmentKind.SiteOnly, null, NewVersion("TEAM", 73)).Number);
    }

    [Fact, Trait("Rule", "MR-43")]
    public void An_urgent_measure_says_when_it_was_taken_and_may_come_without_documents()
    {
        Approved();
        Refused(FilingProblems.ImplementedAt, () => Amend(AmendmentKind.UrgentSafety));
        Refused(FilingProblems.ImplementedInFuture, () => AmendAt(null, AmendmentKind.UrgentSafety, Given.Now.AddHours(1)));
        Refused(FilingProblems.ImplementedAt, () => AmendAt(null, AmendmentKind.Minor, Given.Now, NewVersion("ICF", 71)));
        Assert.Empty(AmendAt(null, AmendmentKind.UrgentSafety, Given.Now.AddHours(-1)).Documents);
    }

    [Fact, Trait("Rule", "MR-39"), Trait("Rule", "MR-01")]
    public void A_site_joins_an_accepted_study_under_the_next_number()
    {
        Refused(ApplicationProblems.UnknownSite, () => Join(4, Given.OtherId));
        Refused(ApplicationProblems.UnknownOrganisation, () => Join(3, Given.Id(77)));
        Assert.Equal(3, Join(3, Given.OtherId).Number);
        Assert.Equal(3, _application.SiteCount);
        Assert.Throws<RuleViolationException>(() =>
            Given.Submitted().AddSite(new SiteName(3, Given.OtherId, Contracts.SiteRole.Participating, false), Given.Known, Given.Id(60), Given.Now));
    }

    private static void Refused(Problem problem, Action deed) =>
        Assert.Equal(problem.Code, Assert.Throws<RuleViolationException>(deed).Problem.Code);

    private ApplicationSite Join(int number, Guid organisation) => _application.AddSite(
        new SiteName(number, organisation, Contracts.SiteRole.Participating, false), Given.Known, Given.Id(60), Given.Now);

    private void Approved() => Hear(Decision.Approve, true, 2);

    private Guid Hear(Decision decision, bool isEffective, byte day, ReviewType type = ReviewType.Initial, Guid? subject = null)
    {
        var id = Given.Id((byte)(150 + day));
        _ethics.Hear(new OpinionFact(id, type, subject, decision, isEffective, Given.Today.AddYears(1), Given.Now.AddDays(day)));
        return id;
    }

    private Guid NewVersion(string code, byte number) => Given.File(_application, code, $"2.{number}", number).Id;

    private Modification Modify(params Guid[] documents) => Modification.File(
        new FiledModification(Given.Id(40), 1, null, "As asked", documents, Given.Sponsor.PersonId, Given.Now), _ethics,
        new Dossier(_application, _amendments, _facts));

    private Amendment Amend(AmendmentKind kind, params Guid[] documents) => AmendAt(null, kind, null, documents);

    private Amendment AmendAt(Guid? site, AmendmentKind kind, DateTimeOffset? implementedAt, params Guid[] documents)
    {
        var filed = new FiledAmendment(
            Given.Id((byte)(50 + _amendments.Count)), _amendments.Count + 1, kind, "A change", site, documents, implementedAt,
            Given.Sponsor.PersonId, Given.Now);
        var amendment = Amendment.File(filed, _ethics, new Dossier(_application, [.. _amendments], _facts));
        _amendments.Add(amendment);
        return amendment;
    }
}
