using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Begins the screening of somebody who has consented.</summary>
public sealed class ScreenModel : SiteDeed
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? ConsentVersion { get; set; }

    [BindProperty]
    public DateOnly? ConsentedOn { get; set; }

    public override Deed Deed => new(
        InvestigatorDeedWords.Screen, InvestigatorDeedWords.ScreenMeans, InvestigatorDeedWords.SponsorAndAlliance, null, Back, InvestigatorWords.ToSite);

    public override IEnumerable<Answered> Answers =>
    [
        new(InvestigatorWords.Code, Code), new(InvestigatorWords.ConsentVersion, ConsentVersion), new(InvestigatorWords.ConsentedOn, ConsentedOn is { } day ? Dates.Day(day) : null),
    ];

    protected override void Prefill() => (ConsentVersion, ConsentedOn) = (Place.ConsentVersion, Today);

    protected override Task Check()
    {
        Need(nameof(Code), Code, InvestigatorDeedWords.CodeMissing);
        Need(nameof(ConsentVersion), ConsentVersion, InvestigatorDeedWords.VersionMissing);
        Need(nameof(ConsentedOn), ConsentedOn is not null, InvestigatorDeedWords.DayMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post<Participant>($"recruitment/sites/{Site}/participants", new { code = Code!.Trim(), consentVersion = ConsentVersion!.Trim(), consentedOn = ConsentedOn });
        return answer.IsDone ? Done($"/investigator/participants/{answer.Value!.ParticipantId}", InvestigatorDeedWords.Screened, InvestigatorDeedWords.ScreenedNext) : Refuse(answer.Refusal);
    }
}
