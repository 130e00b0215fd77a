using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Public;

/// <summary>Committees with how long they took, as far as their numbers are large enough to be shown, and the days on which they meet.</summary>
[AllowAnonymous]
public sealed class CommitteesModel : JourneyPage
{
    public AllianceFigures Figures { get; private set; } = null!;
    public Table Committees { get; private set; } = null!;
    public IReadOnlyList<MeetingDays> Calendar { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Figures = await PublicFigures.Read(Api);
        Committees = new Table(FigureWords.Committees,
            [
                new(FigureWords.Committee), new(FigureWords.Led, IsFigure: true), new(FigureWords.LedMedian, IsFigure: true), new(FigureWords.Answered, IsFigure: true),
                new(FigureWords.AnsweredMedian, IsFigure: true), new(FigureWords.AnsweredP90, IsFigure: true), new(FigureWords.Late, IsFigure: true),
            ],
            [.. Figures.Committees.Select(Row)])
        { Nothing = FigureWords.NoCommittee };
        Calendar = [.. (await Api.Read<Listed<MeetingDays>>($"ethics/public/committees")).Items.Where(committee => committee.Meetings.Count > 0)];
        return Committees.Download(Request) ?? (IActionResult)Page();
    }

    public sealed record MeetingDays(string Name, IReadOnlyList<DateOnly> Meetings);

    private static Cell[] Row(AllianceFigures.Committee one) =>
    [
        one.Name ?? FigureWords.Unnamed, PublicFigures.Say(one.Lead.N), PublicFigures.Say(one.Lead.Median, one.Lead.N), PublicFigures.Say(one.Adoption.N),
        PublicFigures.Say(one.Adoption.Median, one.Adoption.N), PublicFigures.Say(one.Adoption.P90, one.Adoption.N), PublicFigures.Say(one.Late.N),
    ];
}
