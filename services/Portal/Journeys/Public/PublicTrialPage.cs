using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Public;

/// <summary>A trial in everyday words, the registry's own record behind a heading; a stop stands before everything.</summary>
public abstract class PublicTrialPage : JourneyPage
{
    /// <summary>So many that a page of the largest trial stays light.</summary>
    public const int PlacesOnAPage = 60;

    public PublicRecord Record { get; private set; } = null!;

    /// <summary>The part of a name that places are shown of.</summary>
    public string? Place { get; private set; }

    public IReadOnlyList<PublicRecord.Line> Places { get; private set; } = [];
    public int PlacesInAll { get; private set; }
    public int? NextPlace { get; private set; }

    public string Title => Record.Text("publicTitle") ?? Record.Text("scientificTitle") ?? PublicWords.Trial;
    public bool IsNewest => Record.Number == Record.Versions.Max(version => version.Number);
    public bool IsOpen => !Record.IsStopped && IsNewest && Record.Text("status") == "RECRUITING";
    public string? State => Record.Text("status") is { } status ? PublicWords.States.Say(status) : null;
    public string Sex => Record.Text("sex") is { } sex ? PublicWords.Sexes.Say(sex) : PublicWords.Sexes["ALL"];
    public IReadOnlyList<PublicRecord.Line> Contacts => Record.Lines("contacts");

    public string Age => ApplicationWords.AgeOf(Record.Text("minimumAge"), Record.Text("maximumAge"));

    /// <summary>Whether a place takes people; not said while the trial is stopped.</summary>
    public Cell? StateOf(PublicRecord.Line place) =>
        !Record.IsStopped && place["status"] is { } word && PublicWords.States.TryGetValue(word, out var said)
            ? new Cell(said, Warning: word == "RECRUITING" ? Warning.Open : Warning.None, IsChip: true) : null;

    public string Joined(string item, string part = "") => Record.Texts(item, part) is { Count: > 0 } several ? string.Join('\n', several) : FormWords.Empty;

    /// <summary>What a telephone can dial of what was written.</summary>
    public static string Dial(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    protected async Task Show(ApiPath path, string? place, int from)
    {
        Record = await Api.Read<PublicRecord>(path);
        Place = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        var all = Record.Lines("locations");
        PlacesInAll = all.Count;
        PublicRecord.Line[] chosen = [.. all.Where(IsChosen)];
        var first = Math.Clamp(from, 0, chosen.Length);
        Places = [.. chosen.Skip(first).Take(PlacesOnAPage)];
        NextPlace = first + PlacesOnAPage < chosen.Length ? first + PlacesOnAPage : null;
    }

    private bool IsChosen(PublicRecord.Line line) =>
        Place is null || new[] { line["name"], line["city"], line["state"] }.Any(said => said?.Contains(Place, StringComparison.OrdinalIgnoreCase) is true);
}
