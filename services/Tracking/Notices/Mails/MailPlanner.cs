using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Rules;
using Trials.Tracking.Data;
using Trials.Tracking.Notices.Contacts;

namespace Trials.Tracking.Notices.Mails;

/// <summary>
/// Decides who is mailed what: the urgent at once, the rest once a day from the person's hour on. It writes rows; sending them is another's
/// job, so a dead mail server changes nothing here. Several processes may run it: each contact is held while its mails are written.
/// </summary>
internal sealed partial class MailPlanner(
    IServiceScopeFactory scopes, TimeProvider clock, IOptions<SmtpOptions> smtp, ILogger<MailPlanner> logger) : BackgroundService
{
    /// <summary>Older notices are not mailed any more; they stand in the list.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int MostInOneMail = 100;

    private HashSet<Guid> _urgent = [];

    /// <summary>Writes the mails that are due at this instant.</summary>
    public async Task Plan(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hour = TimeZoneInfo.ConvertTime(now, WorkingCalendar.China.Zone).Hour;
        var today = WorkingCalendar.China.DateOf(now);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
        var urgent = (await db.Notices.Where(n => n.IsUrgent && n.At > now - Lookback).Select(n => n.Id).ToListAsync(ct)).ToHashSet();
        var hasNews = !urgent.IsSubsetOf(_urgent);
        var due = await db.Contacts.Where(c => c.ConfirmedAt != null
            && (hasNews || (c.DigestedOn < today && c.DigestHour <= hour))).Select(c => c.Id).ToListAsync(ct);
        foreach (var contact in due) await Plan(db, contact, today, hour, ct);
        _urgent = urgent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!smtp.Value.IsOn) return;
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await Plan(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotPlanned(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Plan(TrackingDb db, Guid id, DateOnly today, int hour, CancellationToken ct)
    {
        db.Forget();
        await using var work = await db.Begin(ct);
        await db.Lock<Contact>(id, ct);
        if (await db.Contacts.SingleOrDefaultAsync(c => c.Id == id && c.ConfirmedAt != null, ct) is not { } contact) return;
        var now = clock.GetUtcNow();
        var colleagues = await db.Contacts.AsNoTracking().Where(c => c.OrganisationId == contact.OrganisationId && !c.IsDesk && c.Id != id)
            .ToListAsync(ct);
        var round = Round.Of(contact, colleagues, now);
        await Write(db, contact, MailKind.Urgent, null, Waiting(db, contact, round, now).Where(n => n.IsUrgent), now, ct);
        if (contact.DigestedOn < today && contact.DigestHour <= hour)
        {
            if (round.Mailing is Mailing.Everything)
            {
                await Write(db, contact, MailKind.Digest, today, Waiting(db, contact, round, now).Where(n => !n.IsUrgent), now, ct);
            }
            contact.DigestedOn = today;
        }
        await work.Commit(ct);
    }

    private static IQueryable<Notice> Waiting(TrackingDb db, Contact contact, Round round, DateTimeOffset now)
    {
        var (id, since) = (contact.Id, contact.ConfirmedAt > now - Lookback ? contact.ConfirmedAt.Value : now - Lookback);
        var until = db.NoticeReaders.Where(r => r.Id == id).Select(r => r.Until);
        return db.NoticesFor(contact.OrganisationId, round.Roles).Where(n => n.At > since
            && !until.Any(u => n.Id <= u)
            && !db.NoticeReads.Any(r => r.PersonId == id && r.NoticeId == n.Id)
            && !db.MailedNotices.Any(m => m.ContactId == id && m.NoticeId == n.Id));
    }

    private static async Task Write(
        TrackingDb db, Contact contact, MailKind kind, DateOnly? day, IQueryable<Notice> waiting, DateTimeOffset now, CancellationToken ct)
    {
        var notices = await waiting.OrderBy(n => n.Id).Select(n => n.Id).Take(MostInOneMail).ToListAsync(ct);
        if (notices.Count == 0) return;
        db.Mails.Add(Mail.Of(contact, kind, notices, day, now));
        db.MailedNotices.AddRange(notices.Select(n => new MailedNotice { ContactId = contact.Id, NoticeId = n }));
    }

    [LoggerMessage(7101, LogLevel.Warning, "Mails were not planned: {Reason}")]
    private partial void LogNotPlanned(string reason);
}
