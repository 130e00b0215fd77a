using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Data;
using Trials.Tracking.Packs;
using Trials.Web;

namespace Trials.Tracking.Figures;

/// <summary>
/// The alliance's figures: for everybody over the twelve months that ended last, with small numbers protected, so that nothing can be read
/// from one day's change; for the alliance's own people over any period and whole, since they see every trial.
/// </summary>
internal static class GetFigures
{
    public static readonly Problem PeriodWrong = new("tracking.period_wrong",
        "Name a period by its first and last day, not longer than ten years.", "请填写起止日期，且跨度不超过十年。");

    public static void Map(RouteGroupBuilder service)
    {
        service.MapGet("/figures", Internal)
            .Allow(Roles.Coordinator, Roles.AllianceOffice)
            .WithTags("Figures")
            .WithName("GetFigures")
            .WithSummary("Read the alliance's figures of a period")
            .ProducesProblem(StatusCodes.Status409Conflict);
        service.MapGet("/public/figures", Public)
            .AllowAnonymous()
            .WithTags("Figures")
            .WithName("GetPublicFigures")
            .WithSummary("Read the alliance's figures of the last twelve whole months, with small numbers protected");
    }

    private static async Task<Ok<FiguresView>> Internal(
        DateOnly? from, DateOnly? to, TrackingDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(clock.GetUtcNow());
        var last = to ?? today;
        // The calendar of this platform ends there, and so would the arithmetic.
        Rule.Require(last.Year is > 1 and < 9990, PeriodWrong);
        var first = from ?? last.AddYears(-1).AddDays(1);
        Rule.Require(first <= last && last < first.AddYears(10), PeriodWrong);
        return TypedResults.Ok(await Read(db, (first, last), await db.PackOn(chosen, today, ct), null, ct));
    }

    private static async Task<Ok<FiguresView>> Public(TrackingDb db, TimeProvider clock, ChosenPack chosen, PublicFigures kept, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(clock.GetUtcNow());
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var pack = await db.PackOn(chosen, today, ct);
        return TypedResults.Ok(await kept.Of(thisMonth, Problems.InChinese, clock.GetUtcNow(),
            () => Read(db, (thisMonth.AddYears(-1), thisMonth.AddDays(-1)), pack, pack.Allocation.SmallCountSuppression, ct)));
    }

    private static async Task<FiguresView> Read(
        TrackingDb db, (DateOnly From, DateOnly To) period, RulePack pack, int? limit, CancellationToken ct)
    {
        var until = new DateTimeOffset(period.To.AddDays(1), TimeOnly.MinValue, WorkingCalendar.China.Zone.BaseUtcOffset);
        var set = FigureSet.Of(await FigureFacts.Read(db, until, ct), period.From, period.To, pack.Clocks, limit ?? 0);
        var organisations = set.Committees.Select(c => c.OrganisationId).ToArray();
        var names = await db.Sites.Where(s => s.Name != null && organisations.Contains(s.OrganisationId!.Value))
            .GroupBy(s => s.OrganisationId!.Value).Select(g => new { g.Key, Name = g.Max(s => s.Name) }).ToDictionaryAsync(g => g.Key, g => g.Name!, ct);
        return FiguresView.Of(limit is { } below ? SmallNumbers.Protect(set, below) : set, period, names, pack, limit);
    }
}
