using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Registration.Packs;

internal enum PackProposalStatus { Proposed, Activated, Withdrawn }

/// <summary>
/// That new cases begin under another rule pack: Proposed → Activated by a second person, who has read exactly what changes; Proposed →
/// Withdrawn. An activation is never taken back: a later one for the same or a later day takes its place.
/// </summary>
internal sealed class PackProposal : IVersioned
{
    /// <summary>Gives proposals their numbers; its row is held while one is made, so that one waits at a time.</summary>
    public static readonly Guid Numbers = new("5709f10b-0000-0000-0000-000000000002");

    private PackProposal() { }

    public Guid Id { get; private init; }

    /// <summary>1, 2, 3 …; as one waits at a time, this is the order of the activations too.</summary>
    public long Number { get; private init; }

    /// <summary>The version of the pack, such as <c>pudong-2023@1</c>.</summary>
    public string RulePack { get; private init; } = "";

    /// <summary>The first day, in China.</summary>
    public DateOnly EffectiveFrom { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid ProposedBy { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public PackProposalStatus Status { get; private set; }

    /// <summary>Who confirmed or withdrew it, when.</summary>
    public Guid? EndedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    /// <param name="id">Of the proposal.</param>
    /// <param name="number">The next number.</param>
    /// <param name="difference">From the pack under which cases of that day would begin otherwise.</param>
    /// <param name="effectiveFrom">The first day: today or later, and not before the version's own.</param>
    /// <param name="reason">Why, in the proposer's words.</param>
    /// <param name="by">The proposer.</param>
    /// <param name="now">The instant.</param>
    public static PackProposal Propose(
        Guid id, long number, PackDifference difference, DateOnly effectiveFrom, string reason, Guid by, DateTimeOffset now)
    {
        RequireNotPast(effectiveFrom, now);
        var pack = difference.To;
        Rule.Require(effectiveFrom >= pack.EffectiveFrom, PackProblems.NotYetInEffect,
            pack.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Rule.Require(pack.Reference != difference.From.Reference, PackProblems.NothingChanges);
        return new PackProposal
        {
            Id = id, Number = number, RulePack = pack.Reference, EffectiveFrom = effectiveFrom, Reason = reason, ProposedBy = by, ProposedAt = now,
        };
    }

    /// <summary>Whether this is the same proposal again, after a lost answer.</summary>
    public bool IsRepeatedBy(Guid by, string pack, DateOnly effectiveFrom, string reason) =>
        (ProposedBy, RulePack, EffectiveFrom, Reason) == (by, pack, effectiveFrom, reason);

    /// <summary>A second person, who says by the hash what they have read, activates it. False when this person did so before.</summary>
    public bool Confirm(string seen, PackDifference difference, Guid by, DateTimeOffset now)
    {
        if (Status is PackProposalStatus.Activated && EndedBy == by) return false;
        Rule.Require(Status is PackProposalStatus.Proposed, PackProblems.Over);
        Rule.Require(ProposedBy != by, PackProblems.SecondPerson);
        Rule.Require(difference.Sha256(EffectiveFrom) == seen, PackProblems.SeenAnother);
        RequireNotPast(EffectiveFrom, now);
        End(PackProposalStatus.Activated, by, now);
        return true;
    }

    /// <summary>Nothing changes, and another may be proposed.</summary>
    public void Withdraw(Guid by, DateTimeOffset now)
    {
        if (Status is PackProposalStatus.Withdrawn && EndedBy == by) return;
        Rule.Require(Status is PackProposalStatus.Proposed, PackProblems.Over);
        End(PackProposalStatus.Withdrawn, by, now);
    }

    private static void RequireNotPast(DateOnly day, DateTimeOffset now) =>
        Rule.Require(day >= WorkingCalendar.China.DateOf(now), PackProblems.DayPast);

    private void End(PackProposalStatus status, Guid by, DateTimeOffset now) => (Status, EndedBy, EndedAt) = (status, by, now);
}

internal sealed class PackProposalConfiguration : IEntityTypeConfiguration<PackProposal>
{
    public void Configure(EntityTypeBuilder<PackProposal> proposal)
    {
        proposal.ToTable("RulePackProposals");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.RulePack).HasMaxLength(80);
        proposal.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
        proposal.HasIndex(p => p.Number).IsUnique();
        proposal.HasIndex(p => p.Status);
    }
}
