using Trials.Contracts.Ethics.V1;
using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>One opinion as far as filings depend on it.</summary>
internal sealed record OpinionFact(
    Guid OpinionId, ReviewType Type, Guid? SubjectId, Decision Decision, bool IsEffective, DateOnly ValidUntil, DateTimeOffset IssuedAt)
{
    private const string RecruitmentMaterial = "RECRUIT";

    /// <summary>The recruitment material it lets be used (REC-01).</summary>
    public IReadOnlyList<Guid> Materials { get; init; } = [];

    public bool AsksForModification => !IsEffective && Decision is Decision.ApproveAfterModification or Decision.ReReviewAfterModification;

    public bool Approves => IsEffective && Decision is Decision.Approve or Decision.ApproveAfterModification or Decision.Continue;

    public static OpinionFact From(OpinionIssued e) =>
        new(e.OpinionId, e.Type, e.SubjectId, e.Decision, e.IsEffective, e.ValidUntil, e.OccurredAt)
        {
            Materials = [.. e.Versions.Where(v => v.Code == RecruitmentMaterial).Select(v => v.DocumentId)],
        };

    /// <summary>Opinions are aggregates of their own, so time orders them.</summary>
    public bool IsNewerThan(OpinionFact other) => (IssuedAt, OpinionId).CompareTo((other.IssuedAt, other.OpinionId)) > 0;
}

/// <summary>
/// What Ethics has said of one trial, as far as it decides which filings are possible: the newest opinion on each subject, whether there
/// ever was an effective approval, and whether the trial was terminated. It may be known before the filing that it answers is.
/// </summary>
internal sealed class TrialEthics : IVersioned
{
    private TrialEthics() { }

    /// <summary>The trial's id.</summary>
    public Guid Id { get; private init; }
    public IReadOnlyList<OpinionFact> Opinions { get; private set; } = [];
    public bool IsApproved { get; private set; }
    public bool IsTerminated { get; private set; }

    /// <summary>Whether the lead committee has it stopped, and by which version of its word.</summary>
    public bool IsStopped { get; private set; }
    public int StopVersion { get; private set; }
    public int Version { get; private set; }

    public static TrialEthics Of(Guid trial) => new() { Id = trial };

    /// <summary>Keeps the newest opinion of each subject.</summary>
    public void Hear(OpinionFact opinion)
    {
        if (opinion.Approves) IsApproved = true;
        var earlier = Opinions.FirstOrDefault(o => (o.Type, o.SubjectId) == (opinion.Type, opinion.SubjectId));
        if (earlier is not null && !opinion.IsNewerThan(earlier)) return;
        Opinions = [.. Opinions.Where(o => o != earlier), opinion];
    }

    /// <summary>The last day of the study's approval: of the newest opinion that looked at the whole of it.</summary>
    public DateOnly? ValidUntil => Opinions.Where(o => o.Approves && o.Type is ReviewType.Initial or ReviewType.Continuing)
        .MaxBy(o => (o.IssuedAt, o.OpinionId))?.ValidUntil;

    public void Terminate() => IsTerminated = true;

    /// <summary>The newest word on whether it is stopped counts, in whatever order the words come.</summary>
    public void HearStop(bool isStopped, int version)
    {
        if (version > StopVersion) (IsStopped, StopVersion) = (isStopped, version);
    }

    /// <summary>The opinion whose modification is to be filed: the one that is named, or else the newest that asks for one.</summary>
    public OpinionFact? Asking(Guid? opinionId) => Opinions
        .Where(o => o.AsksForModification && (opinionId is null || o.OpinionId == opinionId)).MaxBy(o => (o.IssuedAt, o.OpinionId));

    /// <summary>A terminated trial takes no further filings.</summary>
    public void RequireGoesOn() => Rule.Require(!IsTerminated, FilingProblems.Terminated);

    /// <summary>There is something approved that can be changed.</summary>
    public void RequireApproved()
    {
        RequireGoesOn();
        Rule.Require(IsApproved, FilingProblems.NothingApproved);
    }
}
