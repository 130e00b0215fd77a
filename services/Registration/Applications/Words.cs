using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Contracts;
using Trials.Registration.Records;
using Trials.Rules;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Applications;

/// <summary>The same words as records, events and rule packs say them; a word added to one of them breaks the build here.</summary>
internal static class Words
{
    private static readonly JsonSerializerOptions Codes = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <summary>The reasons against direct adoption by the codes of the rule packs (MR-11), for instance <c>FIH</c>.</summary>
    public static IReadOnlySet<string> Regimes { get; } =
        Enum.GetValues<RiskCategory>().Select(category => JsonSerializer.SerializeToElement(category, Codes).GetString()!).ToHashSet();

    public static Phase Of(StudyPhase phase) => phase switch
    {
        StudyPhase.I => Phase.I,
        StudyPhase.II => Phase.II,
        StudyPhase.III => Phase.III,
        StudyPhase.IV => Phase.IV,
        StudyPhase.BE => Phase.BE,
        StudyPhase.NA => Phase.NA,
    };

    public static Product Of(Records.ProductKind product) => product switch
    {
        Records.ProductKind.Drug => Product.Drug,
        Records.ProductKind.Device => Product.Device,
        Records.ProductKind.Ivd => Product.Ivd,
        Records.ProductKind.Vaccine => Product.Vaccine,
        Records.ProductKind.Cgt => Product.Cgt,
        Records.ProductKind.NewTech => Product.NewTech,
        Records.ProductKind.None => Product.None,
    };

    public static Rules.ProductKind InRules(this Product product) => product switch
    {
        Product.Drug => Rules.ProductKind.Drug,
        Product.Device => Rules.ProductKind.Device,
        Product.Ivd => Rules.ProductKind.Ivd,
        Product.Vaccine => Rules.ProductKind.Vaccine,
        Product.Cgt => Rules.ProductKind.Cgt,
        Product.NewTech => Rules.ProductKind.NewTech,
        Product.None => Rules.ProductKind.None,
    };

    public static Rules.StudyKind InRules(this StudyKind kind) => kind switch
    {
        StudyKind.Registration => Rules.StudyKind.Registration,
        StudyKind.Iit => Rules.StudyKind.Iit,
    };
}
