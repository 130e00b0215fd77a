using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Administration;

/// <summary>The people of the administrator's organisation, with roles and how they sign in.</summary>
[Authorize(Roles = Roles.OrganisationAdmin)]
public sealed class PeopleModel : JourneyPage
{
    public Table People { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        var now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var page = await Api.Read<Listed<Colleague>>(Paged.From($"directory/people?take=100", after));
        People = new Table(AdministrationWords.People,
            [
                new(AdministrationWords.Name), new(AdministrationWords.Username), new(AdministrationWords.Roles), new(AdministrationWords.Access), new(AdministrationWords.Factor),
                new(AdministrationWords.LastSeen),
            ],
            [.. page.Items.Select(person => (Cell[])
            [
                new(person.Name, $"/administration/people/{person.PersonId}"), person.Username, AccountWords.RoleNames(person.Roles), new(Access(person, now), IsChip: true),
                person.HasFactor ? AdministrationWords.On : AdministrationWords.Off, person.LastSeenAt is { } seen ? Dates.Instant(seen) : "",
            ])])
        { Next = page.Next, Nothing = AdministrationWords.Nobody };
        return People.Download(Request) ?? (IActionResult)Page();
    }

    internal static string Access(Colleague person, DateTimeOffset now) => person switch
    {
        { HasLeft: true } => AdministrationWords.HasLeft,
        { HasPassword: true } => AdministrationWords.HasPassword,
        { InvitedUntil: { } until } when until > now => AdministrationWords.InvitedUntil.With(Dates.Day(until)),
        _ => AdministrationWords.InvitationOver,
    };
}
