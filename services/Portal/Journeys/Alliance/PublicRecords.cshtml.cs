using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>The public record of each accepted application; what waits for release first.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class PublicRecordsModel : JourneyPage
{
    public Table Records { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        var page = await Api.Read<Listed<Application>>(Paged.From($"registration/applications?status=Accepted&take=20", after));
        var records = await Task.WhenAll(page.Items.Select(async one => (one, Record: await Api.Find<PublicRecord>($"registration/applications/{one.Id}/public-record"))));
        Records = new Table(MemberWords.Records,
            [
                new(ApplicationWords.Title), new(ApplicationWords.Number), new(MemberWords.Status), new(MemberWords.Version, IsFigure: true), new(MemberWords.Waits),
            ],
            [.. records.OrderBy(at => at.Record?.Staged is null).Select(at => (Cell[])
            [
                new(at.one.Title, $"/alliance/public-records/{at.one.Id}"), at.one.Number, new(MemberWords.Statuses.Say(at.Record?.Status), IsChip: true),
                at.Record?.Released, at.Record?.Staged is { } staged ? Dates.Day(staged.At) : "",
            ])])
        { Next = page.Next, Nothing = MemberWords.NoRecords };
        return Records.Download(Request) ?? (IActionResult)Page();
    }

    private sealed record Application(Guid Id, string Number, string Title);
}

/// <summary>Where a trial's public record stands, with what a release would make newly public.</summary>
public sealed record PublicRecord(Guid TrialId, string Status, int Released, DateTimeOffset? ReleasedAt, PublicRecord.Difference? Staged, string? Rejection, int Version)
{
    public sealed record Difference(string Sha256, DateTimeOffset At, bool IsMine, IReadOnlyList<Line> Changes);

    public sealed record Line(string Name, int? WhoItem, string? Old, string? New);
}
