using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Admits an organisation with its first administrator.</summary>
[Authorize(Roles = Roles.AllianceOffice)]
public sealed class NewMemberModel : RecordMember
{
    public override Deed Deed => new(MemberWords.Admit, MemberWords.Means, MemberWords.Tells, null, "/alliance/members", MemberWords.Members);

    protected override void Prefill() => (Kind, Membership) = ("Hospital", "Active");

    protected override Task<IActionResult> Do() => Save(null);
}
