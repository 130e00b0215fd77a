using Trials.Demo.Alliance;

namespace Trials.Demo.Journeys;

/// <summary>One hospital's place in the trial, and what the demonstration did there.</summary>
internal sealed class Site(Guid id, int number, string name)
{
    private readonly Queue<Guid> _screened = [];
    private int _codes;

    public Guid Id { get; } = id;

    public int Number { get; } = number;

    /// <summary>What the record calls it, or its number when the record calls it nothing.</summary>
    public string Name { get; } = name;

    public string? City { get; init; }

    /// <summary>The organisation that the import surely found behind the name.</summary>
    public Guid? FoundOrganisation { get; init; }

    public Hospital Hospital { get; set; } = null!;

    /// <summary>How its committee answers the lead opinion; the lead site has none.</summary>
    public Way? Way { get; set; }

    public int Places { get; set; }

    public bool IsActive { get; set; }

    /// <summary>The consent form that its own committee lets it use.</summary>
    public string ConsentVersion { get; set; } = Trial.ModifiedConsent;

    public int Enrolled { get; private set; }

    /// <summary>Participants in screening, by their id in Recruitment; the first is the next to be enrolled.</summary>
    public IReadOnlyCollection<Guid> Screened => _screened;

    public Guid NextScreened => _screened.Peek();

    public string NextCode() => CodeOf(++_codes);

    /// <summary>The pseudonym of the how-manieth person screened here.</summary>
    public string CodeOf(int number) => $"S{Number:D4}-{number:D3}";

    public void Screen(Guid participant) => _screened.Enqueue(participant);

    /// <summary>One of those in screening took a place.</summary>
    public void Enrol(Guid participant)
    {
        var others = _screened.Where(other => other != participant).ToArray();
        _screened.Clear();
        foreach (var other in others) _screened.Enqueue(other);
        Enrolled++;
    }
}
