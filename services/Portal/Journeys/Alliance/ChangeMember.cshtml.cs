using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Changes what is recorded of an organisation, its place in the agreement above all; a change by somebody else is not overwritten.</summary>
[Authorize(Roles = Roles.AllianceOffice)]
public sealed class ChangeMemberModel : RecordMember
{
    private MemberModel.Organisation _one = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public override Deed Deed => new(MemberWords.Change, MemberWords.Means, MemberWords.Tells, null, $"/alliance/members/{Id}", MemberWords.Members);

    protected override async Task Load()
    {
        _one = await Api.Read<MemberModel.Organisation>($"directory/organisations/{Id}");
        Code = _one.Code;
        Version ??= _one.Version;
    }

    protected override void Prefill() => (Kind, Name, City, Grade, Membership) = (_one.Kind, _one.Name, _one.City, _one.Grade, _one.Membership);

    protected override Task<IActionResult> Do() => Save($"\"{Version}\"");
}
