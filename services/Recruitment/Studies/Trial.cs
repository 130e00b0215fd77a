using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Recruitment.Studies;

/// <summary>
/// A trial as enrolment sees it: how many may be enrolled in all and how many are, the lead opinion, and whether the lead committee or the
/// sponsor has stopped it. Each fact is kept at its newest version, whatever the order in which facts come.
/// </summary>
internal sealed class Trial : IVersioned
{
    private Trial() { }

    public Guid Id { get; private init; }
    public string? Number { get; private set; }
    public string? Title { get; private set; }

    /// <summary>Absent until the acceptance is heard of; until then nobody sees the trial.</summary>
    public Guid? SponsorId { get; private set; }
    public string? RulePack { get; private set; }
    public int PlannedEnrolment { get; private set; }

    /// <summary>How many amendments the title and the planned number have followed; 0 as accepted.</summary>
    public int FactsRevision { get; private set; }
    public int Enrolled { get; private set; }
    public LeadOpinion? Opinion { get; private set; }

    /// <summary>Until when the opinions on other matters since let the study be carried; they may shorten that, never prolong it.</summary>
    public IReadOnlyList<ValidityLimit> Limits { get; private set; } = [];

    /// <summary>The conditions of effective opinions that keep enrolment closed.</summary>
    public IReadOnlyList<LeadCondition> Blocking { get; private set; } = [];

    /// <summary>Those that are met; a word on one may come before its opinion.</summary>
    public IReadOnlyList<LeadCondition> Met { get; private set; } = [];
    public TrialStop? Stop { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>The sponsor's own newest word; beside the committee's, and neither lifts the other.</summary>
    public SponsorStop? SponsorStop { get; private set; }
    public int Version { get; private set; }

    public bool IsAccepted => SponsorId is not null;
    public int OpenConditions => Blocking.Except(Met).Count();
    public bool IsFull => Enrolled >= PlannedEnrolment;

    /// <summary>How old the newest word on stops may be; an unaccepted trial has the current pack's limit.</summary>
    public TimeSpan StopLineLimit => (RulePack is null ? RulePacks.Current : RulePacks.Find(RulePack)).Stops.WatermarkLimit();

    /// <summary>The last day of the lead's approval as it stands, by whatever it said last of it (ETH-25, MR-46).</summary>
    public DateOnly? LeadValidUntil => Opinion is not { } opinion ? null
        : Limits.Where(limit => limit.IssuedAt > opinion.IssuedAt).Select(limit => limit.Until).Append(opinion.ValidUntil).Min();

    public static Trial Shell(Guid id) => new() { Id = id };

    public void Accept(ApplicationAccepted accepted)
    {
        if (IsAccepted) return;
        (Number, SponsorId) = (accepted.Number, accepted.SponsorId);
        RulePack = RulePacks.Find(accepted.RulePack).Reference;
        if (FactsRevision == 0) (Title, PlannedEnrolment) = (accepted.Title, accepted.PlannedEnrolment);
    }

    /// <summary>An amendment changed what was accepted; the greatest revision holds.</summary>
    public void Hear(StudyFactsChanged told)
    {
        if (told.Revision <= FactsRevision) return;
        (FactsRevision, Title, PlannedEnrolment) = (told.Revision, told.Title, told.PlannedEnrolment);
    }

    /// <summary>Keeps the newest opinion that decides: one in force, or a refusal. One that waits for modifications leaves the earlier in force.</summary>
    public void Hear(LeadOpinion opinion)
    {
        if (opinion.Decides && opinion.IsNewerThan(Opinion)) Opinion = opinion;
        if (opinion is { Decides: false, IsPositive: true }) Limits = [.. Limits.Union([new ValidityLimit(opinion.IssuedAt, opinion.ValidUntil)])];
    }

    /// <summary>What an opinion in force asks for before anybody is enrolled; a later opinion does not take it away.</summary>
    public void Hear(IEnumerable<LeadCondition> blocking) => Blocking = [.. Blocking.Union(blocking)];

    public void HearMet(LeadCondition condition) => Met = [.. Met.Union([condition])];

    /// <summary>Keeps the newest word of the lead committee on stopping; returns whether this one stands.</summary>
    public bool Hear(TrialStop stop)
    {
        if (Stop is not null && stop.Version <= Stop.Version) return false;
        Stop = stop;
        return true;
    }

    /// <summary>Keeps the sponsor's newest word; returns whether this one stands.</summary>
    public bool Hear(SponsorStop stop)
    {
        if (SponsorStop is not null && stop.Notice <= SponsorStop.Notice) return false;
        SponsorStop = stop;
        return true;
    }

    public bool Hear(Withdrawal withdrawal)
    {
        if (Withdrawal is not null) return false;
        Withdrawal = withdrawal;
        return true;
    }

    /// <summary>One more is enrolled. Called only with the trial's row held.</summary>
    internal int TakePlace() => ++Enrolled;
}
