using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>An organisation looks at its webhooks and their receipts, deletes one, or has facts sent again.</summary>
internal static class OwnWebhooks
{
    public sealed record ReplayRequest(Guid TrialId, long After);

    public sealed record Receipt(Guid Id, Guid TrialId, long Position, int Attempt, DateTimeOffset At, int? Status, string? Error, int Milliseconds);

    public static void Map(RouteGroupBuilder webhooks)
    {
        webhooks.MapGet("", List)
            .Allow(WebhookAccess.Roles)
            .WithName("ListWebhooks")
            .WithSummary("List my organisation's webhooks");
        webhooks.MapGet("/{name}/receipts", Receipts)
            .Allow(WebhookAccess.Roles)
            .WithName("ListWebhookReceipts")
            .WithSummary("Page through a webhook's attempts of the last 30 days, newest first");
        webhooks.MapPost("/{name}/replay", Replay)
            .Allow(WebhookAccess.Roles)
            .WithName("ReplayWebhook")
            .WithSummary("Send a case's facts again, those after a position; their ids are the same as before")
            .ProducesProblem(StatusCodes.Status404NotFound);
        webhooks.MapDelete("/{name}", Delete)
            .Allow(WebhookAccess.Roles)
            .WithName("DeleteWebhook")
            .WithSummary("Delete a webhook with its receipts")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<WebhookView[]>> List(Caller caller, TrackingDb db, CancellationToken ct)
    {
        var own = await db.Webhooks.AsNoTracking().Where(w => w.OrganisationId == caller.OrganisationId).OrderBy(w => w.Name).ToListAsync(ct);
        return TypedResults.Ok(own.Select(w => WebhookView.Of(w)).ToArray());
    }

    private static async Task<Results<Ok<Page<Receipt>>, NotFound>> Receipts(
        string name, Guid? after, int? take, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (await db.Webhooks.AsNoTracking().OwnedBy(caller, name).SingleOrDefaultAsync(ct) is not { } webhook) return TypedResults.NotFound();
        var paging = new Paging(after, take);
        var receipts = db.WebhookReceipts.AsNoTracking().Where(r => r.WebhookId == webhook.Id);
        if (after is { } last) receipts = receipts.Where(r => r.Id < last);
        var rows = await receipts.OrderByDescending(r => r.Id).Take(paging.Size + 1)
            .Select(r => new Receipt(r.Id, r.TrialId, r.Position, r.Attempt, r.At, r.Status, r.Error, r.Milliseconds)).ToListAsync(ct);
        return TypedResults.Ok(paging.Page(rows, r => r.Id));
    }

    private static async Task<Results<NoContent, NotFound>> Replay(
        string name, ReplayRequest request, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Webhooks.AsNoTracking().OwnedBy(caller, name).SingleOrDefaultAsync(ct) is not { } webhook) return TypedResults.NotFound();
        if (!await db.TrialsVisibleTo(webhook.Caller).AnyAsync(t => t.Id == request.TrialId, ct)) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        await db.Lock<Webhook>(webhook.Id, ct);
        var now = clock.GetUtcNow();
        var cursor = await db.WebhookCursors.SingleOrDefaultAsync(c => c.WebhookId == webhook.Id && c.TrialId == request.TrialId, ct)
            ?? db.WebhookCursors.Add(new WebhookCursor { WebhookId = webhook.Id, TrialId = request.TrialId, Position = 0, DueAt = now }).Entity;
        (cursor.Position, cursor.Attempts, cursor.DueAt) = (Math.Max(0, request.After), 0, now);
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Delete(string name, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (await db.Webhooks.AsNoTracking().OwnedBy(caller, name).SingleOrDefaultAsync(ct) is not { } webhook) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        await db.WebhookReceipts.Where(r => r.WebhookId == webhook.Id).ExecuteDeleteAsync(ct);
        await db.WebhookCursors.Where(c => c.WebhookId == webhook.Id).ExecuteDeleteAsync(ct);
        await db.Webhooks.Where(w => w.Id == webhook.Id).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        return TypedResults.NoContent();
    }
}
