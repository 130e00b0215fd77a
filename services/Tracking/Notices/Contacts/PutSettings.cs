using System.Net.Mail;
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
/// A person records where and when they want to be mailed, and who stands in for them while they are away. A new address counts once the
/// code sent to it has come back.
/// </summary>
internal static class PutSettings
{
    public sealed record Request(string Address, Language Language, int DigestHour, Mailing Mailing, Deputy? Deputy);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Address).Must(IsAddress);
            RuleFor(r => r.DigestHour).InclusiveBetween(0, 23);
            RuleFor(r => r.Deputy).Must(deputy => deputy is null || deputy.To.DayNumber - deputy.From.DayNumber is >= 0 and < 366);
        }
    }

    public static void Map(RouteGroupBuilder notices) => notices
        .MapPut("/settings", Handle)
        .AllowSignedIn()
        .Validate<Request, Validator>()
        .WithName("PutNoticeSettings")
        .WithSummary("Record where, when and in which language I am mailed")
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <summary>One plain mailbox: no name, no line break, nothing but ASCII.</summary>
    public static bool IsAddress(string address) => address.Length is > 2 and <= 254 && address.All(c => c is > ' ' and < (char)127)
        && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.Host.Length > 0;

    private static async Task<Ok<SettingsView>> Handle(
        Request request, Caller caller, IOptions<SmtpOptions> smtp, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        Rule.Require(smtp.Value.IsOn, NoticeProblems.MailOff);
        var (now, roles) = (clock.GetUtcNow(), NoticeRole.Of(caller.Roles));
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == caller.PersonId, ct)
            ?? db.Contacts.Add(Contact.Of(caller.PersonId, false, caller.OrganisationId, roles)).Entity;
        contact.Seen(caller.OrganisationId, roles, now);
        if (request.Deputy is { } deputy) Rule.Require(await IsPossible(db, deputy, contact, ct), NoticeProblems.DeputyUnknown);
        contact.Prefer(request.Language, request.DigestHour, request.Mailing, request.Deputy);
        if (contact.Move(request.Address, WorkingCalendar.China.DateOf(now), now) is { } code) db.Mails.Add(Mail.Confirmation(contact, code, now));
        await db.SaveOrLoseRace(ct);
        return TypedResults.Ok(SettingsView.Of(contact));
    }

    private static async Task<bool> IsPossible(TrackingDb db, Deputy deputy, Contact contact, CancellationToken ct)
    {
        var (organisation, roles) = (contact.OrganisationId, contact.Roles);
        return deputy.PersonId != contact.Id && await db.Contacts.AnyAsync(c => c.Id == deputy.PersonId && !c.IsDesk
            && c.OrganisationId == organisation && (c.Roles & roles) != 0 && c.ConfirmedAt != null, ct);
    }
}
