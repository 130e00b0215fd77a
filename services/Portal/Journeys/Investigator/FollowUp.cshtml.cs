using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Adds to a report of the own site what became known since.</summary>
[Authorize(Roles = Roles.Investigator)]
public sealed class FollowUpModel : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Report { get; set; }

    [BindProperty]
    public DateOnly? KnownDay { get; set; }

    [BindProperty]
    public TimeOnly? KnownTime { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public SafetyReport Known { get; private set; } = null!;

    public override Deed Deed => new(
        InvestigatorDeedWords.Append, InvestigatorDeedWords.AppendMeans, InvestigatorDeedWords.AppendTells, InvestigatorDeedWords.ReportUndo, $"/investigator/safety/{Report}",
        InvestigatorWords.Report);

    public override IEnumerable<Answered> Answers => [new(InvestigatorWords.KnownAt, KnownAt is { } at ? Dates.Instant(at) : null), new(InvestigatorDeedWords.Text, Text)];

    private DateTimeOffset? KnownAt => Moments.Of(KnownDay, KnownTime);

    protected override async Task Load() => Known = await Api.Read<SafetyReport>($"ethics/safety-reports/{Report}");

    protected override Task Check()
    {
        Need(nameof(KnownDay), KnownAt is not null, InvestigatorDeedWords.TimeMissing);
        Need(nameof(Text), Text, InvestigatorDeedWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/safety-reports/{Report}/follow-ups", new { text = Text, knownAt = KnownAt });
        return answer.IsDone ? Done($"/investigator/safety/{Report}", InvestigatorDeedWords.Appended) : Refuse(answer.Refusal);
    }
}
