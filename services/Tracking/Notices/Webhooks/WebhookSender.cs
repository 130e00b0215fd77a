using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Primitives;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>
/// Hands every webhook the facts its organisation may see, in each case strictly in their order: a fact that is not taken is tried again
/// before the next, and other cases go on. A fact may come again after a crash, under the same id. One process at a time sends for one.
/// </summary>
internal sealed partial class WebhookSender(
    IServiceScopeFactory scopes, WebhookClient client, TimeProvider clock, IOptions<WebhookOptions> options, IOptions<JsonOptions> json,
    ILogger<WebhookSender> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepReceipts = TimeSpan.FromDays(30);
    private const int CasesAtOnce = 50;
    private const int FactsAtOnce = 20;
    private DateTimeOffset _tidiedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotSent(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        Guid[] open;
        var now = clock.GetUtcNow();
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
            open = await db.Webhooks.Where(w => w.DisabledAt == null && w.HeldUntil <= now).Select(w => w.Id).ToArrayAsync(ct);
            await Tidy(db, now, ct);
        }
        // One that hangs must not keep the others waiting.
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (id, stop) => await Send(id, stop));
    }

    private async Task Send(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
        if (await Take(db, id, ct) is not { } webhook) return;
        try
        {
            foreach (var trial in await Behind(db, webhook, ct))
            {
                if (IsHoldEnding(webhook) || webhook.DisabledAt is not null || !await Send(db, webhook, trial, ct)) break;
            }
        }
        catch (StaleVersionException)
        {
            // Its people asked for a replay, or deleted it, while a fact was on its way: what they say stands.
            db.Forget();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The other webhooks are served all the same; this one waits until its hold ends.
            LogNotSent(failure.Message);
            return;
        }
        var (now, held) = (clock.GetUtcNow(), webhook.HeldUntil);
        await using var work = await db.Begin(ct);
        await db.Webhooks.Where(w => w.Id == id && w.HeldUntil == held).ExecuteUpdateAsync(set => set.SetProperty(w => w.HeldUntil, now), ct);
        await work.Commit(ct);
    }

    // So long before its end that what is on its way by then is answered or given up; the next round goes on.
    private bool IsHoldEnding(Webhook webhook) => clock.GetUtcNow() > webhook.HeldUntil - (Hold / 2);

    private async Task<Webhook?> Take(TrackingDb db, Guid id, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Webhook>(id, ct);
        var now = clock.GetUtcNow();
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id && w.DisabledAt == null, ct) is not { } webhook || webhook.HeldUntil > now) return null;
        webhook.HeldUntil = now + Hold;
        await work.Commit(ct);
        return webhook;
    }

    /// <summary>The cases with facts that this webhook has not come to, and whose turn it is.</summary>
    private Task<List<Trial>> Behind(TrackingDb db, Webhook webhook, CancellationToken ct)
    {
        var (id, now) = (webhook.Id, clock.GetUtcNow());
        return db.TrialsVisibleTo(webhook.Caller).Where(t => !db.WebhookCursors.Any(c =>
                c.WebhookId == id && c.TrialId == t.Id && (c.Position >= t.Events || c.DueAt > now)))
            .OrderBy(t => t.Id).Take(CasesAtOnce).ToListAsync(ct);
    }

    /// <summary>Whether the receiver answered at all: one that cannot be reached is not asked for the other cases now.</summary>
    private async Task<bool> Send(TrackingDb db, Webhook webhook, Trial trial, CancellationToken ct)
    {
        var cursor = await db.WebhookCursors.SingleOrDefaultAsync(c => c.WebhookId == webhook.Id && c.TrialId == trial.Id, ct)
            ?? db.WebhookCursors.Add(new WebhookCursor { WebhookId = webhook.Id, TrialId = trial.Id, Position = 0, DueAt = clock.GetUtcNow() }).Entity;
        var facts = await db.EntriesVisibleTo(webhook.Caller, trial).Where(e => e.Position > cursor.Position && e.Position <= trial.Events)
            .OrderBy(e => e.Position).Take(FactsAtOnce).ToListAsync(ct);
        foreach (var fact in facts)
        {
            if (IsHoldEnding(webhook)) return true;
            var answer = await client.Post(webhook, IdOf(fact), Body(fact, webhook), ct);
            Record(db, webhook, cursor, fact, answer);
            await db.SaveOrLoseRace(ct);
            if (!answer.IsTaken) return answer.Status is not null;
        }
        // What is left up to here is not this organisation's to see.
        if (facts.Count < FactsAtOnce) cursor.Position = trial.Events;
        await db.SaveOrLoseRace(ct);
        return true;
    }

    private void Record(TrackingDb db, Webhook webhook, WebhookCursor cursor, Entry fact, Answer answer)
    {
        var now = clock.GetUtcNow();
        db.WebhookReceipts.Add(new WebhookReceipt
        {
            Id = Guid.CreateVersion7(now), WebhookId = webhook.Id, TrialId = fact.TrialId, Position = fact.Position,
            Attempt = cursor.Attempts + 1, At = now, Status = answer.Status, Error = answer.Error, Milliseconds = answer.Milliseconds,
        });
        if (answer.IsTaken)
        {
            (cursor.Position, cursor.Attempts, cursor.DueAt) = (fact.Position, 0, now);
            return;
        }
        var wait = options.Value.FirstWait * Math.Pow(2, Math.Min(cursor.Attempts, 20));
        (cursor.Attempts, cursor.DueAt) = (cursor.Attempts + 1, now + (wait < LongestWait ? wait : LongestWait));
        // 410 Gone is the receiver's own word that it wants no more.
        if (cursor.Attempts < options.Value.MostAttempts && answer.Status != StatusCodes.Status410Gone) return;
        webhook.Disable(now);
        db.Notices.Add(new Notice
        {
            Id = Guid.CreateVersion7(now), Audience = Audience.Organisation, OrganisationId = webhook.OrganisationId,
            Roles = NoticeRole.Of(webhook.Roles), Code = NoticeTexts.WebhookDisabled.Code, Arguments = [webhook.Name], IsUrgent = false, At = now,
        });
    }

    private static string IdOf(Entry fact) => string.Create(CultureInfo.InvariantCulture, $"{fact.TrialId:N}-{fact.Position}");

    private string Body(Entry fact, Webhook webhook) => JsonSerializer.Serialize(
        new { type = fact.Event, timestamp = fact.OccurredAt, trialId = fact.TrialId, data = ListEvents.View(fact, webhook.Caller) },
        json.Value.SerializerOptions);

    // Once an hour.
    private async Task Tidy(TrackingDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (now - _tidiedAt < TimeSpan.FromHours(1)) return;
        await using var work = await db.Begin(ct);
        await db.WebhookReceipts.Where(r => r.At < now - KeepReceipts).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        _tidiedAt = now;
    }

    [LoggerMessage(7104, LogLevel.Warning, "Webhooks were not served: {Reason}")]
    private partial void LogNotSent(string reason);
}
