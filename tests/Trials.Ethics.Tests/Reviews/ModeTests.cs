using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;
using Product = Trials.Contracts.Product;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Ethics.Tests.Reviews;

public class ModeTests
{
    private readonly ReviewCase _case = new();

    private LeadReview Review => _case.Review;
    private Roster People => _case.Roster;

    [Theory]
    [Trait("Rule", "ETH-31a"), Trait("Rule", "MR-13")]
    [InlineData(ReviewType.Initial, "MinimalRisk")]
    [InlineData(ReviewType.Amendment, "MinorAmendment")]
    [InlineData(ReviewType.Continuing, "FollowUp")]
    [InlineData(ReviewType.Deviation, "FollowUp")]
    [InlineData(ReviewType.Completion, "FollowUp")]
    [InlineData(ReviewType.LeadTransfer, "FollowUp")]
    [InlineData(ReviewType.SeriousAdverseEvent, "")]
    [InlineData(ReviewType.SuspensionOrTermination, "")]
    public void The_simplified_procedure_has_its_grounds_by_type(ReviewType type, string allowed)
    {
        foreach (var ground in Enum.GetValues<ModeGround>())
        {
            var review = (type is ReviewType.Initial ? new ReviewCase() : new ReviewCase().Later(type)).Review;
            if (ground.ToString() == allowed) Assert.True(Choose(review, ReviewMode.Simplified, ground));
            else Refused.With(ReviewProblems.ModeGroundNotAllowed, () => Choose(review, ReviewMode.Simplified, ground));
        }
    }

    [Fact]
    [Trait("Rule", "MR-11")]
    public void A_study_that_may_not_be_adopted_directly_is_not_simplified_at_the_lead() =>
        Refused.With(ReviewProblems.SimplifiedBarred, () => Choose(Review, ReviewMode.Simplified, ModeGround.MinimalRisk, isBarred: true));

    [Fact]
    [Trait("Rule", "ETH-31b")]
    public void Two_reviewers_whom_the_chair_named_and_who_agree_decide_without_a_meeting()
    {
        Simplified();
        Refused.With(ReviewProblems.TooFewReviewers, () => Review.Assign(People.People(1), People.Chair, 2));
        Review.Assign(People.People(1, 2), People.Chair, 2);
        Refused.With(ReviewProblems.NoMeetingInThisMode, () => Review.Schedule(ReviewCase.Call(Roster.Now), People.Secretary));
        Refused.With(DeclarationProblems.DeclareFirst, () => Agree(1));
        Declare(1, 2, 3);
        Refused.With(ReviewProblems.NotNamed, () => Agree(3));
        Assert.True(Agree(1));
        Assert.False(Agree(1));
        Assert.Equal(ReviewStatus.Assigned, Review.Status);
        Agree(2);
        Assert.Equal((ReviewStatus.Voted, Decision.Approve), (Review.Status, Review.Decision));
        Refused.With(ReviewProblems.NothingToReport, () => Review.Report(Roster.Today, "12", People.Secretary, Roster.Today));
        var opinion = Issue();
        Assert.Equal((ReviewMode.Simplified, true), (opinion.Mode, opinion.IsEffective));
        Assert.Null(opinion.Meeting);
        Assert.Equal(2, opinion.Agreements.Count);
        _case.Concluded();
        Assert.True(Review.Report(Roster.Today, "12", People.Secretary, Roster.Today));
        Assert.False(Review.Report(Roster.Today, "12", People.Secretary, Roster.Today));
    }

    [Fact]
    [Trait("Rule", "ETH-31c")]
    public void A_reviewer_who_does_not_agree_sends_the_case_to_the_full_board()
    {
        Simplified();
        Review.Assign(People.People(1, 2), People.Chair, 2);
        Declare(1, 2);
        Agree(1);
        Refused.With(ReviewProblems.SayWhyToMeet, () => Review.Agree(new ReviewerAgreement(People[2], false, " ", Roster.Now), 2, Roster.Today));
        Review.Agree(new ReviewerAgreement(People[2], false, "The risk is not minimal.", Roster.Now), 2, Roster.Today);
        Assert.Equal((ReviewMode.FullBoard, ReviewStatus.Assigned), (Review.Mode, Review.Status));
        Refused.With(ReviewProblems.ModeFixed, () => Choose(Review, ReviewMode.Simplified, ModeGround.MinimalRisk, reason: "again"));
        Review.Schedule(ReviewCase.Call(Roster.Now), People.Secretary);
        _case.InMeeting().Voted(5, Decision.Approve);
    }

    [Fact]
    [Trait("Rule", "ETH-31c")]
    public void The_chair_can_demand_a_meeting_until_the_reviewers_have_decided()
    {
        Simplified();
        Review.Assign(People.People(1, 2), People.Chair, 2);
        Declare(1, 2);
        Agree(1);
        Assert.True(Review.ChooseMode(
            new ModeChoice(ReviewMode.FullBoard, null, "New safety data.", People.Chair, Roster.Now), false, Roster.Now));
        Refused.With(ReviewProblems.NotSimplified, () => Agree(2));
        _case.Scheduled().InMeeting().Voted(5, Decision.Approve);
    }

    [Fact]
    [Trait("Rule", "ETH-31a")]
    public void A_later_review_that_came_simplified_decides_to_go_on()
    {
        var later = _case.Later(ReviewType.Continuing, ReviewMode.Simplified).Review;
        later.Assign(People.People(1, 2), People.Chair, 2);
        foreach (var seat in (int[])[1, 2])
        {
            later.Declare(People[seat], false, null, Roster.Now);
            later.Agree(new ReviewerAgreement(People[seat], true, null, Roster.Now), 2, Roster.Today);
        }
        Assert.Equal((Decision.Continue, true), (later.Decision, later.IsEffective));
    }

    [Fact]
    [Trait("Rule", "ETH-16b")]
    public void An_emergency_is_due_in_hours_and_meets_and_votes_as_always()
    {
        Choose(Review, ReviewMode.Emergency, ModeGround.PublicHealthEmergency);
        Assert.Equal(Roster.Now.AddHours(72), Review.DueAt);
        _case.Scheduled().InMeeting(6);
        Refused.With(MeetingProblems.NotCarried, () => _case.Voted(4, Decision.Approve));
        _case.Votes(4, Vote.For).Closed(Decision.Approve);
        Assert.Equal((ReviewMode.Emergency, 1), (Issue().Mode, Issue().MeetingNumber));
    }

    [Theory]
    [Trait("Rule", "ETH-32")]
    [InlineData(StudyKind.Registration, Product.None)]
    [InlineData(StudyKind.Iit, Product.Drug)]
    public void A_study_that_treats_people_is_never_exempt(StudyKind kind, Product product) => Refused.With(
        ReviewProblems.NeverExempt, () => Choose(Of(kind, product), ReviewMode.Exempt, ModeGround.AnonymisedData));

    [Theory]
    [Trait("Rule", "ETH-32")]
    [InlineData("LawfulPublicData")]
    [InlineData("AnonymisedData")]
    [InlineData("ExistingSamplesWithinConsent")]
    [InlineData("BiobankCellLines")]
    public void An_exemption_is_chosen_by_the_chair_and_recorded_by_the_secretary(string ground)
    {
        var review = Of(StudyKind.Iit, Product.None);
        Refused.With(ReviewProblems.NotExempt, () => Exempt(review, People.Secretary));
        Choose(review, ReviewMode.Exempt, Enum.Parse<ModeGround>(ground));
        Refused.With(ReviewProblems.ExemptionByTwo, () => Exempt(review, People.Chair));
        Refused.With(ReviewProblems.NoMeetingInThisMode, () => review.Assign(People.People(1), People.Secretary));
        Assert.True(Exempt(review, People.Secretary));
        Assert.Equal((Decision.Approve, ReviewStatus.Voted), (review.Decision, review.Status));
        review.Conclude(Guid.CreateVersion7(), People.Chair);
    }

    [Fact]
    [Trait("Rule", "ETH-20")]
    [Trait("Rule", "ETH-15")]
    public void The_mode_is_chosen_before_the_review_begins_and_not_by_a_conflicted_chair()
    {
        Review.Declare(People.Chair, true, null, Roster.Now);
        Refused.With(MeetingProblems.Recused, () => Choose(Review, ReviewMode.Emergency, ModeGround.PublicHealthEmergency));
        _case.Scheduled();
        Refused.With(ReviewProblems.ModeFixed, () => Review.ChooseMode(
            new ModeChoice(ReviewMode.Emergency, ModeGround.PublicHealthEmergency, "x", People[1], Roster.Now), false, Roster.Now));
    }

    private void Simplified() => Choose(Review, ReviewMode.Simplified, ModeGround.MinimalRisk);

    private bool Choose(LeadReview review, ReviewMode mode, ModeGround ground, bool isBarred = false, string reason = "So.") => review.ChooseMode(
        new ModeChoice(mode, ground, reason, People.Chair, Roster.Now), isBarred, Roster.Now.AddHours(72));

    private void Declare(params int[] seats)
    {
        foreach (var seat in seats) Review.Declare(People[seat], false, null, Roster.Now);
    }

    private bool Agree(int seat) => Review.Agree(new ReviewerAgreement(People[seat], true, null, Roster.Now), 2, Roster.Today);

    private static bool Exempt(LeadReview review, Guid by) => review.RecordExemption(new ExemptionRecord("All three hold.", by, Roster.Now), Roster.Today);

    private Opinion Issue() => Opinion.Issue(
        new Issue(Guid.CreateVersion7(), "2026-LEAD-0001", new("Hospital", "Committee"), Review, [], "Sound.", 12, Roster.Today, People.Chair, Roster.Now),
        RulePacks.Current.Opinion);

    private static LeadReview Of(StudyKind kind, Product product) => LeadReview.Accept(
        Guid.CreateVersion7(),
        new Acceptance(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new AcceptedStudy("A-1", "Study", product, [], kind),
            [ReviewCase.Consent], RulePacks.Current.Reference, Roster.Today, Roster.Today),
        isWithdrawn: false);
}
