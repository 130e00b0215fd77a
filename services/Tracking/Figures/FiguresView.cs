using System.Globalization;
using Trials.Contracts.Ethics.V1;
using Trials.Rules;
using Trials.Web;

namespace Trials.Tracking.Figures;

/// <summary>
/// Figures in the reader's language, each with what exactly it counts. A number that is missing is protected.
/// </summary>
internal sealed record FiguresView(
    DateOnly From, DateOnly To, string? Protection, IReadOnlyList<FiguresView.DurationView> Durations, IReadOnlyList<FiguresView.ShareView> Shares,
    IReadOnlyList<FiguresView.CommitteeView> Committees)
{
    public sealed record DurationView(FigureCode Code, string Title, string TitleZh, string Definition, string DefinitionZh, int? N, double? Median, double? P90);

    public sealed record ShareView(FigureCode Code, string Title, string TitleZh, string Definition, string DefinitionZh, int? N, int? Of, double? Percent);

    public sealed record CommitteeView(
        Guid OrganisationId, string? Name, Duration Lead, Duration Adoption, Share Late, IReadOnlyDictionary<AdoptionOutcome, int>? Outcomes);

    /// <param name="set">The figures, protected or not.</param>
    /// <param name="period">First and last day, both included.</param>
    /// <param name="names">Hospitals' names as the records have them.</param>
    /// <param name="pack">Whose goals the definitions name.</param>
    /// <param name="limit">Below which numbers are hidden; null when none are.</param>
    public static FiguresView Of(FigureSet set, (DateOnly From, DateOnly To) period, IReadOnlyDictionary<Guid, string> names, RulePack pack, int? limit)
    {
        object[] goals = [pack.Clocks.EthicsTotalWorkingDays, FigureSet.StartUpWeeks, pack.Clocks.StartTotalWeeks];
        string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, goals);
        return new FiguresView(period.From, period.To, limit is { } below ? Said(below) : null,
            [.. set.Durations.Select(d => (d.Key, d.Value, Text: FigureTexts.All[d.Key])).Select(d => new DurationView(d.Key, d.Text.English, d.Text.Chinese,
                Fill(d.Text.EnglishDefinition), Fill(d.Text.ChineseDefinition), d.Value.N, d.Value.Median, d.Value.P90))],
            [.. set.Shares.Select(s => (s.Key, s.Value, Text: FigureTexts.All[s.Key])).Select(s => new ShareView(s.Key, s.Text.English, s.Text.Chinese,
                Fill(s.Text.EnglishDefinition), Fill(s.Text.ChineseDefinition), s.Value.N, s.Value.Of, Percent(s.Value)))],
            [.. set.Committees.Select(c => new CommitteeView(c.OrganisationId, names.GetValueOrDefault(c.OrganisationId), c.Lead, c.Adoption, c.Late, c.Outcomes))]);
    }

    private static string Said(int limit) =>
        string.Format(CultureInfo.InvariantCulture, Problems.InChinese ? FigureTexts.ProtectedChinese : FigureTexts.ProtectedEnglish, limit);

    private static double? Percent(Share share) => share is { N: { } n, Of: > 0 and { } all } ? Math.Round(100.0 * n / all, 1) : null;
}
