using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Sites;

/// <summary>
/// One hospital's place in a trial: its places, its people being screened and enrolled, and what its own committee and Allocation said of it.
/// Each fact is kept at its newest version; whether the site is open follows from them when asked.
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
    public int Places { get; private set; }
    public bool IsActive { get; private set; }

    /// <summary>When the site was first activated: nobody signs a consent before every gate was open (rules.md §14.11).</summary>
    public DateTimeOffset? FirstActiveAt { get; private set; }

    /// <summary>The version of Allocation's site that the last come from.</summary>
    public int ActivityVersion { get; private set; }
    public Adoption? Adoption { get; private set; }
    public ConditionsMet? ConditionsMet { get; private set; }
    public ConfirmedVersions? Confirmed { get; private set; }
    public LocalHold? Hold { get; private set; }

    /// <summary>It closed with its completion report (MR-50); a closed site stays closed.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>The sponsor took it out of the study; it stays out.</summary>
    public Withdrawal? Withdrawal { get; private set; }
    public int Screening { get; private set; }
    public int Enrolled { get; private set; }
    public int Version { get; private set; }

    public bool IsFull => Enrolled >= Places;
    public bool IsHeld => Hold is { State: HoldState.Held };

    /// <summary>Only a newer adoption opens a rescinded site again (MR-38).</summary>
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

    public void Hear(ConfirmedVersions confirmed)
    {
        if (Confirmed is null || confirmed.Version > Confirmed.Version) Confirmed = confirmed;
    }

    public void Hear(ConditionsMet met)
    {
        if (ConditionsMet is null || met.Version > ConditionsMet.Version) ConditionsMet = met;
    }

    /// <summary>Returns whether this word stands.</summary>
    public bool Hear(LocalHold hold)
    {
        if (Hold is not null && hold.Version <= Hold.Version) return false;
        Hold = hold;
        return true;
    }

    public void Activate(int places, int version, DateTimeOffset at)
    {
        if (FirstActiveAt is null || at < FirstActiveAt) FirstActiveAt = at;
        if (version > ActivityVersion) (IsActive, Places, ActivityVersion) = (true, places, version);
    }

    /// <summary>Places already taken stay taken; nobody further comes in.</summary>
    public void Deactivate(int version)
    {
        if (version > ActivityVersion) (IsActive, ActivityVersion) = (false, version);
    }

    public void Complete() => IsCompleted = true;

    /// <summary>Returns whether it was not heard before.</summary>
    public bool Hear(Withdrawal withdrawal)
    {
        if (Withdrawal is not null) return false;
        Withdrawal = withdrawal;
        return true;
    }

    /// <summary>
    /// The positive ethics decision this site works under, or null: of the lead committee for the lead site, of the own committee elsewhere,
    /// where it never outlasts the lead opinion and falls when the lead refuses. What the site has confirmed since takes the place of the
    /// versions and the validity that it began with; what it has not confirmed is not there (MR-40).
    /// </summary>
    public Approval? ApprovalUnder(Trial trial)
    {
        var lead = trial.Opinion;
        if (lead is { IsPositive: false }) return null;
        var until = trial.LeadValidUntil;
        if (IsUnderTheLead) return lead is null ? null : Now(new Approval(lead.Versions, until!.Value, lead.IssuedAt), lead.IssuedAt, until);

        if (Adoption is null || IsRescinded || Adoption.Outcome is Contracts.Ethics.V1.AdoptionOutcome.Declined) return null;
        var met = ConditionsMet is { } conditions && conditions.Version > Adoption.Version ? conditions : null;
        if (!Adoption.IsEffective && met is null) return null;
        return Earlier(Adoption.ValidUntil, until) is { } validUntil
            ? Now(new Approval(Adoption.Versions, validUntil, Adoption.IsEffective ? Adoption.DecidedAt : met!.At),
                Adoption.DecidedAt, until)
            : null;
    }

    // A newer adoption, or first opinion, is a new beginning: what was confirmed under the former counts no more.
    private Approval Now(Approval begun, DateTimeOffset decidedAt, DateOnly? leadUntil) => Confirmed is { } since && since.At >= decidedAt
        ? new Approval(since.Versions, Earlier(since.ValidUntil, leadUntil)!.Value, since.At > begun.Since ? since.At : begun.Since)
        : begun;

    internal void BeginScreening() => Screening++;

    internal void EndScreening() => Screening--;

    /// <summary>One person passes from screening to a place. Called only with the trial's row held.</summary>
    internal int TakePlace()
    {
        Screening--;
        return ++Enrolled;
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;
}
