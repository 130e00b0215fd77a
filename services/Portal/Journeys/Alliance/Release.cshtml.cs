using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Makes public what somebody else staged, by its fingerprint, signed.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class ReleaseModel : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the difference that was shown: what is released is what was read.</summary>
    [BindProperty]
    public string? Sha256 { get; set; }

    public PublicRecord Record { get; private set; } = null!;

    public override Deed Deed =>
        new(MemberWords.Release, MemberWords.ReleaseMeans, null, MemberWords.ReleaseUndo, "/alliance/public-records", MemberWords.Records) { IsSigned = true };

    public override IEnumerable<Answered> Answers => [new(MemberWords.Fingerprint, Sha256), new(MemberWords.Changes, FormattableString.Invariant($"{Record.Staged?.Changes.Count}"))];

    protected override async Task Load() => Record = await Api.Read<PublicRecord>($"registration/applications/{Id}/public-record");

    protected override Task Check()
    {
        Need("", Record.Staged is not null, MemberWords.NothingStaged);
        Need("", Record.Staged is null || Record.Staged.Sha256 == Sha256, MemberWords.StagedAnew);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/public-record/release", new { sha256 = Sha256 }, $"\"{Record.Version}\"", Token);
        return answer.IsDone ? Done("/alliance/public-records", MemberWords.Released) : Refuse(answer.Refusal);
    }
}
