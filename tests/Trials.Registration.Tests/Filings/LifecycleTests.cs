using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Filings;
using Trials.Registration.Tests.Applications;

namespace Trials.Registration.Tests.Filings;

/// <summary>Sites that leave, and the sponsor's word on the course of its study.</summary>
public class LifecycleTests
{
    private readonly Application _application = Given.Submitted();
    private readonly List<StudyNotice> _notices = [];

    public LifecycleTests() => _application.Accept([], Given.Intake, Given.Now, Given.Today);

    [Fact, Trait("Rule", "MR-47")]
    public void A_suspension_is_lifted_and_an_end_is_final()
    {
        Assert.Equal(StudyState.Suspended, After(NoticeKind.Suspended));
        Assert.Equal(StudyState.Running, After(NoticeKind.Resumed));
        OutOfTurn(NoticeKind.Resumed);
        Assert.Equal(StudyState.RecruitmentEnded, After(NoticeKind.RecruitmentEnded));
        OutOfTurn(NoticeKind.Resumed);
        OutOfTurn(NoticeKind.Suspended);
        Assert.Equal(StudyState.Terminated, After(NoticeKind.Terminated));
        foreach (var kind in Enum.GetValues<NoticeKind>()) OutOfTurn(kind);
    }

    [Fact]
    public void A_notice_tells_what_has_happened_not_what_will() => Assert.Equal(FilingProblems.NoticeInFuture.Code,
        Assert.Throws<RuleViolationException>(() => File(NoticeKind.Suspended, Given.Today.AddDays(1))).Problem.Code);

    [Fact, Trait("Rule", "MR-51")]
    public void The_leads_site_cannot_leave_while_it_leads()
    {
        Refused(FilingProblems.LeadSiteStays, 1);
        Assert.False(_application.Sites[0].IsWithdrawn);
    }

    [Fact, Trait("Rule", "MR-39")]
    public void A_site_that_left_keeps_its_number_and_its_hospital_may_join_under_a_new_one()
    {
        _application.WithdrawSite(2, "No patients", Given.Sponsor, Given.Now);
        Assert.Equal("No patients", _application.Sites[1].Withdrawal!.Reason);
        Assert.Equal([1], _application.SitesTakingPart.Select(s => s.Number));
        Refused(FilingProblems.SiteWithdrawn, 2);
        Refused(ApplicationProblems.UnknownSite, 3);
        var back = _application.AddSite(new SiteName(3, Given.OtherId, SiteRole.Participating, false), Given.Known, Given.Id(60), Given.Now);
        Assert.Equal((3, 3), (back.Number, _application.SiteCount));
    }

    [Fact]
    public void No_site_leaves_an_application_that_is_not_accepted() => Assert.Equal(ApplicationProblems.NotAccepted.Code,
        Assert.Throws<RuleViolationException>(() => Given.Submitted().WithdrawSite(2, "Why", Given.Sponsor, Given.Now)).Problem.Code);

    private void Refused(Problem problem, int number) => Assert.Equal(problem.Code,
        Assert.Throws<RuleViolationException>(() => _application.WithdrawSite(number, "Why", Given.Sponsor, Given.Now)).Problem.Code);

    private void OutOfTurn(NoticeKind kind) => Assert.Equal(FilingProblems.NoticeOutOfTurn.Code,
        Assert.Throws<RuleViolationException>(() => File(kind, Given.Today)).Problem.Code);

    private StudyState After(NoticeKind kind)
    {
        _notices.Add(File(kind, Given.Today));
        return StudyNotice.StateAfter(_notices);
    }

    private StudyNotice File(NoticeKind kind, DateOnly on) => StudyNotice.File(
        new FiledNotice(Given.Id((byte)(70 + _notices.Count)), _application.Id, kind, "Why", on, Given.Today, Given.Sponsor.PersonId, Given.Now), _notices);
}
