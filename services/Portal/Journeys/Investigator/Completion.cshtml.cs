using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Closes a site with its completion report; the investigator or the hospital's office files it.</summary>
[Authorize(Roles = $"{Roles.Investigator},{Roles.InstitutionOffice}")]
public sealed class CompletionModel : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Site { get; set; }

    [BindProperty]
    public int? Enrolled { get; set; }

    [BindProperty]
    public int? Completed { get; set; }

    [BindProperty]
    public int? Withdrawn { get; set; }

    [BindProperty]
    public int? SeriousEvents { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    public RecruitingSite Place { get; private set; } = null!;

    public override Deed Deed => new(
        InvestigatorDeedWords.Complete, InvestigatorDeedWords.CompleteMeans, InvestigatorDeedWords.CompleteTells, InvestigatorDeedWords.CompleteUndo, Back, InvestigatorWords.ToSite);

    public override IEnumerable<Answered> Answers =>
    [
        new(InvestigatorDeedWords.FiguresEnrolled, Say(Enrolled)), new(InvestigatorDeedWords.FiguresCompleted, Say(Completed)), new(InvestigatorDeedWords.FiguresWithdrawn, Say(Withdrawn)),
        new(InvestigatorDeedWords.FiguresEvents, Say(SeriousEvents)), new(InvestigatorDeedWords.Summary, Summary),
    ];

    private string Back => Me.Is(Roles.Investigator) ? $"/investigator/sites/{Site}" : $"/office/sites/{Site}";

    protected override async Task Load() => Place = await Api.Read<RecruitingSite>($"recruitment/sites/{Site}");

    protected override void Prefill() => Enrolled = Place.Enrolled;

    protected override Task Check()
    {
        Need(nameof(Enrolled), Enrolled is not null, InvestigatorDeedWords.NumberMissing);
        Need(nameof(Completed), Completed is not null, InvestigatorDeedWords.NumberMissing);
        Need(nameof(Withdrawn), Withdrawn is not null, InvestigatorDeedWords.NumberMissing);
        Need(nameof(SeriousEvents), SeriousEvents is not null, InvestigatorDeedWords.NumberMissing);
        Need(nameof(Summary), Summary, InvestigatorDeedWords.SummaryMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/sites/{Site}/completion", new
        {
            enrolled = Enrolled, completed = Completed, withdrawn = Withdrawn, seriousEvents = SeriousEvents, summary = Summary,
        });
        return answer.IsDone ? Done(Back, InvestigatorDeedWords.CompletedDone, InvestigatorDeedWords.CompletedNext) : Refuse(answer.Refusal);
    }

    private static string? Say(int? number) => number is { } one ? FormattableString.Invariant($"{one}") : null;
}
