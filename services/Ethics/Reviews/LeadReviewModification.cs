using Trials.Contracts;
using Trials.Ethics.Declarations;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>What the sponsor filed after an opinion asked for it, and what became of it.</summary>
/// <param name="Number">As Registration counts the filings of the trial.</param>
/// <param name="OpinionId">The opinion that asked for it.</param>
/// <param name="Explanation">The sponsor's.</param>
/// <param name="Replaced">The dossier as it stood before.</param>
/// <param name="FiledAt">When the sponsor filed it.</param>
/// <param name="Evidence">What was seen when it was verified.</param>
/// <param name="RefusedBecause">Why it does not do.</param>
/// <param name="JudgedBy">Who verified or refused it.</param>
/// <param name="JudgedAt">When.</param>
internal sealed record Modification(
    int Number, Guid OpinionId, string Explanation, IReadOnlyList<DossierDocument> Replaced, DateTimeOffset FiledAt, string? Evidence = null,
    string? RefusedBecause = null, Guid? JudgedBy = null, DateTimeOffset? JudgedAt = null);

/// <summary>The two loops 修改后批准 and 修改后再审 (rules.md 12.2, 12.4).</summary>
internal sealed partial class LeadReview
{
    /// <summary>
    /// Takes the dossier with the modified documents, and keeps the list before. A filing of an earlier opinion, one that was taken
    /// already, or one that comes when the committee sits or has voted again changes nothing; after a verification it is verified anew.
    /// </summary>
    public bool FileModification(
        int number, Guid opinion, string explanation, IReadOnlyList<DossierDocument> documents, DateTimeOffset filedAt, DateOnly? dueOn = null)
    {
        var asked = OpinionId == opinion
            && Decision is Contracts.Ethics.V1.Decision.ApproveAfterModification or Contracts.Ethics.V1.Decision.ReReviewAfterModification;
        var takes = Status is ReviewStatus.Decided or ReviewStatus.ModificationSubmitted or ReviewStatus.ModificationVerified
            or ReviewStatus.Scheduled;
        var isOver = IsEffective && Status is ReviewStatus.Decided;
        if (!asked || !takes || isOver || Modifications.Any(m => m.Number >= number)) return false;
        Modifications = [.. Modifications, new Modification(number, opinion, explanation, Documents, filedAt)];
        (Documents, IsModificationVerified, DueOn) = (documents, false, dueOn ?? DueOn);
        if (Status is not ReviewStatus.Scheduled) Status = ReviewStatus.ModificationSubmitted;
        return true;
    }

    /// <summary>The chair lets a member verify modifications beside the secretary (rules.md 12.2).</summary>
    public bool DesignateVerifier(Guid person, Guid by)
    {
        if (VerifierId == person) return false;
        RequireNotWithdrawn();
        Declarations.RequireNotRecused(by);
        Rule.Require(!Declarations.IsRecused(person), DeclarationProblems.ReviewerConflicted);
        VerifierId = person;
        return true;
    }

    /// <summary>Somebody has seen that the modification was made; the chair then issues the effective opinion (rules.md 12.2).</summary>
    public bool VerifyModification(string evidence, Guid by, bool isSecretary, DateTimeOffset now)
    {
        if (Status is ReviewStatus.ModificationVerified && Modifications[^1].Evidence == evidence && Modifications[^1].JudgedBy == by) return false;
        RequireJudge(by, isSecretary);
        Judge(Modifications[^1] with { Evidence = evidence, JudgedBy = by, JudgedAt = now });
        (IsModificationVerified, Status) = (true, ReviewStatus.ModificationVerified);
        return true;
    }

    /// <summary>What was filed is not what the opinion asked for: the sponsor reads why and files again.</summary>
    public bool RefuseModification(string reason, Guid by, bool isSecretary, DateTimeOffset now)
    {
        var repeats = Status is ReviewStatus.Decided && Modifications.Any(m => m.RefusedBecause == reason && m.JudgedBy == by);
        if (repeats && Modifications[^1].RefusedBecause == reason) return false;
        RequireJudge(by, isSecretary);
        Judge(Modifications[^1] with { RefusedBecause = reason, JudgedBy = by, JudgedAt = now });
        Status = ReviewStatus.Decided;
        return true;
    }

    private void RequireJudge(Guid by, bool isSecretary)
    {
        RequireNotWithdrawn();
        var asked = Decision is Contracts.Ethics.V1.Decision.ApproveAfterModification && !IsEffective && Status > ReviewStatus.Voted;
        Rule.Require(asked, ReviewProblems.NoModificationAwaited);
        Rule.Require(Status is ReviewStatus.ModificationSubmitted, ReviewProblems.ModificationNotFiled);
        Rule.Require(isSecretary || VerifierId == by, ReviewProblems.NotTheVerifier);
        Declarations.RequireNotRecused(by);
    }

    private void Judge(Modification judged) => Modifications = [.. Modifications.SkipLast(1), judged];
}
