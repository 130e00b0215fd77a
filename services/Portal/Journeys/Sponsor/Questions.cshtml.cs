using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Information;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>A review as the sponsor sees it, with the questions put to it.</summary>
public sealed record AskedReview(Guid Id, Guid TrialId, string Number, IReadOnlyList<AskedQuestion> Questions);

public sealed record AskedQuestion(int Number, string Text, DateTimeOffset IssuedAt, string? Answer);

/// <summary>What the committees asked, and the answers; an open question leads to its deed.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class QuestionsModel : JourneyPage
{
    public Guid Id { get; private set; }
    public Table Questions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        var reviews = await Api.Read<Listed<AskedReview>>($"ethics/reviews?trialId={id}&take=500");
        var adoptions = await Api.Read<Listed<AdoptionRecord>>($"ethics/adoptions?trialId={id}&take=500");
        Questions = new Table(DeedWords.QuestionsTitle,
            [new(ApplicationWords.Number), new(DeedWords.QuestionText), new(DeedWords.AskedOn), new(ApplicationWords.Answered)],
            [
                .. reviews.Items.SelectMany(review => review.Questions.Select(question => Row(review, question))),
                .. adoptions.Items.SelectMany(adoption => (adoption.Information ?? []).Select(asked => Row(adoption, asked))),
            ])
        { Nothing = DeedWords.NoQuestions };
        return Questions.Download(Request) ?? (IActionResult)Page();
    }

    private static Cell[] Row(AskedReview review, AskedQuestion question) =>
    [
        new(DeedWords.Question.With(question.Number), question.Answer is null ? $"/sponsor/reviews/{review.Id}/questions/{question.Number}" : null), question.Text, Dates.Day(question.IssuedAt),
        question.Answer ?? ApplicationWords.NotAnswered,
    ];

    private static Cell[] Row(AdoptionRecord adoption, InformationRecord asked) =>
    [
        new(InformationWords.Request.With(adoption.Number, adoption.Name, asked.Number), asked.Answer is null ? $"/sites/{adoption.SiteId}/information/{asked.Number}" : null), asked.Text,
        Dates.Day(asked.AskedAt), asked.Answer ?? ApplicationWords.NotAnswered,
    ];
}
