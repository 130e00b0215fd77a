using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The alliance's figures of a period, each with its definition. Where they are public, a number that is absent is protected.</summary>
public sealed record AllianceFigures(
    DateOnly From, DateOnly To, string? Protection, IReadOnlyList<AllianceFigures.Time> Durations, IReadOnlyList<AllianceFigures.Part> Shares,
    IReadOnlyList<AllianceFigures.Committee> Committees)
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
}
