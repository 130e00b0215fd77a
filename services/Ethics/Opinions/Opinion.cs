using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Opinions;

/// <summary>
/// What the lead committee said in one review of a trial (MR-24). Immutable from the moment it is issued: the trial's next opinion
/// supersedes it, nothing edits it. The meeting with roster, attendance and votes is kept with it and never leaves the committee.
/// </summary>
internal sealed class Opinion : IVersioned
{
    private Opinion() { }

    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";

    /// <summary>Whose letter it is, as they were called when it was issued.</summary>
    public Letterhead Letterhead { get; private init; } = null!;
    public Guid TrialId { get; private init; }
    public Guid ReviewId { get; private init; }
    public Guid LeadOrganisationId { get; private init; }
    public Guid SponsorId { get; private init; }
    public ReviewType Type { get; private init; }
    public ReviewMode Mode { get; private init; }

    /// <summary>The amendment, report or event it is about; none for the initial opinion.</summary>
    public Guid? SubjectId { get; private init; }
    public Decision Decision { get; private init; }
    public bool IsEffective { get; private init; }
    public IReadOnlyList<OpinionCondition> Conditions { get; private init; } = [];

    /// <summary>Every question of the review with its answer (MR-23).</summary>
    public IReadOnlyList<AnnexEntry> Annex { get; private init; } = [];
    public string Reasons { get; private init; } = "";
    public int FollowUpMonths { get; private init; }
    public DateOnly AcceptedOn { get; private init; }
    public DateOnly DecidedOn { get; private init; }
    public DateOnly ValidUntil { get; private init; }
    public DateOnly AdoptionDueOn { get; private init; }
    public IReadOnlyList<DossierDocument> Versions { get; private init; } = [];

    /// <summary>Which meeting of its review decided it, with roster, attendance and votes; none when none was held.</summary>
    public int? MeetingNumber { get; private init; }
    public Meeting? Meeting { get; private init; }

    /// <summary>Everybody who declared a conflict, members or not (ETH-20).</summary>
    public IReadOnlyList<Guid> Recused { get; private init; } = [];

    /// <summary>The reviewers' words when it was decided without a meeting (ETH-31b).</summary>
    public IReadOnlyList<ReviewerAgreement> Agreements { get; private init; } = [];
    public Guid IssuedBy { get; private init; }
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>The opinion this one takes the place of.</summary>
    public Guid? Supersedes { get; private init; }
    public int Version { get; private set; }

    /// <summary>
    /// Issues it: reasons are given (ETH-22a), and it carries the study for at most twelve months from the decision (ETH-25).
    /// </summary>
    public static Opinion Issue(Issue issue, OpinionRules rules)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(issue.Reasons), OpinionProblems.ReasonsRequired);
        Rule.Require(issue.FollowUpMonths >= 1 && issue.FollowUpMonths <= rules.ContinuingReviewMaxMonths,
            OpinionProblems.FollowUpTooLong, rules.ContinuingReviewMaxMonths);
        var review = issue.Review;
        var decidedOn = review.DecidedOn!.Value;
        return new Opinion
        {
            Id = issue.Id,
            Number = issue.Number,
            Letterhead = issue.Letterhead,
            TrialId = review.TrialId,
            ReviewId = review.Id,
            LeadOrganisationId = review.LeadOrganisationId,
            SponsorId = review.SponsorId,
            Type = review.Type,
            Mode = review.Mode,
            SubjectId = review.SubjectId,
            Decision = review.Decision!.Value,
            IsEffective = review.IsEffective,
            Conditions = issue.Conditions,
            Annex = [.. review.Questions.Select(q => new AnnexEntry(q.Number, q.Text, q.Answer, q.Changes ?? [], q.AnsweredAt))],
            Reasons = issue.Reasons,
            FollowUpMonths = issue.FollowUpMonths,
            AcceptedOn = review.AcceptedOn,
            DecidedOn = decidedOn,
            ValidUntil = ValidityOf(review.Type, decidedOn.AddMonths(issue.FollowUpMonths), issue.InForce),
            AdoptionDueOn = issue.AdoptionDueOn,
            Versions = issue.Versions ?? review.Documents,
            MeetingNumber = review.IsDecidedByMeeting ? review.Meetings.Count : null,
            Meeting = review.IsDecidedByMeeting ? review.Meetings[^1] : null,
            Recused = [.. review.Declarations.Recused().Distinct()],
            Agreements = review.Agreements,
            IssuedBy = issue.By,
            IssuedAt = issue.At,
            Supersedes = issue.Newest?.Id,
        };
    }

    // Only the first and a continuing review look at the whole study (ETH-25, MR-45): no other prolongs what they granted.
    private static DateOnly ValidityOf(ReviewType type, DateOnly until, Opinion? inForce) =>
        type is ReviewType.Initial or ReviewType.Continuing || inForce is null || until < inForce.ValidUntil ? until : inForce.ValidUntil;

    /// <summary>Whether this is the opinion that a repeated command asked for.</summary>
    public bool IsThat(Guid by, IReadOnlyList<OpinionCondition> conditions, string reasons, int followUpMonths) =>
        IssuedBy == by && Reasons == reasons && FollowUpMonths == followUpMonths && conditions.SequenceEqual(Conditions);
}

/// <summary>
/// What the chair signs, with the trial's last opinion, which this one supersedes, and its last effective one, which says how long the
/// study is carried. The versions are the whole list that may be used then; left out, they are the dossier that was reviewed.
/// </summary>
internal sealed record Issue(
    Guid Id, string Number, Letterhead Letterhead, LeadReview Review, IReadOnlyList<OpinionCondition> Conditions, string Reasons, int FollowUpMonths,
    DateOnly AdoptionDueOn, Guid By, DateTimeOffset At, Opinion? Newest = null, Opinion? InForce = null,
    IReadOnlyList<DossierDocument>? Versions = null);

/// <summary>The names at the head of an opinion's letter.</summary>
internal sealed record Letterhead(string Hospital, string Committee, string? FilingNumber = null);

/// <summary>A question of the joint review and its answer, as the opinion carries them.</summary>
internal sealed record AnnexEntry(
    int Number, string Question, string? Answer, IReadOnlyList<DocumentChange> Changes, DateTimeOffset? AnsweredAt);

internal static class OpinionProblems
{
    public static readonly Problem UnknownConditionCode = new("ethics.unknown_condition_code",
        "The rule pack knows no {0}. Leave the code away, or use one of its condition objects.",
        "规则包中没有编号 {0}；请省略编号，或使用规则包中的条件对象编号。", "ETH-22a");

    public static readonly Problem NoSuchCondition = new("ethics.no_such_opinion_condition",
        "This opinion has no condition {0}.", "该审查意见没有第 {0} 项条件。");

    public static readonly Problem ConditionMetAlready = new("ethics.opinion_condition_met_already",
        "Condition {0} is met already, on other evidence.", "第 {0} 项条件已依据其他证明材料确认满足。");

    public static readonly Problem UploadedAlready = new("ethics.uploaded_already",
        "The upload of this opinion is recorded already, with other particulars.", "该审查意见的上传已登记，内容不同。", "ETH-24");

    public static readonly Problem ReasonsRequired = new("ethics.opinion_reasons_required",
        "An opinion gives its reasons, whatever it decides.", "审查意见须说明理由。", "ETH-22a");

    public static readonly Problem FollowUpTooLong = new("ethics.follow_up_too_long",
        "Follow-up reviews are at most {0} months apart; choose 1 to {0}.", "跟踪审查的时间间隔不超过 {0} 个月；请在 1 至 {0} 之间选择。", "ETH-25");
}
