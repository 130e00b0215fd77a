using System.Globalization;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Public;

/// <summary>The alliance's figures as everybody may read them; a number that is absent is protected.</summary>
public sealed record PublicFigures(
    DateOnly From, DateOnly To, string? Protection, IReadOnlyList<PublicFigures.Time> Durations, IReadOnlyList<PublicFigures.Part> Shares,
    IReadOnlyList<PublicFigures.Committee> Committees)
{
    public sealed record Time(string Title, string TitleZh, string Definition, string DefinitionZh, int? N, double? Median, double? P90)
    {
        public Text Name => new(Title, TitleZh);
        public Text Meaning => new(Definition, DefinitionZh);
    }

    public sealed record Part(string Title, string TitleZh, string Definition, string DefinitionZh, int? N, int? Of, double? Percent)
    {
        public Text Name => new(Title, TitleZh);
        public Text Meaning => new(Definition, DefinitionZh);
    }

    public sealed record Days(int? N, double? Median, double? P90);

    public sealed record Count(int? N, int? Of);

    public sealed record Committee(string? Name, Days Lead, Days Adoption, Count Late);

    public static Task<PublicFigures> Read(Api api) => api.Read<PublicFigures>($"tracking/public/figures");

    /// <summary>A number, or that it is protected.</summary>
    public static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? FigureWords.Protected;

    /// <summary>Days or percent; of what is protected that, of nothing at all a dash.</summary>
    public static string Say(double? value, int? n) =>
        value?.ToString("0.#", CultureInfo.InvariantCulture) ?? (n is null ? FigureWords.Protected : FormWords.Empty);
}
