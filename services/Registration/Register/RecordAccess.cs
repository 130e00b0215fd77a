using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>What is staged, with exactly what its release would make newly public; released by naming <c>Sha256</c>.</summary>
internal sealed record StagedView(string Sha256, DateTimeOffset At, bool IsMine, IReadOnlyList<ChangeView> Changes);

/// <summary>One line of the difference, named in the caller's language, with its number in the WHO's data set.</summary>
internal sealed record ChangeView(string Key, string Name, int? WhoItem, string? Old, string? New)
{
    public static ChangeView Of(PublicChange change)
    {
        var item = change.Key[..change.Key.IndexOf('/', StringComparison.Ordinal)];
        return new ChangeView(change.Key, PublicItems.Name(item), PublicItems.WhoNumber(item), change.Old, change.New);
    }
}

/// <summary>Where the public record of one application stands, for its sponsor and the alliance.</summary>
internal sealed record PublicRecordView(
    Guid TrialId, PublicRecordStatus Status, int Released, DateTimeOffset? ReleasedAt, StagedView? Staged, string? Rejection,
    string? ArchivedBecause, int Version) : IVersionedResponse
{
    public static PublicRecordView Of(PublicRecord record, PublicContent current, Caller caller) => new(
        record.Id, record.Status, record.Released, record.ReleasedAt,
        record.Staged is not { } staged ? null
            : new StagedView(staged.Sha256, staged.At, staged.By == caller.PersonId, [.. current.ChangesTo(staged.Content).Select(ChangeView.Of)]),
        record.Rejection, record.ArchivedBecause, record.Version);
}

internal static class RecordAccess
{
    /// <summary>The public record of an application the caller sees, the application's row held; a beginning when there is none; null when it is not theirs.</summary>
    public static async Task<PublicRecord?> PublicRecordOf(this RegistrationDb db, Guid id, Caller caller, CancellationToken ct)
    {
        await db.Lock<Application>(id, ct);
        if (!await db.Applications.VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) return null;
        return await db.PublicRecords.FindAsync([id], ct) ?? db.PublicRecords.Add(PublicRecord.Of(id)).Entity;
    }

    /// <summary>
    /// The trials that are stopped now, whoever stopped them: the lead committee, or the sponsor by a notice or a withdrawal. A stop is public
    /// at once and waits for no release (MR-47).
    /// </summary>
    public static IQueryable<Guid> StoppedTrials(this RegistrationDb db) => db.TrialEthics.Where(e => e.IsStopped || e.IsTerminated).Select(e => e.Id)
        .Union(db.Applications.Where(a => a.Status == ApplicationStatus.Withdrawn).Select(a => a.Id))
        .Union(db.Notices.Where(n => (n.Kind == NoticeKind.Suspended || n.Kind == NoticeKind.Terminated)
            && !db.Notices.Any(later => later.ApplicationId == n.ApplicationId && later.Number > n.Number)).Select(n => n.ApplicationId));

    /// <summary>What is public now; nothing before the first release.</summary>
    public static async Task<PublicContent> Current(this RegistrationDb db, PublicRecord record, CancellationToken ct) =>
        await db.PublicVersions.AsNoTracking().Where(v => v.TrialId == record.Id && v.Number == record.Released).Select(v => v.Content)
            .SingleOrDefaultAsync(ct) ?? PublicContent.Nothing;
}
