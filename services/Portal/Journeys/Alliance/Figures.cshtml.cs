using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>The alliance's figures of a period, whole, each with what exactly it counts.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice}")]
public sealed class FiguresModel : JourneyPage
{
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public AllianceFigures? Figures { get; private set; }
    public Table Committees { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(DateOnly? from, DateOnly? to)
    {
        (To, From) = (to ?? Today, from ?? (to ?? Today).AddYears(-1).AddDays(1));
        var read = await Api.Try<AllianceFigures>($"tracking/figures?from={From.Value}&to={To.Value}");
        if (!read.IsDone) return Refuse(read.Refusal);
        Figures = read.Value!;
        Committees = new Table(AllianceWords.Committees,
            [
                new(AllianceWords.Committees), new(AllianceWords.Led, IsFigure: true), new(AllianceWords.Median, IsFigure: true), new(AllianceWords.Answered, IsFigure: true),
                new(AllianceWords.Median, IsFigure: true), new(AllianceWords.LateShare, IsFigure: true),
            ],
            [.. Figures.Committees.Select(committee => (Cell[])
            [
                committee.Name, Say(committee.Lead.N), Say(committee.Lead.Median), Say(committee.Adoption.N), Say(committee.Adoption.Median),
                AllianceWords.Plus.With(Say(committee.Late.N), Say(committee.Late.Of)),
            ])])
        { Nothing = AllianceWords.NoFigures };
        return Committees.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>A number, or a dash where there is none.</summary>
    public static string Say(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";
}
