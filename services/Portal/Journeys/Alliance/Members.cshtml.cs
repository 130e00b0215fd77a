using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Who takes part, and how each hospital stands to the agreement.</summary>
[Authorize(Roles = $"{Roles.AllianceOffice},{Roles.Coordinator}")]
public sealed class MembersModel : JourneyPage
{
    public Table Members { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        var page = await Api.Read<Listed<MemberModel.Organisation>>(Paged.From($"directory/organisations?take=50", after));
        Members = new Table(MemberWords.Members,
            [
                new(MemberWords.Name), new(MemberWords.Code), new(MemberWords.Kind), new(MemberWords.City), new(MemberWords.Grade), new(MemberWords.Membership),
            ],
            [.. page.Items.Select(one => (Cell[])
            [
                new(one.Name, $"/alliance/members/{one.OrganisationId}"), one.Code, MemberWords.Kinds.Say(one.Kind), one.City, one.Grade,
                one.Kind == "Hospital" ? new Cell(MemberWords.Memberships.Say(one.Membership), IsChip: true) : "",
            ])])
        { Next = page.Next, Nothing = MemberWords.NoMembers };
        return Members.Download(Request) ?? (IActionResult)Page();
    }
}
