using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Primitives;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Notices.Contacts;

/// <summary>A person reads, confirms and deletes their own contact settings.</summary>
internal static class Settings
{
    public sealed record Request(string Code);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Code).Matches("^[0-9]{8}$");
    }

    public static void Map(RouteGroupBuilder notices)
    {
        notices.MapGet("/settings", Get)
            .AllowSignedIn()
            .WithName("GetNoticeSettings")
            .WithSummary("Read my contact settings");
        notices.MapPost("/settings/confirm", Confirm)
            .AllowSignedIn()
            .Validate<Request, Validator>()
            .WithName("ConfirmAddress")
            .WithSummary("Confirm my address with the code that was sent to it")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        notices.MapDelete("/settings", Delete)
            .AllowSignedIn()
            .WithName("DeleteNoticeSettings")
            .WithSummary("Delete my contact settings and what waits to be mailed to me");
    }

    /// <summary>Answers a code; the try is kept whether it opens or not.</summary>
    /// <exception cref="RuleViolationException">It does not open the address.</exception>
    public static async Task Answer(TrackingDb db, Guid id, string code, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        bool isRight;
        await using (var work = await db.Begin(ct))
        {
            // Held: guesses sent at once are counted one after the other.
            await db.Lock<Contact>(id, ct);
            var contact = await db.Contacts.SingleAsync(c => c.Id == id, ct);
            isRight = contact.Confirm(code, now);
            await work.Commit(ct);
        }
        Rule.Require(isRight, NoticeProblems.CodeWrong);
    }

    /// <summary>Deletes a person's or a desk's settings with every mail to them.</summary>
    public static async Task Erase(TrackingDb db, Guid id, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        // Held: a mail that is being planned at this moment is deleted with the others.
        await db.Lock<Contact>(id, ct);
        await db.Mails.Where(m => m.ContactId == id).ExecuteDeleteAsync(ct);
        await db.MailedNotices.Where(m => m.ContactId == id).ExecuteDeleteAsync(ct);
        await db.Contacts.Where(c => c.Id == id).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
    }

    private static async Task<Results<Ok<SettingsView>, NotFound>> Get(Caller caller, TrackingDb db, CancellationToken ct) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caller.PersonId, ct) is { } contact
            ? TypedResults.Ok(SettingsView.Of(contact)) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Confirm(
        Request request, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == caller.PersonId, ct)) return TypedResults.NotFound();
        await Answer(db, caller.PersonId, request.Code, clock, ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Delete(Caller caller, TrackingDb db, CancellationToken ct)
    {
        await Erase(db, caller.PersonId, ct);
        return TypedResults.NoContent();
    }
}
