using Trials.Allocation.Studies;
using Trials.Contracts.Allocation.V1;
using Trials.Rules;
using Trials.Web;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Allocation.Sites;

/// <summary>A gate in the caller's language; a closed one says whom it waits for.</summary>
public sealed record GateView(GateName Gate, string Rule, bool IsOpen, string? WaitsFor, string Text)
{
    internal static GateView Of(Gate gate) => new(gate.Name, gate.Rule, gate.IsOpen, gate.WaitsFor, gate.Text.Say());
}

/// <summary>A finished track.</summary>
public sealed record TrackView(Track Track, DateOnly DoneOn, string Evidence, DateTimeOffset RecordedAt)
{
    internal static IReadOnlyList<TrackView> Of(IReadOnlyList<TrackEntry> entries) =>
        [.. Enum.GetValues<Track>().Select(entries.Standing).OfType<TrackEntry>().Select(e => new TrackView(e.Track, e.DoneOn!.Value, e.Note, e.At))];
}

/// <summary>The places of a site. An offer that was not answered in time is gone: 0 offered (ALLOC-05).</summary>
public sealed record PlacesView(int Offered, DateOnly? AnswerBy, int Accepted, string? Reason, string? DeclinedBecause);

public sealed record SiteView(Guid SiteId, Guid TrialId, Guid OrganisationId, int Number, string Name, SiteRole Role, IReadOnlyList<GateView> Gates,
    bool IsReady, bool IsActive, DateTimeOffset? ActivatedAt, PlacesView Places, IReadOnlyList<TrackView> Tracks, int Version) : IVersionedResponse
{
    internal static SiteView Of(Trial trial, Site site, DateTimeOffset now)
    {
        var today = WorkingCalendar.China.DateOf(now);
        GateView[] gates = [.. Sites.Gates.Of(trial, site, today).Select(GateView.Of)];
        var isOffered = site.AnswerBy >= today;
        return new SiteView(site.Id, site.TrialId, site.OrganisationId, site.Number, site.Name, site.Role!.Value, gates, gates.All(g => g.IsOpen),
            site.IsActive, site.ActivatedAt,
            new PlacesView(isOffered ? site.PlacesOffered : 0, isOffered ? site.AnswerBy : null, site.PlacesAccepted, site.OfferReason, site.DeclinedBecause),
            TrackView.Of(site.Tracks), site.Version);
    }
}
