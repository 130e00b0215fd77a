using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.InstitutionOffice;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;

namespace Trials.Portal.Journeys.Information;

/// <summary>Answers what a participating committee asked of the sponsor, or of its own hospital's office and investigators (MR-31, CAL-09).</summary>
[Authorize(Roles = $"{Roles.Sponsor},{Roles.InstitutionOffice},{Roles.Investigator}")]
public sealed class AnswerModel : DeedPage
{
    private Guid _trial;

    [BindProperty(SupportsGet = true)]
    public Guid Site { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public InformationRecord Asked { get; private set; } = null!;
    public string Subject { get; private set; } = "";

    public override Deed Deed
    {
        get
        {
            var (back, backTo) = Me.Is(Roles.Sponsor) ? ($"/sponsor/applications/{_trial}/questions", DeedWords.QuestionsTitle)
                : (Me.Is(Roles.Investigator) ? $"/investigator/sites/{Site}" : $"/office/sites/{Site}", OfficeWords.ToSite);
            return new(InformationWords.Answer, InformationWords.AnswerMeans, InformationWords.AnswerTells, DeedWords.AnswerQuestionUndo, back, backTo);
        }
    }

    public override IEnumerable<Answered> Answers => [new(ParticipatingWords.AskWhat, Asked.Text), new(DeedWords.AnswerText, Text)];

    protected override async Task Load()
    {
        var adoption = await Api.Read<AdoptionRecord>($"ethics/adoptions/{Site}");
        Asked = adoption.Information?.FirstOrDefault(asked => asked.Number == Number) ?? throw RefusedException.NotFound();
        _trial = adoption.TrialId;
        var trial = await Api.Find<TrialHead.Figures>($"tracking/trials/{_trial}");
        Subject = $"{trial?.Number} {trial?.Title} · {OfficeWords.SiteTitle.With(adoption.Number, adoption.Name)}";
    }

    protected override Task Check()
    {
        Need(nameof(Text), Text, DeedWords.AnswerMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/adoptions/{Site}/information/{Number}/answer", new { text = Text });
        return answer.IsDone ? Done(Deed.Back, InformationWords.Answered, DeedWords.QuestionAnsweredNext) : Refuse(answer.Refusal);
    }
}
