using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The lists of a case's rule pack as choices and words.</summary>
public static class PackWords
{
    public static IReadOnlyList<Choice> Grounds(string pack) =>
        [.. RulePacks.Find(pack).Recognition.Grounds.Select(ground => new Choice(ground.Code, new Text(ground.En, ground.Zh), ground.Safety ? CommitteeWords.SafetyGround.ToString() : null))];

    public static string? Ground(string pack, string? code) => code is null || RulePacks.Find(pack).Recognition.FindGround(code) is not { } ground ? code : new Text(ground.En, ground.Zh);

    /// <summary>What a condition or a suggestion can be about; a site's condition only names what is the site's own (MR-32).</summary>
    public static IReadOnlyList<Choice> Topics(string pack, bool localOnly) => [.. RulePacks.Find(pack).Recognition.ConditionObjects
        .Where(item => !localOnly || item.Scope is OpinionScope.Site).Select(item => new Choice(item.Code, new Text(item.En, item.Zh)))];

    public static string? Topic(string pack, string? code) => code is null || RulePacks.Find(pack).Recognition.FindObject(code) is not { } item ? code : new Text(item.En, item.Zh);

    public static string Document(string pack, string code) =>
        RulePacks.Find(pack).Documents.FirstOrDefault(document => document.Code == code) is { } known ? new Text(known.En, known.Zh) : code;
}
