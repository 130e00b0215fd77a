using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trials.Messaging;

namespace Trials.Web;

/// <summary>What an operator sees of a message that does not move: its cause, never its body. The consumer is <c>outbox</c> when it cannot leave.</summary>
public sealed record StuckMessage(Guid MessageId, string Consumer, string Type, string Cause, DateTimeOffset Since);

/// <summary>Why an operator replays or discards a message; kept with who and when.</summary>
public sealed record StuckMessageDeed(string Reason);

/// <summary>The database of the service whose endpoint was asked: one process may host many services.</summary>
internal sealed record ServiceStore(ServiceDb Db)
{
    public static ValueTask<ServiceStore?> BindAsync(HttpContext http)
    {
        var type = http.GetEndpoint()!.Metadata.GetRequiredMetadata<StoreType>().Db;
        return ValueTask.FromResult<ServiceStore?>(new ServiceStore((ServiceDb)http.RequestServices.GetRequiredService(type)));
    }
}

/// <summary>Which database an endpoint's service has.</summary>
internal sealed record StoreType(Type Db);

/// <summary>One list of what is stuck in a service, parked by a consumer or unable to leave the outbox, and the two things to do about it.</summary>
internal static class StuckMessages
{
    private const string Outbox = "outbox";

    public static void Map(RouteGroupBuilder messages)
    {
        messages.MapGet("/", List).Allow(TokenClaims.Operator).WithName("ListStuckMessages")
            .WithSummary("List messages that are stuck in this service, with their cause");
        messages.MapPost("/{messageId:guid}/{consumer}/replay", Replay).Allow(TokenClaims.Operator).WithName("ReplayStuckMessage")
            .Validate<StuckMessageDeed, DeedValidator>().WithSummary("Send a stuck message again; listeners that have applied it ignore it");
        messages.MapPost("/{messageId:guid}/{consumer}/discard", Discard).Allow(TokenClaims.Operator).WithName("DiscardStuckMessage")
            .Validate<StuckMessageDeed, DeedValidator>().WithSummary("Give a stuck message up for good");
    }

    private static async Task<Ok<IReadOnlyList<StuckMessage>>> List(ServiceStore store, CancellationToken ct)
    {
        var db = store.Db;
        var parked = await db.Parked.OrderBy(m => m.ParkedAt).Take(Paging.MostItems)
            .Select(m => new StuckMessage(m.MessageId, m.Consumer, m.Type, m.Cause, m.ParkedAt)).ToListAsync(ct);
        var unsent = await db.Outbox.Where(m => m.SentAt == null && m.ParkedAt != null).OrderBy(m => m.Position).Take(Paging.MostItems)
            .Select(m => new StuckMessage(m.MessageId, Outbox, m.Type, m.LastError ?? "", m.ParkedAt!.Value)).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<StuckMessage>>([.. unsent, .. parked]);
    }

    private static async Task<Results<NoContent, NotFound>> Replay(
        Guid messageId, string consumer, StuckMessageDeed deed, Caller caller, ServiceStore store, TimeProvider clock, CancellationToken ct)
    {
        var (db, now) = (store.Db, clock.GetUtcNow());
        await using var work = await db.Begin(ct);
        if (consumer == Outbox)
        {
            if (await Unsent(db, messageId, ct) is not { } row) return TypedResults.NotFound();
            row.ParkedAt = null;
            row.DueAt = now;
        }
        else
        {
            if (await db.Parked.FindAsync([messageId, consumer], ct) is not { } parked) return TypedResults.NotFound();
            db.Parked.Remove(parked);
            await db.Inbox.Where(r => r.MessageId == messageId && r.Consumer == consumer).ExecuteDeleteAsync(ct);
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = messageId, Type = parked.Type, Body = parked.Body, Partition = messageId, RecordedAt = now, DueAt = now,
            });
        }
        Record(db, "replay", messageId, consumer, deed, caller, now);
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Discard(
        Guid messageId, string consumer, StuckMessageDeed deed, Caller caller, ServiceStore store, TimeProvider clock, CancellationToken ct)
    {
        var (db, now) = (store.Db, clock.GetUtcNow());
        if (consumer == Outbox)
        {
            if (await Unsent(db, messageId, ct) is not { } row) return TypedResults.NotFound();
            db.Outbox.Remove(row);
        }
        else
        {
            if (await db.Parked.FindAsync([messageId, consumer], ct) is not { } parked) return TypedResults.NotFound();
            db.Parked.Remove(parked);
        }
        Record(db, "discard", messageId, consumer, deed, caller, now);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static Task<OutboxMessage?> Unsent(ServiceDb db, Guid messageId, CancellationToken ct) =>
        db.Outbox.SingleOrDefaultAsync(m => m.MessageId == messageId && m.SentAt == null && m.ParkedAt != null, ct);

    private static void Record(ServiceDb db, string what, Guid messageId, string consumer, StuckMessageDeed deed, Caller caller, DateTimeOffset now) =>
        db.OperatorDeeds.Add(new OperatorDeed
        {
            Id = Guid.CreateVersion7(now), At = now, PersonId = caller.PersonId, Deed = what, MessageId = messageId, Consumer = consumer, Reason = deed.Reason,
        });

    private sealed class DeedValidator : AbstractValidator<StuckMessageDeed>
    {
        public DeedValidator() => RuleFor(d => d.Reason).NotEmpty().MaximumLength(500);
    }
}
