using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Primitives;

namespace Trials.Ethics.Standings;

internal enum StandingStatus { AwaitingOpinion, InForce, Suspended, Terminated, Withdrawn }

/// <summary>
/// Whether the lead's opinion carries a trial now: AwaitingOpinion → InForce ⇄ Suspended; either of the last two → Terminated; any →
/// Withdrawn.
/// One aggregate for stop and lift, so that their versions order them. A site's own hold is its adoption's and is not touched (MR-47).
/// </summary>
internal sealed class Standing : IVersioned
{
    private Standing() { }

    /// <summary>The trial's id.</summary>
    public Guid Id { get; private init; }

    /// <summary>Empty while only the withdrawal of the trial is known.</summary>
    public Guid LeadOrganisationId { get; private set; }
    public StandingStatus Status { get; private set; }
    public string? Reason { get; private set; }
    public Guid? ChangedBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The newest stop of this trial.</summary>
    public long? StopNumber { get; private set; }
    public int Version { get; private set; }

    public static Standing Of(Guid trial, DateTimeOffset now) => new() { Id = trial, ChangedAt = now };

    /// <summary>Who leads: from the acceptance on, or from another committee's taking the lead (MR-51).</summary>
    public void LedBy(Guid organisation) => LeadOrganisationId = organisation;

    /// <summary>An effective opinion is out. One that supersedes it does not lift a suspension.</summary>
    public void Enforce(DateTimeOffset now)
    {
        if (Status is StandingStatus.AwaitingOpinion) (Status, ChangedAt) = (StandingStatus.InForce, now);
    }

    /// <summary>Whether that very command has been carried out already.</summary>
    public bool Is(StandingStatus status, string reason, Guid by) => Status == status && Reason == reason && ChangedBy == by;

    public void RequireCanStop(bool isFinal)
    {
        Rule.Require(Status is not StandingStatus.AwaitingOpinion, StandingProblems.NothingToStop);
        Rule.Require(CanStop(isFinal), StandingProblems.AlreadyStopped);
    }

    public bool CanStop(bool isFinal) => Status is StandingStatus.InForce || (isFinal && Status is StandingStatus.Suspended);

    public void Stop(long number, bool isFinal, string reason, Guid by, DateTimeOffset now)
    {
        RequireCanStop(isFinal);
        StopNumber = number;
        Change(isFinal ? StandingStatus.Terminated : StandingStatus.Suspended, reason, by, now);
    }

    public void Reinstate(string reason, Guid by, DateTimeOffset now)
    {
        Rule.Require(Status is StandingStatus.Suspended, StandingProblems.NotSuspended);
        Change(StandingStatus.InForce, reason, by, now);
    }

    public void Withdraw(string reason, DateTimeOffset now)
    {
        if (Status is StandingStatus.Withdrawn) return;
        (Status, Reason, ChangedBy, ChangedAt) = (StandingStatus.Withdrawn, reason, null, now);
    }

    /// <summary>A trial that is over takes no further decisions at any site.</summary>
    public void RequireNotOver()
    {
        Rule.Require(Status is not StandingStatus.Withdrawn, Reviews.ReviewProblems.Withdrawn);
        Rule.Require(Status is not StandingStatus.Terminated, StandingProblems.Terminated);
    }

    private void Change(StandingStatus status, string reason, Guid by, DateTimeOffset now) =>
        (Status, Reason, ChangedBy, ChangedAt) = (status, reason, by, now);
}

internal static class StandingProblems
{
    public static readonly Problem NothingToStop = new("ethics.nothing_to_stop",
        "No effective opinion is out for this trial, so there is nothing to stop.", "该试验尚无生效的审查意见，无可暂停或终止。", "MR-47");

    public static readonly Problem AlreadyStopped = new("ethics.already_stopped",
        "This trial is stopped already. Reinstate it before it can be suspended again; a terminated one stays so.",
        "该试验已暂停或终止；恢复后方可再次暂停，已终止的不再变更。", "MR-47");

    public static readonly Problem NotSuspended = new("ethics.not_suspended",
        "Only a suspended trial can be reinstated.", "仅处于暂停状态的试验可以恢复。", "MR-47");

    public static readonly Problem Terminated = new("ethics.trial_terminated",
        "The lead committee terminated this trial; nothing more is decided on it.", "牵头机构伦理委员会已终止该试验，不再作出决定。", "MR-47");
}

internal sealed class StandingConfiguration : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> standing)
    {
        standing.ToTable("Standings");
        standing.Property(s => s.Id).ValueGeneratedNever();
        standing.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
    }
}
