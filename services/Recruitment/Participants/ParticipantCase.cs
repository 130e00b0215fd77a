using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Studies;
using Trials.Web;

namespace Trials.Recruitment.Participants;

/// <summary>
/// One participant with trial and site, read after the trial's row was held: nothing of it changes until the work is committed.
/// Disposing without committing changes nothing.
/// </summary>
internal sealed record ParticipantCase(Participant Participant, Trial Trial, Site Site, ServiceDb.Work Work) : IAsyncDisposable
{
    /// <summary>Opens the case, or returns null when there is no such participant at the caller's hospital.</summary>
    public static async Task<ParticipantCase?> Open(RecruitmentDb db, Guid participantId, Caller caller, CancellationToken ct)
    {
        var found = await db.Participants.VisibleTo(caller).Where(p => p.Id == participantId)
            .Select(p => new { p.TrialId, p.SiteId }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var work = await db.Begin(ct);
        try
        {
            var trial = await db.HoldTrial(found.TrialId, ct);
            var site = await db.Sites.SingleAsync(s => s.Id == found.SiteId, ct);
            var participant = await db.Participants.SingleAsync(p => p.Id == participantId, ct);
            return new ParticipantCase(participant, trial, site, work);
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }
    }

    public ParticipantView View() => ParticipantView.Of(Participant, Site.ApprovalUnder(Trial)?.ConsentVersion);

    public ValueTask DisposeAsync() => Work.DisposeAsync();
}

internal static class ParticipantVisibility
{
    /// <summary>Participants are seen at their own hospital only; endpoints further ask for the investigator's role (REC-10).</summary>
    public static IQueryable<Participant> VisibleTo(this IQueryable<Participant> participants, Caller caller) =>
        participants.Where(p => p.OrganisationId == caller.OrganisationId);
}
