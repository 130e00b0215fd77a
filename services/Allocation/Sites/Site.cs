using Trials.Allocation.Studies;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Allocation.Sites;

/// <summary>
/// One hospital's place in a trial, in start-up: its tracks, its places, what its committee said, and whether it was activated.
/// Offer: none → offered → accepted | declined | lapsed. Activity: inactive ⇄ active. Whether it is ready is never stored: see <see cref="Gates"/>.
/// </summary>
internal sealed class Site : IVersioned
{
    private Site() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public int Number { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Absent until the trial's acceptance is heard of.</summary>
    public SiteRole? Role { get; private set; }
    public IReadOnlyList<TrackEntry> Tracks { get; private set; } = [];
    public Adoption? Adoption { get; private set; }

    /// <summary>The version of the adoption in Ethics at which its last local condition was met.</summary>
    public int ConditionsMetVersion { get; private set; }
    public Confirmed? Confirmed { get; private set; }
    public LocalHold? Hold { get; private set; }
    public int PlacesOffered { get; private set; }
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>Why this many: shown to whoever sees the site (ALLOC-07).</summary>
    public string? OfferReason { get; private set; }
    public int PlacesAccepted { get; private set; }
    public string? DeclinedBecause { get; private set; }
    public bool IsActive { get; private set; }
    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>The sponsor took it out of the study; it stays out.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>How many places people took at a site that left; absent until Recruitment says so.</summary>
    public int? PlacesKept { get; private set; }
    public int Version { get; private set; }

    public bool IsHeld => Hold is { State: HoldState.Held };
    public bool IsRescinded => Hold is { State: HoldState.Rescinded } hold && (Adoption is null || Adoption.Version < hold.Version);

    /// <summary>The lead hospital's own site works under the lead's opinion, until another committee leads and it has a decision of its own (MR-51).</summary>
    public bool IsUnderTheLead => Role is SiteRole.Lead && Adoption is null;

    public static Site Shell(Guid id, Guid trialId, Guid organisationId) => new() { Id = id, TrialId = trialId, OrganisationId = organisationId };

    public void Accept(AcceptedSite accepted)
    {
        if (Role is null) (Number, Name, Role) = (accepted.Number, accepted.Name, accepted.Role);
    }

    public void Hear(Adoption adoption)
    {
        if (Adoption is null || adoption.Version > Adoption.Version) Adoption = adoption;
    }

    public void Hear(Confirmed confirmed)
    {
        if (Confirmed is null || confirmed.Version > Confirmed.Version) Confirmed = confirmed;
    }

    public void HearConditionsMet(int version)
    {
        if (version > ConditionsMetVersion) ConditionsMetVersion = version;
    }

    public void Hear(LocalHold hold)
    {
        if (Hold is null || hold.Version > Hold.Version) Hold = hold;
    }

    /// <summary>
    /// The last day of the positive ethics decision this site works under, or null without one: of the lead committee for the lead site, of
    /// the own committee elsewhere, where it never outlasts the lead opinion and falls when the lead refuses.
    /// </summary>
    public DateOnly? ApprovedUntil(Trial trial)
    {
        var lead = trial.Opinion;
        if (lead is { IsPositive: false }) return null;
        if (IsUnderTheLead) return trial.LeadValidUntil;
        if (Adoption is null || IsRescinded || Adoption.Outcome is AdoptionOutcome.Declined) return null;
        if (!Adoption.IsEffective && ConditionsMetVersion < Adoption.Version) return null;
        var until = Confirmed is { } since && since.At >= Adoption.DecidedAt ? since.ValidUntil : Adoption.ValidUntil;
        return until is { } own && (trial.LeadValidUntil is not { } last || own < last) ? own : trial.LeadValidUntil;
    }

    /// <summary>Finishes one of the site's own tracks, in any order but the initiation visit; returns whether that says anything new.</summary>
    public bool Finish(Trial trial, Track track, DateOnly doneOn, string evidence, DateTimeOffset now, Guid by)
    {
        Rule.Require(!track.IsOfTrial(), TrackProblems.OfTrial, track);
        Rule.Require(!IsWithdrawn, SiteProblems.Withdrawn, Number);
        Rule.Require(trial.Needs(track), TrackProblems.NotNeeded, track);
        if (Tracks.Standing(track) is { } done && (done.DoneOn, done.Note) == (doneOn, evidence)) return false;
        Rule.Require(doneOn <= WorkingCalendar.China.DateOf(now), TrackProblems.InFuture);
        if (track is Track.Initiation)
        {
            var open = Gates.BeforeInitiation(trial, this).Where(gate => !gate.IsOpen).ToArray();
            Rule.Require(open.Length == 0, TrackProblems.InitiationTooEarly, Gates.Say(open));
        }
        Tracks = [.. Tracks, new TrackEntry(track, true, doneOn, evidence, now, by)];
        return true;
    }

    /// <summary>Opens a finished track again; returns whether it was finished.</summary>
    public bool Reopen(Track track, string reason, DateTimeOffset now, Guid by)
    {
        Rule.Require(!track.IsOfTrial(), TrackProblems.OfTrial, track);
        if (Tracks.LastOrDefault(e => e.Track == track) is { IsDone: false } open && open.Note == reason) return false;
        Rule.Require(Tracks.Standing(track) is not null, TrackProblems.NotFinished, track);
        Tracks = [.. Tracks, new TrackEntry(track, false, null, reason, now, by)];
        return true;
    }

    /// <summary>The places this site has or that are held for it: what others cannot be given (ALLOC-05).</summary>
    public int PlacesTaken(DateOnly today) => PlacesAccepted > 0 ? PlacesAccepted : AnswerBy >= today ? PlacesOffered : 0;

    /// <summary>Offers places until a day; a former offer that is not answered is replaced. Returns whether that says anything new.</summary>
    public bool Offer(int places, string? reason, DateOnly answerBy, DateOnly today)
    {
        Rule.Require(!IsWithdrawn, SiteProblems.Withdrawn, Number);
        if (PlacesTaken(today) == places && OfferReason == reason) return false;
        Rule.Require(PlacesAccepted == 0, PlaceProblems.AlreadyAccepted, Number, PlacesAccepted);
        (PlacesOffered, AnswerBy, OfferReason, DeclinedBecause) = (places, answerBy, reason, null);
        return true;
    }

    /// <summary>Accepts the offer; returns whether it was not accepted before.</summary>
    public bool AcceptPlaces(DateOnly today)
    {
        if (PlacesAccepted > 0) return false;
        Rule.Require(PlacesOffered > 0, PlaceProblems.NoOffer);
        Rule.Require(today <= AnswerBy, PlaceProblems.OfferLapsed, AnswerBy!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        (PlacesAccepted, PlacesOffered, AnswerBy) = (PlacesOffered, 0, null);
        return true;
    }

    /// <summary>Declines the offer, which frees its places; returns whether it was not declined before.</summary>
    public bool DeclinePlaces(string reason)
    {
        if (PlacesOffered == 0 && PlacesAccepted == 0 && DeclinedBecause == reason) return false;
        Rule.Require(PlacesAccepted == 0, PlaceProblems.AlreadyAccepted, Number, PlacesAccepted);
        Rule.Require(PlacesOffered > 0, PlaceProblems.NoOffer);
        (PlacesOffered, AnswerBy, DeclinedBecause) = (0, null, reason);
        return true;
    }

    /// <summary>The sponsor took the site out: an open offer is free at once. Returns whether it was not heard before.</summary>
    public bool Withdraw()
    {
        if (IsWithdrawn) return false;
        (IsWithdrawn, IsActive, PlacesOffered, AnswerBy) = (true, false, 0, null);
        FreePlaces();
        return true;
    }

    /// <summary>So many places of a site that left are used for good; the word may come before that of the withdrawal.</summary>
    public void KeepPlaces(int used)
    {
        PlacesKept = used;
        FreePlaces();
    }

    private void FreePlaces()
    {
        if (IsWithdrawn && PlacesKept < PlacesAccepted) PlacesAccepted = PlacesKept.Value;
    }

    /// <summary>Gives the green light, which only open gates can (rules.md 9.5); returns whether the site was not active before.</summary>
    public bool Activate(Trial trial, DateTimeOffset now)
    {
        if (IsActive) return false;
        var closed = Gates.Of(trial, this, WorkingCalendar.China.DateOf(now)).Where(gate => !gate.IsOpen).ToArray();
        Rule.Require(closed.Length == 0, SiteProblems.GatesClosed, Gates.Say(closed));
        (IsActive, ActivatedAt) = (true, now);
        return true;
    }

    /// <summary>
    /// Takes the green light back when a track or the ethics it rests on is gone; returns the gates that closed. Stops and expiry are not
    /// asked here: Recruitment judges both at every enrolment, and both end without a new start-up.
    /// </summary>
    public IReadOnlyList<string> LoseGreenLight(Trial trial)
    {
        if (!IsActive) return [];
        string[] closed = [.. Gates.ThatStay(trial, this).Where(gate => !gate.IsOpen).Select(gate => gate.Name.ToString())];
        if (closed.Length > 0) IsActive = false;
        return closed;
    }
}
