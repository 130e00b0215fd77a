using System.Globalization;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Public;

/// <summary>The alliance's figures as everybody may read them.</summary>
public static class PublicFigures
{
    public static Task<AllianceFigures> Read(Api api) => api.Read<AllianceFigures>($"tracking/public/figures");

    /// <summary>A number, or that it is protected.</summary>
    public static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? FigureWords.Protected;

    /// <summary>Days or percent; of what is protected that, of nothing at all a dash.</summary>
    public static string Say(double? value, int? n) =>
        value?.ToString("0.#", CultureInfo.InvariantCulture) ?? (n is null ? FigureWords.Protected : FormWords.Empty);
}
