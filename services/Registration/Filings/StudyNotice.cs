using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>How far the sponsor says the study is.</summary>
internal enum StudyState { Running, Suspended, RecruitmentEnded, Completed, Terminated }

/// <summary>
/// The sponsor's word on the course of its study; numbered within the trial and never changed. Together they make the state:
/// Running ⇄ Suspended; either → RecruitmentEnded; any of the three → Completed or Terminated, which are final. A stop by a committee is
/// not touched by any of them.
/// </summary>
internal sealed class StudyNotice : IVersioned
{
    private StudyNotice() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; private init; }
    public NoticeKind Kind { get; private init; }
    public string Reason { get; private init; } = "";

    /// <summary>The day it happened; not after the day it was filed.</summary>
    public DateOnly On { get; private init; }
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>Whether enrolment ends or rests with it.</summary>
    public bool Stops => Kind is not NoticeKind.Resumed;

    public static StudyNotice File(FiledNotice filed, IReadOnlyCollection<StudyNotice> earlier)
    {
        var state = StateAfter(earlier);
        Rule.Require(Follows(state, filed.Kind), FilingProblems.NoticeOutOfTurn, state, filed.Kind);
        Rule.Require(filed.On <= filed.Today, FilingProblems.NoticeInFuture);
        return new StudyNotice
        {
            Id = filed.Id,
            ApplicationId = filed.ApplicationId,
            Number = earlier.Count + 1,
            Kind = filed.Kind,
            Reason = filed.Reason,
            On = filed.On,
            FiledBy = filed.By,
            FiledAt = filed.At,
        };
    }

    public static StudyState StateAfter(IEnumerable<StudyNotice> notices) =>
        notices.MaxBy(n => n.Number) is { } last ? StateAfter(last.Kind) : StudyState.Running;

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(NoticeKind kind, string reason, DateOnly on, Guid by) => (Kind, Reason, On, FiledBy) == (kind, reason, on, by);

    private static StudyState StateAfter(NoticeKind kind) => kind switch
    {
        NoticeKind.Suspended => StudyState.Suspended,
        NoticeKind.Resumed => StudyState.Running,
        NoticeKind.RecruitmentEnded => StudyState.RecruitmentEnded,
        NoticeKind.Completed => StudyState.Completed,
        NoticeKind.Terminated => StudyState.Terminated,
    };

    private static bool Follows(StudyState state, NoticeKind kind) => (state, kind) switch
    {
        (StudyState.Completed or StudyState.Terminated, _) => false,
        (_, NoticeKind.Completed or NoticeKind.Terminated) => true,
        (StudyState.Suspended, NoticeKind.Resumed) => true,
        (StudyState.Running, NoticeKind.Suspended) => true,
        (StudyState.Running or StudyState.Suspended, NoticeKind.RecruitmentEnded) => true,
        _ => false,
    };
}

/// <summary>What the sponsor says of the course of its study.</summary>
internal sealed record FiledNotice(
    Guid Id, Guid ApplicationId, NoticeKind Kind, string Reason, DateOnly On, DateOnly Today, Guid By, DateTimeOffset At);
