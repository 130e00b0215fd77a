using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Hospitals;

/// <summary>How a hospital treats lead opinions as a rule; it binds nobody but itself and decides no case (MR-02, SEED-06).</summary>
internal enum AdoptionStance { ByDefault, CaseByCase, Never }

/// <summary>The policy that applies from a day on, until the next one or its own end.</summary>
internal sealed record PolicyEntry(
    AdoptionStance Stance, IReadOnlyList<Product> Exclusions, DateOnly EffectiveFrom, DateOnly? EffectiveUntil, Guid By, DateTimeOffset At)
{
    public bool IsThat(PolicyEntry other) => Stance == other.Stance && EffectiveFrom == other.EffectiveFrom
        && EffectiveUntil == other.EffectiveUntil && Exclusions.ToHashSet().SetEquals(other.Exclusions);
}

/// <summary>A hospital's published adoption policy with its history; every entry is kept.</summary>
internal sealed class AdoptionPolicy : IVersioned
{
    private AdoptionPolicy() { }

    /// <summary>The hospital's id.</summary>
    public Guid Id { get; private init; }
    public IReadOnlyList<PolicyEntry> Entries { get; private set; } = [];
    public int Version { get; private set; }

    public static AdoptionPolicy Of(Guid organisation) => new() { Id = organisation };

    /// <summary>Publishes the policy from a day on; a case that has its package keeps what it began with.</summary>
    public bool Publish(PolicyEntry entry, DateOnly today)
    {
        if (Entries.Count > 0 && Entries[^1].IsThat(entry)) return false;
        Rule.Require(entry.EffectiveFrom >= today, PolicyProblems.InThePast);
        Rule.Require(entry.EffectiveUntil is not { } until || until >= entry.EffectiveFrom, PolicyProblems.EndsBeforeItBegins);
        Entries = [.. Entries, entry];
        return true;
    }

    /// <summary>What applies on a day: the entry published last of those in effect; null when the hospital decides case by case.</summary>
    public PolicyEntry? On(DateOnly day) => Entries.LastOrDefault(e => e.EffectiveFrom <= day && !(e.EffectiveUntil < day));

    /// <summary>Whether a study of that product goes to this hospital's full board instead of being adopted directly.</summary>
    public bool Bars(Product product, DateOnly day) => On(day) is { } entry && (entry.Stance is AdoptionStance.Never || entry.Exclusions.Contains(product));
}

internal static class PolicyProblems
{
    public static readonly Problem InThePast = new("ethics.policy_in_the_past",
        "A policy takes effect today or later: what has begun keeps what it began with.", "采用规定自今日或之后生效；已启动的事项沿用原规定。", "MR-02");

    public static readonly Problem EndsBeforeItBegins = new("ethics.policy_ends_first",
        "The policy ends before it begins; correct its dates.", "采用规定的终止日期早于生效日期；请更正。", "MR-02");
}

internal sealed class AdoptionPolicyConfiguration : IEntityTypeConfiguration<AdoptionPolicy>
{
    public void Configure(EntityTypeBuilder<AdoptionPolicy> policy)
    {
        policy.ToTable("AdoptionPolicies");
        policy.Property(p => p.Id).ValueGeneratedNever();
        policy.Property(p => p.Entries).HasJson();
    }
}
