using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>One organisation; its people for the alliance office.</summary>
[Authorize(Roles = $"{Roles.AllianceOffice},{Roles.Coordinator}")]
public sealed class MemberModel : JourneyPage
{
    public Organisation One { get; private set; } = null!;
    public Table People { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        One = await Api.Read<Organisation>($"directory/organisations/{id}");
        People = new Table(MemberWords.People, [new(MemberWords.Person), new(MemberWords.Username), new(MemberWords.Roles)],
            [.. One.People?.Select(person => (Cell[])[person.Name, person.Username, AccountWords.RoleNames(person.Roles)]) ?? []])
        { Nothing = MemberWords.NoPeople };
        return People.Download(Request) ?? (IActionResult)Page();
    }

    public sealed record Organisation(
        Guid OrganisationId, string Code, string Kind, string Name, string? City, string? Grade, string Membership, int Version, IReadOnlyList<Staff>? People);

    public sealed record Staff(string Name, string Username, IReadOnlyList<string> Roles);
}
