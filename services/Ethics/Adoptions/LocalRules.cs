using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Contracts;
using Trials.Ethics.Reviews;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Adoptions;

/// <summary>The rules of one trial as its participating committees meet them.</summary>
/// <param name="Pack">The rule pack the case began under.</param>
/// <param name="IsBarred">Whether the study may not be adopted directly (MR-11, MR-12).</param>
internal sealed record LocalRules(RulePack Pack, bool IsBarred)
{
    private static readonly FrozenDictionary<string, RiskCategory> Regimes = Codes();

    public static LocalRules Of(LeadReview review) => Of(review.RulePack, review.Study);

    public static LocalRules Of(string rulePack, AcceptedStudy study)
    {
        var pack = RulePacks.Find(rulePack);
        var declared = study.Regimes.Where(Regimes.ContainsKey).Select(code => Regimes[code]);
        return new LocalRules(pack, pack.Recognition.Barring(Kind(study.Product), declared).Count > 0);
    }

    /// <summary>
    /// When the answer is due: five working days, ten more for a full board, and those on which the service clock stood, but never beyond
    /// 30 calendar days, which no question stops (MR-35, CAL-09).
    /// </summary>
    public DateOnly DueOn(DateOnly received, bool fullBoard, int pausedDays = 0)
    {
        var days = Pack.Clocks.ParticipantSimplifiedWorkingDays + (fullBoard ? Pack.Clocks.ParticipantFullBoardWorkingDays : 0);
        var due = WorkingCalendar.China.AddWorkingDays(received, days + pausedDays).On;
        var cap = CapOn(received);
        return (fullBoard || pausedDays > 0) && due > cap ? cap : due;
    }

    /// <summary>The legal limit of 30 calendar days (ETH-16a).</summary>
    public DateOnly CapOn(DateOnly received) => received.AddDays(Pack.Clocks.LeadReviewCapDays);

    /// <summary>What a participant's reviewers check: the pack's local objects and nothing study-wide (MR-30).</summary>
    public IReadOnlyList<ConditionObject> Checklist() => [.. Pack.Recognition.ConditionObjects.Where(o => Pack.Recognition.IsLocal(o.Code))];

    /// <summary>Ticks are on the local list only, each item once (MR-30).</summary>
    public void RequireOnChecklist(IReadOnlyList<CheckedItem> items)
    {
        Rule.Require(items.DistinctBy(i => i.Object).Count() == items.Count, AdoptionProblems.CheckedTwice);
        foreach (var item in items) Rule.Require(Pack.Recognition.IsLocal(item.Object), AdoptionProblems.NotOnChecklist, item.Object);
    }

    /// <summary>Conditions are on local objects only; what is study-wide is a suggestion (MR-32).</summary>
    public void RequireLocal(IEnumerable<ConditionDraft> conditions)
    {
        foreach (var condition in conditions)
        {
            Rule.Require(Pack.Recognition.FindObject(condition.Object) is not null, AdoptionProblems.UnknownObject, condition.Object);
            Rule.Require(Pack.Recognition.IsLocal(condition.Object), AdoptionProblems.StudyWideCondition, condition.Object);
        }
    }

    /// <summary>A refusal gives a ground of the closed list and says it in words (MR-33).</summary>
    public void RequireGround(string? ground, string? text)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(ground) && !string.IsNullOrWhiteSpace(text), AdoptionProblems.GroundRequired);
        Rule.Require(Pack.Recognition.FindGround(ground!) is not null, AdoptionProblems.UnknownGround, ground!);
    }

    /// <summary>Whether a decline on that ground asks the lead for an answer (MR-34).</summary>
    public bool IsSafety(string? ground) => ground is not null && Pack.Recognition.FindGround(ground) is { Safety: true };

    private static ProductKind Kind(Product product) => product switch
    {
        Product.Drug => ProductKind.Drug,
        Product.Device => ProductKind.Device,
        Product.Ivd => ProductKind.Ivd,
        Product.Vaccine => ProductKind.Vaccine,
        Product.Cgt => ProductKind.Cgt,
        Product.NewTech => ProductKind.NewTech,
        Product.None => ProductKind.None,
    };

    // The codes of the categories are written as in the rule packs.
    private static FrozenDictionary<string, RiskCategory> Codes()
    {
        var options = new JsonSerializerOptions();
        options.Converters.Add(new JsonStringEnumConverter<RiskCategory>(JsonNamingPolicy.SnakeCaseUpper));
        return Enum.GetValues<RiskCategory>().ToFrozenDictionary(category =>
            JsonSerializer.SerializeToElement(category, options).GetString()!);
    }
}
