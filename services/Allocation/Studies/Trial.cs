using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;
using Product = Trials.Contracts.Product;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Allocation.Studies;

/// <summary>
/// A trial in start-up: what is done once for all its sites, how many places there are to give, and what others said of it. Facts are kept
/// at their newest version, in whatever order they come; the gates follow from them when asked.
/// </summary>
internal sealed class Trial : IVersioned
{
    private Trial() { }

    public Guid Id { get; private init; }
    public string? Number { get; private set; }
    public string? Title { get; private set; }

    /// <summary>Absent until the acceptance is heard of; until then nobody sees the trial.</summary>
    public Guid? SponsorId { get; private set; }
    public string? RegistryId { get; private set; }
    public StudyKind Kind { get; private set; }
    public Product Product { get; private set; }
    public bool NeedsHumanGeneticResources { get; private set; }
    public string? RulePack { get; private set; }

    /// <summary>How many participants the protocol plans: the places there are in all.</summary>
    public int PlannedEnrolment { get; private set; }

    /// <summary>How many amendments the title and the planned number have followed; 0 as accepted.</summary>
    public int FactsRevision { get; private set; }
    public IReadOnlyList<TrackEntry> Tracks { get; private set; } = [];
    public LeadOpinion? Opinion { get; private set; }

    /// <summary>Until when the opinions on other matters since let the study be carried; they may shorten that, never prolong it.</summary>
    public IReadOnlyList<ValidityLimit> Limits { get; private set; } = [];

    /// <summary>Every condition of an effective lead opinion that keeps sites from being activated.</summary>
    public IReadOnlyList<LeadCondition> BlockingActivation { get; private set; } = [];

    /// <summary>Conditions that are met, of whatever kind; a word on one may come before its opinion.</summary>
    public IReadOnlyList<LeadCondition> MetConditions { get; private set; } = [];
    public TrialStop? Stop { get; private set; }
    public bool IsWithdrawn { get; private set; }

    /// <summary>The sponsor's own newest word; beside the committee's, and neither lifts the other.</summary>
    public SponsorStop? SponsorStop { get; private set; }
    public int Version { get; private set; }

    public bool IsAccepted => SponsorId is not null;
    public bool HasOpenConditions => BlockingActivation.Except(MetConditions).Any();

    /// <summary>The pack the trial began under; the current one before it is accepted.</summary>
    public RulePack Rules => RulePack is null ? RulePacks.Current : RulePacks.Find(RulePack);

    /// <summary>The last day of the lead's approval as it stands, by whatever it said last of it (ETH-25, MR-46).</summary>
    public DateOnly? LeadValidUntil => Opinion is not { } opinion ? null
        : Limits.Where(limit => limit.IssuedAt > opinion.IssuedAt).Select(limit => limit.Until).Append(opinion.ValidUntil).Min();

    public static Trial Shell(Guid id) => new() { Id = id };

    public void Accept(ApplicationAccepted accepted)
    {
        if (IsAccepted) return;
        (Number, SponsorId, RegistryId) = (accepted.Number, accepted.SponsorId, accepted.RegistryId);
        (Kind, Product, NeedsHumanGeneticResources) = (accepted.Kind, accepted.Product, accepted.NeedsHumanGeneticResources);
        RulePack = RulePacks.Find(accepted.RulePack).Reference;
        if (FactsRevision == 0) (Title, PlannedEnrolment) = (accepted.Title, accepted.PlannedEnrolment);
    }

    /// <summary>An amendment changed what was accepted; the greatest revision holds.</summary>
    public void Hear(StudyFactsChanged told)
    {
        if (told.Revision <= FactsRevision) return;
        (FactsRevision, Title, PlannedEnrolment) = (told.Revision, told.Title, told.PlannedEnrolment);
    }

    public void Hear(LeadOpinion opinion)
    {
        if (opinion.Decides && opinion.IsNewerThan(Opinion)) Opinion = opinion;
        if (opinion is { Decides: false, IsPositive: true }) Limits = [.. Limits.Union([new ValidityLimit(opinion.IssuedAt, opinion.ValidUntil)])];
    }

    public void Hear(IEnumerable<LeadCondition> blocking) => BlockingActivation = [.. BlockingActivation.Union(blocking)];

    public void HearMet(LeadCondition condition) => MetConditions = [.. MetConditions.Union([condition])];

    public void Hear(TrialStop stop)
    {
        if (Stop is null || stop.Version > Stop.Version) Stop = stop;
    }

    public void Hear(SponsorStop stop)
    {
        if (SponsorStop is null || stop.Notice > SponsorStop.Notice) SponsorStop = stop;
    }

    public void Withdraw() => IsWithdrawn = true;

    /// <summary>Whether a track is part of this trial's start-up, by its rule pack.</summary>
    public bool Needs(Track track)
    {
        SetupTrack[] asked = track switch
        {
            Track.ProjectApproval => [SetupTrack.ProjectApproval],
            Track.Contract => [SetupTrack.Contract],
            Track.Insurance => [SetupTrack.Insurance],
            Track.HumanGeneticResources => NeedsHumanGeneticResources ? [SetupTrack.Hgr] : [],
            Track.RegulatoryPermission => [SetupTrack.Ind, SetupTrack.DeviceFiling, SetupTrack.NewTechFiling],
            Track.NationalUpload => [SetupTrack.MrrUpload],
            Track.ProductOnSite => [SetupTrack.ProductOnSite],
            // Every study is registered somewhere (N15) and every site initiated (N19), whatever else a pack asks.
            Track.Registration or Track.Initiation => [],
        };
        return track is Track.Registration or Track.Initiation
            || Rules.SetupTracks(Enum.Parse<Trials.Rules.StudyKind>(Kind.ToString()), Enum.Parse<ProductKind>(Product.ToString()))
                .Any(requirement => asked.Contains(requirement.Track));
    }

    /// <summary>Finishes a track of the whole trial; returns whether that says anything new.</summary>
    public bool Finish(Track track, DateOnly doneOn, string evidence, DateTimeOffset now, Guid by)
    {
        Rule.Require(track.IsOfTrial(), TrackProblems.OfSite, track);
        Rule.Require(Needs(track), TrackProblems.NotNeeded, track);
        if (Tracks.Standing(track) is { } done && (done.DoneOn, done.Note) == (doneOn, evidence)) return false;
        Rule.Require(doneOn <= WorkingCalendar.China.DateOf(now), TrackProblems.InFuture);
        if (track is Track.Registration) Rule.Require(RegistryNumbers.IsWellFormed(evidence, Product), TrackProblems.RegistryNumber);
        Tracks = [.. Tracks, new TrackEntry(track, true, doneOn, evidence, now, by)];
        return true;
    }

    /// <summary>Opens a finished track again; returns whether it was finished.</summary>
    public bool Reopen(Track track, string reason, DateTimeOffset now, Guid by)
    {
        Rule.Require(track.IsOfTrial(), TrackProblems.OfSite, track);
        if (Tracks.LastOrDefault(e => e.Track == track) is { IsDone: false } open && open.Note == reason) return false;
        Rule.Require(Tracks.Standing(track) is not null, TrackProblems.NotFinished, track);
        Tracks = [.. Tracks, new TrackEntry(track, false, null, reason, now, by)];
        return true;
    }
}
