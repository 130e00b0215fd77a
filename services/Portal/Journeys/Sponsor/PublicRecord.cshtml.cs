using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Alliance;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Where the study's public record stands; puts up what is known now, which a second person releases.</summary>
public sealed class PublicRecordModel : SponsorDeed
{
    public PublicRecord Record { get; private set; } = null!;

    public override Deed Deed => new(StartUpWords.Stage, StartUpWords.StageMeans, StartUpWords.StageTells, null, Back, SponsorWords.ToApplication);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [];

    protected override async Task Load()
    {
        await base.Load();
        Record = await Api.Read<PublicRecord>($"registration/applications/{Id}/public-record");
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/public-record/staging", version: $"\"{Record.Version}\"");
        return answer.IsDone ? Done(Here, StartUpWords.Staged, StartUpWords.StagedNext) : Refuse(answer.Refusal);
    }

    private string Here => $"{Back}/public-record";
}
