using Trials.Registration.Records;
using Trials.Rules;

namespace Trials.Registration.SiteIdentity;

/// <summary>Why an organisation is proposed for a written name.</summary>
public enum ProposalReason
{
    /// <summary>The same name was confirmed before, for a place in another city.</summary>
    KnownAlias,

    /// <summary>The same words, but for accents, spelling, order and words that everybody bears.</summary>
    SameWords,

    /// <summary>The Chinese and the English name share what distinguishes them.</summary>
    OtherLanguage,

    /// <summary>Some of the words that distinguish a name are shared.</summary>
    SharedWords,
}

/// <summary>An organisation that a written name may mean.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Score">1 to 99; how alike, not how likely. Nothing matches by it.</param>
/// <param name="Reason">Why it is proposed.</param>
/// <param name="SharedWords">The words both have.</param>
/// <param name="IsSameCity">Both cities are known and are the same.</param>
internal sealed record Proposal(Guid OrganisationId, int Score, ProposalReason Reason, IReadOnlyList<string> SharedWords, bool IsSameCity)
{
    public Wording Text
    {
        get
        {
            var (en, zh) = Reason switch
            {
                ProposalReason.KnownAlias => ("This name was confirmed for it before, in another city", "该名称曾被确认为该机构（城市不同）"),
                ProposalReason.SameWords => ("The same words, written otherwise", "用词相同，写法不同"),
                ProposalReason.OtherLanguage => ("The name in the other language shares", "中英文名称相同部分"),
                ProposalReason.SharedWords => ("Both names have", "两个名称均含"),
            };
            var words = SharedWords.Count == 0 ? "" : $": {string.Join(", ", SharedWords)}";
            return new Wording { En = $"{en}{words}{(IsSameCity ? "; same city" : "")}", Zh = $"{zh}{words}{(IsSameCity ? "；同一城市" : "")}" };
        }
    }
}

/// <summary>
/// Proposes known organisations for written names, for a person to confirm. It merges nothing: <see cref="SiteNames"/> alone matches by
/// itself. An organisation with another ordinal or specialty is never proposed: the Second hospital is not a misspelt First.
/// </summary>
internal sealed class SiteProposals
{
    public const int Most = 5;
    private const int LeastScore = 25;

    private readonly List<Known> _known;
    private readonly Dictionary<string, List<Known>> _byWord = new(StringComparer.Ordinal);
    private readonly ILookup<string, Guid> _aliases;

    public SiteProposals(IEnumerable<KnownOrganisation> known, IEnumerable<SiteAlias> aliases)
    {
        _known = [.. known.Select(o => new Known(o.Id, NameWords.Of(o.Name), NameWords.Of(o.City)))];
        foreach (var organisation in _known)
            foreach (var word in organisation.Words.Proper)
            {
                if (!_byWord.TryGetValue(word, out var bearers)) _byWord[word] = bearers = [];
                bearers.Add(organisation);
            }
        _aliases = aliases.ToLookup(a => a.NameKey, a => a.OrganisationId);
    }

    /// <summary>At most five, the most alike first.</summary>
    public IReadOnlyList<Proposal> For(string? writtenName, string? city)
    {
        var (words, place) = (NameWords.Of(writtenName), NameWords.Of(city));
        var confirmed = SiteNames.Key(writtenName) is { } key ? _aliases[key].ToHashSet() : [];
        var possible = words.Proper.SelectMany(w => _byWord.GetValueOrDefault(w) ?? []).Concat(_known.Where(k => confirmed.Contains(k.Id))).Distinct();
        return
        [
            .. possible.Select(k => Compare(words, place, k, confirmed.Contains(k.Id))).OfType<Proposal>().Where(p => p.Score >= LeastScore)
                .OrderByDescending(p => p.Score).ThenBy(p => p.OrganisationId).Take(Most),
        ];
    }

    private Proposal? Compare(NameWords words, NameWords place, Known known, bool isConfirmed)
    {
        var isSameCity = place.All.Count > 0 && place.IsSameAs(known.City);
        if (isConfirmed) return new Proposal(known.Id, 90, ProposalReason.KnownAlias, [], isSameCity);
        if (!words.Ordinals.ToHashSet().SetEquals(known.Words.Ordinals) || !words.Specialties.ToHashSet().SetEquals(known.Words.Specialties)) return null;
        string[] shared = [.. words.All.Intersect(known.Words.All).OrderByDescending(Weight).ThenBy(w => w, StringComparer.Ordinal)];
        var isOtherCity = place.All.Count > 0 && known.City.All.Count > 0 && !isSameCity;
        var city = isSameCity ? 4 : isOtherCity ? -15 : 0;
        var reason = words.IsChinese != known.Words.IsChinese ? ProposalReason.OtherLanguage
            : words.IsSameAs(known.Words) ? ProposalReason.SameWords : ProposalReason.SharedWords;
        var overlap = shared.Sum(Weight) / words.All.Union(known.Words.All).Sum(Weight);
        return new Proposal(known.Id, (int)Math.Round((90 * overlap) + city), reason, shared, isSameCity);
    }

    /// <summary>A word says the more, the fewer organisations bear it; what everybody bears says little.</summary>
    private double Weight(string word) => _byWord.TryGetValue(word, out var bearers)
        ? Math.Log(1 + ((double)_known.Count / bearers.Count))
        : Glossary.General.Contains(word) ? 0.2 : 1;

    private sealed record Known(Guid Id, NameWords Words, NameWords City);
}
