using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Data;
using Trials.Tracking.Notices.Mails;
using Trials.Web;

namespace Trials.Tracking.Notices.Contacts;

/// <summary>
/// The address that an organisation's people of one role share, such as the ethics office's. One of them records it, one of them confirms it.
/// </summary>
internal static class Desks
{
    public sealed record Request(string Address, Language Language, int DigestHour, Mailing Mailing);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Address).Must(PutSettings.IsAddress);
            RuleFor(r => r.DigestHour).InclusiveBetween(0, 23);
        }
    }

    public static void Map(RouteGroupBuilder notices)
    {
        notices.MapGet("/desks", List)
            .AllowSignedIn()
            .WithName("ListDesks")
            .WithSummary("List my organisation's desks for the roles I have");
        notices.MapPut("/desks/{role}", Put)
            .AllowSignedIn()
            .Validate<Request, Validator>()
            .WithName("PutDesk")
            .WithSummary("Record the address that my organisation's people of a role share")
            .ProducesProblem(StatusCodes.Status409Conflict);
        notices.MapPost("/desks/{role}/confirm", Confirm)
            .AllowSignedIn()
            .Validate<Settings.Request, Settings.Validator>()
            .WithName("ConfirmDesk")
            .WithSummary("Confirm a desk's address with the code that was sent to it")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        notices.MapDelete("/desks/{role}", Delete)
            .AllowSignedIn()
            .WithName("DeleteDesk")
            .WithSummary("Delete a desk and what waits to be mailed to it")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<SettingsView[]>> List(Caller caller, TrackingDb db, CancellationToken ct)
    {
        var (organisation, roles) = (caller.OrganisationId, NoticeRole.Of(caller.Roles));
        var desks = await db.Contacts.AsNoTracking().Where(c => c.IsDesk && c.OrganisationId == organisation && (c.Roles & roles) != 0)
            .OrderBy(c => c.Roles).ToListAsync(ct);
        return TypedResults.Ok(desks.Select(SettingsView.Of).ToArray());
    }

    private static async Task<Ok<SettingsView>> Put(
        string role, Request request, Caller caller, IOptions<SmtpOptions> smtp, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        Rule.Require(smtp.Value.IsOn, NoticeProblems.MailOff);
        var (now, roles) = (clock.GetUtcNow(), RoleOf(role, caller));
        var desk = await Find(db, caller, roles, ct)
            ?? db.Contacts.Add(Contact.Of(Guid.CreateVersion7(now), true, caller.OrganisationId, roles)).Entity;
        desk.Prefer(request.Language, request.DigestHour, request.Mailing, null);
        if (desk.Move(request.Address, WorkingCalendar.China.DateOf(now), now) is { } code) db.Mails.Add(Mail.Confirmation(desk, code, now));
        await db.SaveOrLoseRace(ct);
        return TypedResults.Ok(SettingsView.Of(desk));
    }

    private static async Task<Results<NoContent, NotFound>> Confirm(
        string role, Settings.Request request, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Find(db, caller, RoleOf(role, caller), ct) is not { } desk) return TypedResults.NotFound();
        db.Forget();
        await Settings.Answer(db, desk.Id, request.Code, clock, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Delete(string role, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (await Find(db, caller, RoleOf(role, caller), ct) is not { } desk) return TypedResults.NotFound();
        await Settings.Erase(db, desk.Id, ct);
        return TypedResults.NoContent();
    }

    private static NoticeRoles RoleOf(string role, Caller caller)
    {
        Rule.Require(caller.Is(role) && NoticeRole.Of([role]) is not NoticeRoles.None, NoticeProblems.NotYourDesk, role);
        return NoticeRole.Of([role]);
    }

    private static Task<Contact?> Find(TrackingDb db, Caller caller, NoticeRoles roles, CancellationToken ct) =>
        db.Contacts.SingleOrDefaultAsync(c => c.IsDesk && c.OrganisationId == caller.OrganisationId && c.Roles == roles, ct);
}
