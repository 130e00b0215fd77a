using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Applications;

public sealed class ApplicationTests
{
    [Fact]
    public void An_application_goes_from_draft_through_a_return_to_acceptance_and_withdrawal() // rules.md 12.4
    {
        var application = Complete();
        Assert.Equal(ApplicationStatus.Draft, application.Status);

        Submit(application);
        application.Return([new DeficiencyItem("documents.ICF", "Unsigned")], Intake, Now);
        Assert.Equal(ApplicationStatus.Returned, application.Status);

        application.Answer(1, Because("Signed"));
        Submit(application);
        Assert.Equal(2, application.Submissions.Count);

        application.Accept([], Intake, Now, Today);
        Assert.Equal(ApplicationStatus.Accepted, application.Status);

        application.Withdraw("No funds", Sponsor, Now);
        Assert.Equal(ApplicationStatus.Withdrawn, application.Status);
    }

    [Fact]
    public void Every_deed_in_a_state_it_is_not_for_is_refused()
    {
        var draft = Complete();
        Refused(ApplicationProblems.NotSubmitted, () => draft.Accept([], Intake, Now, Today));
        Refused(ApplicationProblems.NotSubmitted, () => draft.Return([new DeficiencyItem("a", "b")], Intake, Now));
        Refused(ApplicationProblems.NotReturned, () => draft.Answer(1, Because("x")));

        var submitted = Submitted();
        Refused(ApplicationProblems.NotSubmittable, () => Submit(submitted));
        Refused(ApplicationProblems.NotEditable, () => submitted.Describe(AStudy, null, Now));
        Refused(ApplicationProblems.NotEditable, () => Name(submitted, new SiteName(1, LeadId, SiteRole.Lead, false)));
        Refused(ApplicationProblems.TakesNoDocuments, () => File(submitted, "ICF", "2.0", 99));

        submitted.Accept([], Intake, Now, Today);
        Refused(ApplicationProblems.NotSubmitted, () => submitted.Return([new DeficiencyItem("a", "b")], Intake, Now));
        Refused(ApplicationProblems.NotSubmittable, () => Submit(submitted));

        submitted.Withdraw("over", Sponsor, Now);
        Refused(ApplicationProblems.AlreadyWithdrawn, () => submitted.Withdraw("over again", Sponsor, Now));
        Refused(ApplicationProblems.NotSubmitted, () => submitted.Accept([], Intake, Now, Today));
        Refused(ApplicationProblems.NotEditable, () => submitted.Describe(AStudy, null, Now));
    }

    [Fact]
    public void It_is_resubmitted_only_when_every_item_is_answered()
    {
        var application = Returned(new DeficiencyItem("study.phase", "Which?"), new DeficiencyItem("documents.IB", "Old"));
        application.Answer(2, Because("New one filed"));
        Refused(ApplicationProblems.DeficienciesOpen, () => Submit(application));
        Refused(ApplicationProblems.NoSuchDeficiency, () => application.Answer(3, Because("x")));

        application.Answer(1, Because("III"));
        Submit(application);
        application.Return([new DeficiencyItem("sites", "Again")], Intake, Now);

        Assert.Equal([1, 2, 3], application.Deficiencies.Select(d => d.Number));
        Assert.Equal(1, application.OpenDeficiencies);
        Refused(ApplicationProblems.NoSuchDeficiency, () => application.Answer(1, Because("an answer that was already delivered")));
    }

    [Fact]
    public void Nobody_of_the_sponsor_accepts_or_returns_its_application() // rules.md 12.5
    {
        var application = Submitted();
        var insider = new Actor(Id(13), SponsorId, Roles.Intake);
        Refused(ApplicationProblems.OwnApplication, () => application.Accept([], insider, Now, Today));
        Refused(ApplicationProblems.OwnApplication, () => application.Return([new DeficiencyItem("a", "b")], insider, Now));
    }

    [Fact]
    public void A_submission_keeps_what_was_handed_in()
    {
        var application = Returned(new DeficiencyItem("documents.ICF", "Too long"));
        var before = application.Submissions[0].Documents;
        application.Answer(1, Because("Shortened"));
        application.Describe(AStudy with { PlannedEnrolment = 400 }, null, Now);
        var newer = File(application, "ICF", "2.0", 99);
        Submit(application);

        Assert.Equal(300, application.Submissions[0].Study.PlannedEnrolment);
        Assert.DoesNotContain(newer.Id, before);
        Assert.Contains(newer.Id, application.Submissions[1].Documents);
        Assert.Equal(before.Count, application.Submissions[1].Documents.Count);
    }

    [Fact]
    public void A_filed_version_never_changes_and_a_new_one_supersedes_it()
    {
        var application = Draft("A");
        var first = File(application, "ICF", "V1.0", 1);
        Assert.Same(first, application.Filed(Sent("ICF", "V1.0")));
        Assert.Null(application.Filed(Sent("PROTOCOL", "V1.0")));
        Refused(ApplicationProblems.DocumentVersionTaken, () => application.Filed(Sent("ICF", "V1.0", 'b')));
        Refused(ApplicationProblems.DocumentVersionTaken, () => application.Filed(Sent("ICF", "v1.0", 'b')));
        Refused(ApplicationProblems.DocumentVersionTaken, () => application.Filed(Sent("ICF", "V1.0", language: "en")));

        var second = File(application, "ICF", "V2.0", 2, 'b');
        Assert.Equal(second.Id, first.SupersededBy);
        Assert.Equal([second], application.CurrentDocuments);
        Assert.Equal("A2026-000001_ICF_V2.0_zh.pdf", second.FileName);
    }

    [Fact]
    public void A_site_is_named_after_an_active_member_only() // MR-01
    {
        var application = Draft("A", "B");
        var known = Known.Values.Append(Hospital(Id(5), "Suspended", MembershipStatus.Suspended)).ToDictionary(o => o.Id);
        Refused(ApplicationProblems.NotAnActiveMember, () => application.NameSites([Participating(1, Id(5))], known, () => Id(250), Now));
        Refused(ApplicationProblems.UnknownOrganisation, () => application.NameSites([Participating(1, Id(6))], known, () => Id(250), Now));

        Name(application, Participating(1, LeadId), Participating(2, LeadId)); // two units of one hospital
        Assert.All(application.Sites, site => Assert.Equal(SiteNaming.Named, site.Naming));
    }

    [Fact]
    public void A_site_the_record_does_not_list_gets_the_next_number()
    {
        var application = Draft("A");
        Refused(ApplicationProblems.UnknownSite, () => Name(application, Participating(3, LeadId)));
        Refused(ApplicationProblems.AddedSiteUnnamed, () => Name(application, new SiteName(2, null, SiteRole.Participating, false)));

        Name(application, Participating(2, OtherId));
        Assert.Equal(2, application.SiteCount);
        Assert.Equal("Other Hospital", application.Sites[1].Name);
    }

    [Fact]
    public void Regimes_are_codes_of_the_rule_pack() // MR-11
    {
        var application = Draft("A");
        Refused(ApplicationProblems.UnknownRegime, () => application.Describe(AStudy with { Regimes = ["FIRST"] }, null, Now));
        application.Describe(AStudy with { Regimes = ["FIH", "NEW_TECH_818"] }, "一项研究", Now);
        Assert.Equal("一项研究", application.Title);
    }

    private static SiteName Participating(int number, Guid organisation) => new(number, organisation, SiteRole.Participating, false);

    internal static void Refused(Problem problem, Action deed) =>
        Assert.Equal(problem, Assert.Throws<RuleViolationException>(deed).Problem);
}
