using System.Text.Json.Serialization;
using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Committees;

/// <summary>A document as a committee has it before it: version and fingerprint.</summary>
public sealed record CaseDocument(Guid DocumentId, string Code, string Version, DateOnly Date, string Language, string Sha256, string FileName);

/// <summary>What somebody declared of their interests in a case (ETH-20).</summary>
public sealed record DeclaredInterest(Guid PersonId, bool HasConflict, string? Explanation, DateTimeOffset At);

/// <summary>One member's vote.</summary>
public sealed record BallotRecord(Guid PersonId, string Vote, string? Reason, DateTimeOffset At);

/// <summary>What a vote has come to; counts are of all members, not of those present (ETH-22b).</summary>
public sealed record VoteTally(int For, int Against, int Abstain, int AllMembers, int Present);

/// <summary>One meeting of a committee on one case.</summary>
public sealed record Sitting(
    IReadOnlyList<Guid> Attendees, IReadOnlyList<Guid> Recused, IReadOnlyList<BallotRecord> Votes, VoteTally Tally, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;
}

/// <summary>A lead review as far as the caller may see it; what is absent is not theirs.</summary>
public sealed record ReviewRecord(
    Guid Id, Guid TrialId, string Number, string Title, Guid LeadOrganisationId, string Type, string Mode, Guid? SubjectId, string Status, DateOnly AcceptedOn, DateOnly DueOn,
    DateTimeOffset? DueAt, DateTimeOffset? MeetingAt, string? Decision, Guid? OpinionId, DateOnly CommentsUntil, string RulePack, IReadOnlyList<CommentRecord>? Comments,
    IReadOnlyList<QuestionRecord>? Questions, IReadOnlyList<ModificationRecord>? Modifications, IReadOnlyList<CaseDocument>? Documents, DeliberationRecord? Deliberation)
{
    /// <summary>The review a trial began with: it names the study and the rule pack of everything that follows.</summary>
    public static async Task<ReviewRecord> InitialOf(Api api, Guid trial) => (await api.Read<Listed<ReviewRecord>>($"ethics/reviews?trialId={trial}&take=1")).Items is [var first]
        ? first
        : throw Cases.NotHere();

    public IReadOnlyList<Sitting> Meetings => Deliberation?.Meetings ?? [];

    /// <summary>The meeting that sits now.</summary>
    public Sitting? Open => Status == "InMeeting" ? Meetings[^1] : null;

    /// <summary>Whether the sponsor is to file what an opinion asked for.</summary>
    public bool AwaitsModification => Status == "Decided" && Decision is "ReReviewAfterModification" or "ApproveAfterModification" && !(Modifications ?? []).Any(m => m.IsVerified);

    /// <summary>Whose turn it is, as Tracking names holders; nobody's when it is over.</summary>
    public string? Holder => AwaitsModification || Questions?.Any(q => q.Answer is null) is true ? "sponsor" : Status is "Decided" or "Withdrawn" ? null : "lead-committee";
}

/// <summary>A comment of a committee in the joint review.</summary>
public sealed record CommentRecord(int Number, Guid FromOrganisationId, string Text, DateTimeOffset At, int? Question, string? DiscardedBecause)
{
    public bool IsOpen => Question is null && DiscardedBecause is null;
}

/// <summary>A question put to the sponsor, made of comments, with its answer.</summary>
public sealed record QuestionRecord(
    int Number, string Text, DateTimeOffset IssuedAt, IReadOnlyList<int>? Comments, string? Answer, IReadOnlyList<ChangedDocument> Changes, DateTimeOffset? AnsweredAt);

public sealed record ChangedDocument(string Code, string Version);

/// <summary>What the sponsor filed after an opinion asked for a modification.</summary>
public sealed record ModificationRecord(int Number, DateTimeOffset FiledAt, bool IsVerified, string? RefusedBecause);

/// <summary>What never leaves the lead committee.</summary>
public sealed record DeliberationRecord(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<DeclaredInterest> Declarations, MeetingCall? Notice, IReadOnlyList<Sitting> Meetings, Guid? VerifierId,
    IReadOnlyList<FiledModification> Modifications, IReadOnlyList<AgreementRecord> Agreements, DateOnly? ReportedOn);

public sealed record MeetingCall(DateTimeOffset At, string? Title, string? Place, string? Link, IReadOnlyList<string> Items);

public sealed record FiledModification(int Number, string Explanation, IReadOnlyList<CaseDocument> Replaced);

public sealed record AgreementRecord(Guid PersonId, bool Agrees, string? Text);

/// <summary>A hospital's adoption of the lead opinion.</summary>
public sealed record AdoptionRecord(
    Guid SiteId, Guid TrialId, Guid OrganisationId, int Number, string Name, string Status, bool IsEffective, bool IsHeld, Guid? OpinionId, DateOnly? ReceivedOn, DateOnly? DueOn,
    DateOnly? ClockStoppedOn, IReadOnlyList<InformationRecord>? Information, OutcomeRecord? Decided, LocalCaseRecord? Case, IReadOnlyList<CaseDocument>? Documents)
{
    public bool IsWaiting => Status is "WaitingLead" or "PackageReceived" or "InReview" or "FullBoard";

    public bool IsPositive => Status is "Adopted" or "AdoptedWithLocalConditions" or "ApprovedByFullBoard";

    /// <summary>Whose turn it is, as Tracking names holders; nobody's when it is decided.</summary>
    public string? Holder => Status switch
    {
        "WaitingLead" => "lead-committee",
        _ when !IsWaiting => null,
        _ when ClockStoppedOn is null => "site-committee",
        _ => Information?.LastOrDefault(asked => asked.Answer is null)?.From == "OwnSite" ? "site-office" : "sponsor",
    };
}

/// <summary>What a committee asked of the sponsor or of its own hospital's people, with the answer.</summary>
public sealed record InformationRecord(int Number, string From, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What a hospital decided.</summary>
public sealed record OutcomeRecord(
    string? Outcome, string? Ground, string? Text, DateTimeOffset? DecidedAt, IReadOnlyList<ConditionRecord> Conditions, IReadOnlyList<SuggestionRecord> Suggestions, string? HoldReason,
    DateOnly? ReportedOn, string? ReportedAt);

public sealed record ConditionRecord(int Number, [property: JsonPropertyName("object")] string? Topic, string Text, bool IsMet);

public sealed record SuggestionRecord([property: JsonPropertyName("object")] string Topic, string Text, DateTimeOffset At);

/// <summary>What never leaves a participating committee.</summary>
public sealed record LocalCaseRecord(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<DeclaredInterest> Declarations, IReadOnlyList<ReviewerAnswerRecord> Responses, IReadOnlyList<Sitting> Boards);

public sealed record ReviewerAnswerRecord(Guid PersonId, string Answer, string? Ground, string? Text, DateTimeOffset At);

/// <summary>A hospital's confirmation of what came after the first opinion.</summary>
public sealed record ConfirmationRecord(
    Guid ConfirmationId, Guid TrialId, Guid SiteId, Guid OrganisationId, Guid SubjectId, Guid? OpinionId, string Type, string Status, IReadOnlyList<CaseDocument> Changes,
    DateOnly? ValidUntil, DateOnly OpenedOn, DateOnly DueOn, string? Ground, string? Text, DateTimeOffset? DecidedAt, SiteFigures? SiteData, LocalCaseRecord? Case,
    DateOnly? ReportedOn, string? ReportedAt)
{
    public bool IsWaiting => Status is "Open" or "InReview" or "FullBoard";
}

/// <summary>A site's own figures of the year.</summary>
public sealed record SiteFigures(int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Text, DateTimeOffset At);

/// <summary>An opinion of the lead committee.</summary>
public sealed record OpinionRecord(
    Guid Id, string Number, Guid TrialId, Guid ReviewId, Guid LeadOrganisationId, string Type, string Mode, string Decision, bool IsEffective,
    IReadOnlyList<OpinionCondition> Conditions, string Reasons, int FollowUpMonths, DateOnly DecidedOn, DateOnly ValidUntil, DateOnly AdoptionDueOn,
    IReadOnlyList<CaseDocument> Versions, DateTimeOffset IssuedAt, DateOnly? UploadedOn, string? UploadReference);

/// <summary>A condition of an opinion; Blocks is None, Enrolment or Activation.</summary>
public sealed record OpinionCondition(int Number, string? Code, string What, string Evidence, DateOnly? DueOn, string Blocks, bool IsMet, DateTimeOffset? MetAt);
