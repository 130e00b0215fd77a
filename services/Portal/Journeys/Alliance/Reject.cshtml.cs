using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Gives back what somebody else staged, with the reason; what is public stays.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class RejectModel : DeedPage
{
    private PublicRecord _record = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override Deed Deed => new(MemberWords.Reject, MemberWords.RejectMeans, MemberWords.RejectTells, null, $"/alliance/public-records/{Id}", MemberWords.Records);

    public override IEnumerable<Answered> Answers => [new(MemberWords.Reason, Reason)];

    protected override async Task Load() => _record = await Api.Read<PublicRecord>($"registration/applications/{Id}/public-record");

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, MemberWords.ReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/public-record/rejection", new { reason = Reason }, $"\"{_record.Version}\"");
        return answer.IsDone ? Done("/alliance/public-records", MemberWords.Rejected) : Refuse(answer.Refusal);
    }
}
