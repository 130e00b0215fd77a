namespace Trials.Rules;

/// <summary>What may be adopted directly, why not, and under which local conditions (rules.md 7.3).</summary>
public sealed record RecognitionRules
{
    /// <summary>Studies of these categories go to the full board everywhere; the alliance's own choice (MR-11, MR-11b).</summary>
    public required IReadOnlyList<RiskCategory> NoDirectAdoption { get; init; }

    /// <summary>The only reasons for not adopting.</summary>
    public required IReadOnlyList<AdoptionGround> Grounds { get; init; }

    /// <summary>What conditions can name, of the study and of the site.</summary>
    public required IReadOnlyList<ConditionObject> ConditionObjects { get; init; }

    /// <summary>
    /// What stands against direct adoption, of the categories declared for a study and those its product brings; none when it is open.
    /// </summary>
    public IReadOnlyList<RiskCategory> Barring(ProductKind product, IEnumerable<RiskCategory> declared) =>
        [.. declared.Concat(BroughtBy(product)).Where(NoDirectAdoption.Contains).Distinct().Order()];

    /// <summary>The ground with that code; null when the list has none.</summary>
    public AdoptionGround? FindGround(string code) => Grounds.FirstOrDefault(ground => ground.Code == code);

    /// <summary>The object with that code; null when the list has none.</summary>
    public ConditionObject? FindObject(string code) => ConditionObjects.FirstOrDefault(item => item.Code == code);

    /// <summary>Whether a site's condition may name it; what is not on the list is not local.</summary>
    public bool IsLocal(string code) => FindObject(code) is { Scope: OpinionScope.Site };

    private static IEnumerable<RiskCategory> BroughtBy(ProductKind product) => product switch
    {
        ProductKind.Cgt => [RiskCategory.Cgt],
        ProductKind.NewTech => [RiskCategory.NewTech818],
        ProductKind.Vaccine => [RiskCategory.Vaccine],
        ProductKind.Drug or ProductKind.Device or ProductKind.Ivd or ProductKind.None => [],
    };
}
