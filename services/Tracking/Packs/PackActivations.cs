using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Tracking.Data;
using Trials.Rules;

namespace Trials.Tracking.Packs;

internal static class PackActivations
{
    /// <summary>The rules of what has no case of its own, as they are on that day.</summary>
    public static async Task<RulePack> PackOn(this TrackingDb db, ChosenPack chosen, DateOnly day, CancellationToken ct) =>
        chosen.On(day, await db.PackActivations.AsNoTracking().ToListAsync(ct));
}

internal sealed class PackActivationConfiguration : IEntityTypeConfiguration<PackActivation>
{
    public void Configure(EntityTypeBuilder<PackActivation> activation)
    {
        activation.ToTable("RulePackActivations");
        activation.HasKey(a => a.Number);
        activation.Property(a => a.Number).ValueGeneratedNever();
        activation.Property(a => a.RulePack).HasMaxLength(80);
    }
}
