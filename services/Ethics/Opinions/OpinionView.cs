using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Opinions;

/// <summary>A condition with whether it is met.</summary>
internal sealed record OpinionConditionView(
    int Number, string? Code, string What, string Evidence, DateOnly? DueOn, ConditionBlocks Blocks, bool IsMet, DateTimeOffset? MetAt);

/// <summary>A vote that differed from the decision, with its reason (ETH-22c).</summary>
internal sealed record DissentView(Guid PersonId, Vote Vote, string? Reason);

/// <summary>What an opinion keeps of how it was made; it never leaves the committee (rules.md 12.4, 14 case 17).</summary>
internal sealed record OpinionRecord(
    IReadOnlyList<Guid> Roster, IReadOnlyList<Guid> Attendance, Guests? Guests, IReadOnlyList<Guid> Recused, Tally? Tally,
    IReadOnlyList<DissentView> Dissent, IReadOnlyList<ReviewerAgreement> Agreements, Guid Signatory, IReadOnlyList<MetCondition> Met)
{
    public static OpinionRecord Of(Opinion o, OpinionSequel sequel)
    {
        var side = o.Decision.IsPositive() ? Vote.For : Vote.Against;
        return new OpinionRecord(
            [.. o.Meeting?.Roster.Select(s => s.PersonId) ?? []], o.Meeting?.Attendees ?? [], o.Meeting?.Guests, o.Recused, o.Meeting?.Count(),
            [.. o.Meeting?.Ballots.Where(b => b.Vote != side).Select(b => new DissentView(b.PersonId, b.Vote, b.Reason)) ?? []],
            o.Agreements, o.IssuedBy, sequel.Met);
    }
}

/// <summary>
/// An opinion as it goes out (rules.md 12.4): with versions by hash and the annex of answers, never with roster, attendance or votes, which
/// only its own committee sees, without those who were recused.
/// </summary>
internal sealed record OpinionView(
    Guid Id, string Number, Guid TrialId, Guid ReviewId, Guid LeadOrganisationId, ReviewType Type, ReviewMode Mode, Guid? SubjectId,
    DateOnly AcceptedOn, int? MeetingNumber, DateTimeOffset? MeetingAt, Decision Decision, bool IsEffective,
    IReadOnlyList<OpinionConditionView> Conditions, string Reasons, int FollowUpMonths, DateOnly DecidedOn, DateOnly ValidUntil,
    DateOnly AdoptionDueOn, IReadOnlyList<DossierDocument> Versions, IReadOnlyList<AnnexEntry> Annex, DateTimeOffset IssuedAt,
    DateTimeOffset NotifiedAt, DateOnly? UploadedOn, string? UploadReference, Guid? Supersedes, OpinionRecord? Record, int Version)
    : IVersionedResponse
{
    public static OpinionView Of(Opinion o, OpinionSequel sequel, Caller caller)
    {
        var isOwn = caller.IsOfACommittee() && caller.OrganisationId == o.LeadOrganisationId && !o.Recused.Contains(caller.PersonId);
        // The opinion is sent to everybody concerned in the transaction that issues it (MR-25, MR-26).
        return new OpinionView(
            o.Id, o.Number, o.TrialId, o.ReviewId, o.LeadOrganisationId, o.Type, o.Mode, o.SubjectId, o.AcceptedOn, o.MeetingNumber,
            o.Meeting?.OpenedAt, o.Decision, o.IsEffective, [.. o.Conditions.Select(c => Of(c, sequel))], o.Reasons, o.FollowUpMonths,
            o.DecidedOn, o.ValidUntil, o.AdoptionDueOn, o.Versions, o.Annex, o.IssuedAt, NotifiedAt: o.IssuedAt, sequel.Upload?.On,
            sequel.Upload?.Reference, o.Supersedes, isOwn ? OpinionRecord.Of(o, sequel) : null, sequel.Version);
    }

    private static OpinionConditionView Of(OpinionCondition c, OpinionSequel sequel)
    {
        var met = sequel.Met.FirstOrDefault(m => m.Number == c.Number);
        return new OpinionConditionView(c.Number, c.Code, c.What, c.Evidence, c.DueOn, c.Blocks, met is not null, met?.At);
    }
}
