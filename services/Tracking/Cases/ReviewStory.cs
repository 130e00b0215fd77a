using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Tracking.Board;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>The lead committee's reviews: the first (N05, N06) and those of amendments, reports and events.</summary>
internal static class ReviewStory
{
    public static Case? BeginReview(this Story story, DateTimeOffset at, ReviewType type, Guid subject, Guid? reviewId, Guid? committee, Limit limit) =>
        story.Open(CaseKind.Review, at, Deeds.AssignReviewers, Holder.LeadCommittee, committee, subject: subject,
            make: key => new Case(key, reviewId, at) { SubjectId = type is ReviewType.Initial ? null : subject, Variant = type.ToString() },
            node: type is ReviewType.Initial ? Node.N05 : null, limit: limit);

    public static void OpenReview(this Story story, ReviewOpened e)
    {
        var at = e.OccurredAt;
        if (e.Type is ReviewType.Initial) story.LeadOrganisationId ??= e.OrganisationId;
        var subject = e.Type is ReviewType.Initial ? story.TrialId : e.SubjectId ?? e.AggregateId;
        var limit = e.Mode is ReviewMode.Emergency
            ? Limit.Until(story.Day(at.AddHours(story.Rules.Clocks.EmergencyHours)), story.Day(at), Clock.Calendar) // ETH-16b
            : e.Type is ReviewType.SeriousAdverseEvent or ReviewType.Deviation ? story.Working(at, story.Rules.Clocks.LeadReassessmentWorkingDays) // MR-48
            : story.Working(at, story.Rules.Clocks.LeadReviewWorkingDays, story.Rules.Clocks.LeadReviewCapDays);
        if (story.BeginReview(at, e.Type, subject, e.AggregateId, e.OrganisationId, limit) is not { } review) return;
        (review.AggregateId, review.Variant) = (e.AggregateId, e.Type.ToString());
        // MR-51: whether to take the lead is the heir's to review, not the lead's.
        if (e.Type is ReviewType.LeadTransfer) review.Committee = e.OrganisationId;
        // What was filed is on its way until the committee has it.
        if (review.Now.Deed == Deeds.Deliver) review.Pass(at, Deeds.AssignReviewers, Holder.LeadCommittee, e.OrganisationId, limit: limit);
        story.Reviews[e.AggregateId] = review;
    }

    // A review whose opening has not been told is the first one: the others are always opened by a fact.
    private static Case? ReviewOf(this Story story, Guid reviewId)
    {
        if (story.Reviews.GetValueOrDefault(reviewId) is { } known) return known;
        if (story.Running(CaseKind.Review, null, story.TrialId) is not { AggregateId: null } first) return null;
        first.AggregateId = reviewId;
        return story.Reviews[reviewId] = first;
    }

    public static void Assign(this Story story, ReviewersAssigned e) => story.Go(e.AggregateId, e.OccurredAt, Deeds.HoldReview);

    public static void Schedule(this Story story, MeetingScheduled e) => story.Go(e.AggregateId, e.OccurredAt, Deeds.HoldMeeting);

    public static void CloseVote(this Story story, VoteClosed e)
    {
        if (story.ReviewOf(e.AggregateId) is not { IsOpen: true } review) return;
        // MR-25: the notice has its own limit.
        review.Pass(e.OccurredAt, Deeds.IssueOpinion, Holder.LeadCommittee, story.CommitteeOf(review), Initial(review, Node.N06),
            story.Working(e.OccurredAt, story.Rules.Clocks.NoticeWorkingDays));
    }

    public static void Ask(this Story story, QuestionRaised e)
    {
        var at = e.OccurredAt;
        if (story.ReviewOf(e.AggregateId) is not { IsOpen: true } review) return;
        story.Open(CaseKind.Question, at, Deeds.AnswerQuestion, Holder.Sponsor, story.SponsorId, subject: (e.AggregateId, e.Number),
            make: key => new Case(key, e.AggregateId, at) { IsPart = true, Number = e.Number });
        var waiting = review.Now;
        // CAL-09: the service limit stands while the sponsor answers, the legal cap runs on.
        waiting.Limit?.Pause(story.Day(at));
        review.Pass(at, Deeds.AnswerQuestion, Holder.Sponsor, story.SponsorId, waiting.Node, waiting.Limit);
    }

    public static void Answer(this Story story, QuestionAnswered e)
    {
        var at = e.OccurredAt;
        story.Running(CaseKind.Question, null, (e.AggregateId, e.Number))?.Close(at);
        if (story.ReviewOf(e.AggregateId) is not { IsOpen: true } review || review.Now.Deed != Deeds.AnswerQuestion) return;
        if (story.OpenQuestionsOf(e.AggregateId)) return;
        var limit = review.Now.Limit;
        limit?.Resume(story.Day(at));
        var before = review.Turns.LastOrDefault(t => t.Deed != Deeds.AnswerQuestion)?.Deed ?? Deeds.HoldReview;
        review.Pass(at, before, Holder.LeadCommittee, story.CommitteeOf(review), review.Now.Node, limit);
    }

    public static void Modify(this Story story, ModificationFiled e)
    {
        // The opinion says which review it is about; the sponsor's ball is in one of them.
        if (story.Cases.FirstOrDefault(c => c.IsOpen && c.Now.Deed == Deeds.FileModification && c.OpinionId == e.OpinionId) is not { } review) return;
        var at = e.OccurredAt;
        var deed = review.MustBeReviewedAgain ? Deeds.HoldReview : Deeds.VerifyModification;
        review.Pass(at, deed, Holder.LeadCommittee, story.CommitteeOf(review), Initial(review, Node.N05),
            story.Working(at, review.MustBeReviewedAgain ? story.Rules.Clocks.LeadReviewWorkingDays : story.Rules.Clocks.NoticeWorkingDays));
    }

    public static void Judge(this Story story, ModificationJudged e)
    {
        if (story.ReviewOf(e.AggregateId) is not { IsOpen: true } review) return;
        if (e.IsVerified) review.Pass(e.OccurredAt, Deeds.IssueOpinion, Holder.LeadCommittee, story.CommitteeOf(review), Initial(review, Node.N06),
            story.Working(e.OccurredAt, story.Rules.Clocks.NoticeWorkingDays));
        else review.Pass(e.OccurredAt, Deeds.FileModification, Holder.Sponsor, story.SponsorId, Initial(review, Node.N05));
    }

    public static void Opine(this Story story, OpinionIssued e)
    {
        var at = e.OccurredAt;
        story.LeadOrganisationId = e.Type is ReviewType.LeadTransfer ? story.LeadOrganisationId ?? e.LeadOrganisationId : e.LeadOrganisationId;
        var subject = e.Type is ReviewType.Initial ? story.TrialId : e.SubjectId ?? e.OpinionId;
        if (story.Running(CaseKind.Review, null, subject) is { } review)
        {
            review.OpinionId = e.OpinionId;
            review.MustBeReviewedAgain = e.Decision is Decision.ReReviewAfterModification;
            var waitsForSponsor = !e.IsEffective && e.Decision is Decision.ApproveAfterModification or Decision.ReReviewAfterModification;
            if (waitsForSponsor) review.Pass(at, Deeds.FileModification, Holder.Sponsor, story.SponsorId, Initial(review, Node.N05));
            else review.Close(at);
        }
        if (e.IsEffective) story.Oblige(e);
        if (e.Type is not ReviewType.Initial) return;
        if (e.IsEffective && Trial.IsPositive(e.Decision)) story.ApproveAll(at);
        else if (e.Decision is Decision.Disapprove or Decision.Suspend or Decision.Terminate) story.Refuse(at);
    }

    // ETH-22a, ETH-25: what an effective opinion asks for afterwards.
    private static void Oblige(this Story story, OpinionIssued e)
    {
        var (at, day) = (e.OccurredAt, story.Day(e.OccurredAt));
        foreach (var condition in e.Conditions.Where(c => c.Blocks is not ConditionBlocks.None))
        {
            story.Open(CaseKind.LeadCondition, at, Deeds.MeetLeadCondition, Holder.LeadCommittee, e.LeadOrganisationId,
                subject: (e.OpinionId, condition.Number), make: key => new Case(key, e.OpinionId, at) { Number = condition.Number },
                limit: condition.DueOn is { } due ? Limit.Until(due, day, Clock.Calendar) : null);
        }
        if (e.Type is not (ReviewType.Initial or ReviewType.Continuing) || !Trial.IsPositive(e.Decision)) return;
        story.Running(CaseKind.YearlyReport)?.Close(at);
        // MR-45: so many days before the approval ends; shown to the sponsor once it nears.
        story.Open(CaseKind.YearlyReport, at, Deeds.FileContinuingReport, Holder.Sponsor, story.SponsorId, subject: null,
            make: key => new Case(key, story.TrialId, at) { IsWork = true, IsQuietUntilAmber = true }, node: Node.N23,
            limit: Limit.Until(e.ValidUntil.AddDays(-story.Rules.Opinion.ContinuingReportLeadDays), day, Clock.Calendar));
    }

    public static void Reassess(this Story story, LeadReassessmentOpened e) =>
        story.Open(CaseKind.Reassessment, e.OccurredAt, Deeds.AnswerReassessment, Holder.LeadCommittee, e.OrganisationId, subject: e.AggregateId,
            make: key => new Case(key, e.AggregateId, e.OccurredAt) { Variant = e.Cause.ToString() },
            limit: story.Working(e.OccurredAt, story.Rules.Clocks.LeadReassessmentWorkingDays)); // MR-34, MR-48

    /// <summary>MR-51: what the former lead had, the new one has.</summary>
    public static void ChangeLead(this Story story, LeadChanged e)
    {
        story.LeadOrganisationId = e.OrganisationId;
        foreach (var one in story.Cases.Where(c => c.IsOpen && c.Now.Holder is Holder.LeadCommittee))
            one.Pass(e.OccurredAt, one.Now.Deed, Holder.LeadCommittee, e.OrganisationId, one.Now.Node, one.Now.Limit);
        foreach (var site in story.Sites.Values.Where(s => s.Role is Contracts.SiteRole.Lead)) site.Role = Contracts.SiteRole.Participating;
        story.Site(e.SiteId, e.OrganisationId).Role = Contracts.SiteRole.Lead;
    }

    private static void Go(this Story story, Guid reviewId, DateTimeOffset at, Deed deed)
    {
        if (story.ReviewOf(reviewId) is not { IsOpen: true } review) return;
        var waiting = review.Now;
        waiting.Limit?.Resume(story.Day(at));
        review.Pass(at, deed, Holder.LeadCommittee, story.CommitteeOf(review), Initial(review, Node.N05), waiting.Limit);
    }

    private static Guid? CommitteeOf(this Story story, Case review) => review.Committee ?? story.LeadOrganisationId;

    private static bool OpenQuestionsOf(this Story story, Guid reviewId) =>
        story.Cases.Any(c => c.IsOpen && c.Key.Kind is CaseKind.Question && c.AggregateId == reviewId);

    private static Node? Initial(Case review, Node node) => review.Variant is nameof(ReviewType.Initial) ? node : null;
}
