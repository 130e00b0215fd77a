using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Records that a participant signed the version adopted since.</summary>
public sealed class ConsentModel : ParticipantDeed
{
    [BindProperty]
    public string? ConsentVersion { get; set; }

    [BindProperty]
    public DateOnly? ConsentedOn { get; set; }

    public override Deed Deed => new(InvestigatorDeedWords.Renew, InvestigatorDeedWords.RenewMeans, null, null, Back, InvestigatorWords.ToParticipant);

    public override IEnumerable<Answered> Answers =>
        [new(InvestigatorWords.ConsentVersion, ConsentVersion), new(InvestigatorWords.ConsentedOn, ConsentedOn is { } day ? Dates.Day(day) : null)];

    protected override void Prefill() => (ConsentVersion, ConsentedOn) = (Place.ConsentVersion, Today);

    protected override Task Check()
    {
        Need(nameof(ConsentVersion), ConsentVersion, InvestigatorDeedWords.VersionMissing);
        Need(nameof(ConsentedOn), ConsentedOn is not null, InvestigatorDeedWords.DayMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"recruitment/participants/{Id}/consent", new { consentVersion = ConsentVersion!.Trim(), consentedOn = ConsentedOn });
        return answer.IsDone ? Done(Back, InvestigatorDeedWords.Renewed) : Refuse(answer.Refusal);
    }
}
