using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Answers one question of the lead committee, naming the documents that change because of it.</summary>
public sealed class QuestionAnswerModel : SponsorDeed
{
    [BindProperty(SupportsGet = true)]
    public Guid Review { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Ids of the documents that change.</summary>
    [BindProperty]
    public List<string> Changed { get; set; } = [];

    public AskedQuestion Question { get; private set; } = null!;

    public override Deed Deed =>
        new(DeedWords.AnswerQuestion, DeedWords.AnswerQuestionMeans, DeedWords.AnswerQuestionTells, DeedWords.AnswerQuestionUndo, $"{Back}/questions", DeedWords.QuestionsTitle);

    public override IEnumerable<Answered> Answers =>
        [new(DeedWords.QuestionText, Question.Text), new(DeedWords.AnswerText, Text), new(DeedWords.Changes, NamesOf(Changed))];

    protected override async Task Load()
    {
        var review = await Api.Read<AskedReview>($"ethics/reviews/{Review}");
        Id = review.TrialId;
        Question = review.Questions.FirstOrDefault(question => question.Number == Number)
            ?? throw RefusedException.NotFound();
        await base.Load();
    }

    protected override Task Check()
    {
        Need(nameof(Text), Text, DeedWords.AnswerMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var changes = Documents.Where(document => Changed.Contains(document.DocumentId.ToString())).Select(document => new { code = document.Code, version = document.Version });
        var answer = await Api.Post($"ethics/reviews/{Review}/questions/{Number}/answer", new { text = Text, changes }, token: Token);
        return answer.IsDone ? Done($"{Back}/questions", DeedWords.QuestionAnswered, DeedWords.QuestionAnsweredNext) : Refuse(answer.Refusal);
    }
}
