using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Tracking.Data;

namespace Trials.Tracking.Notices.Mails;

/// <summary>
/// Sends the mails that wait, oldest first, each held by a lease while it is on its way: whoever dies with one leaves it to the next, who
/// sends it again under the same Message-ID. Nothing is given up but what the receiving server refuses by its address.
/// </summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, TimeProvider clock, IOptions<SmtpOptions> smtp, IOptions<PortalOptions> portal, ILogger<MailSender> logger)
    : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);
    private DateTimeOffset _tidiedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!smtp.Value.IsOn) return;
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                while (await SendOne(stoppingToken)) { }
                await Tidy(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotSent(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Whether one was sent and the next may be tried at once.</summary>
    private async Task<bool> SendOne(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
        if (await Claim(db, ct) is not { } mail) return false;
        var failure = await Send(mail, await Told(db, mail, ct), ct);
        var now = clock.GetUtcNow();
        var isRefused = failure is SmtpFailedRecipientException { StatusCode: var status } && (int)status is >= 500 and < 600;
        if (failure is null) mail.Sent(now);
        else if (isRefused) mail.Refused(failure.Message, now);
        else mail.Failed(failure.InnerException?.Message ?? failure.Message, now);
        await db.SaveChangesAsync(ct);
        // What a server says names the address, which no log does.
        if (failure is not null) LogFailed(mail.Id, mail.Attempts, (failure as SmtpException)?.StatusCode.ToString() ?? failure.GetType().Name);
        return failure is null || isRefused;
    }

    private async Task<Mail?> Claim(TrackingDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var next = await db.Mails.Where(m => m.SentAt == null && m.RefusedAt == null && m.DueAt <= now).OrderBy(m => m.DueAt)
            .Select(m => new { m.Id, m.DueAt }).FirstOrDefaultAsync(ct);
        if (next is null) return null;
        // Of two processes that found the same row one changes it; the other looks again at its next tick.
        var held = await db.Mails.Where(m => m.Id == next.Id && m.DueAt == next.DueAt && m.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now + Lease), ct);
        await work.Commit(ct);
        return held == 1 ? await db.Mails.SingleOrDefaultAsync(m => m.Id == next.Id, ct) : null;
    }

    private static async Task<IReadOnlyList<ToldNotice>> Told(TrackingDb db, Mail mail, CancellationToken ct)
    {
        var rows = await db.Notices.AsNoTracking().Where(n => mail.NoticeIds.Contains(n.Id)).OrderBy(n => n.Id)
            .Select(n => new { Notice = n, About = db.Trials.Where(t => t.Id == n.TrialId).Select(t => t.About).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(r => new ToldNotice(r.Notice, r.About?.Value.Number))];
    }

    /// <summary>Why it could not be handed over; null when it was.</summary>
    private async Task<Exception?> Send(Mail mail, IReadOnlyList<ToldNotice> told, CancellationToken ct)
    {
        var options = smtp.Value;
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
        if (options.User is not null) client.Credentials = new NetworkCredential(options.User, options.Password);
        using var message = MailText.Of(mail, told, options, portal.Value.Address);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return failure;
        }
    }

    // Once an hour: mails that are done lose their addresses with their rows; what was mailed is asked for a week only.
    private async Task Tidy(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - _tidiedAt < TimeSpan.FromHours(1)) return;
        var before = now - Keep;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
        await using var work = await db.Begin(ct);
        await db.Mails.Where(m => m.CreatedAt < before && (m.SentAt != null || m.RefusedAt != null)).ExecuteDeleteAsync(ct);
        var oldest = Guid.CreateVersion7(before);
        await db.MailedNotices.Where(m => m.NoticeId < oldest).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        _tidiedAt = now;
    }

    [LoggerMessage(7102, LogLevel.Warning, "Mails were not sent: {Reason}")]
    private partial void LogNotSent(string reason);

    [LoggerMessage(7103, LogLevel.Warning, "Mail {Mail} was not sent at attempt {Attempt}: {Reason}")]
    private partial void LogFailed(Guid mail, int attempt, string reason);
}
