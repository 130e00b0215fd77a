using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;

namespace Trials.Ethics.Hospitals;

/// <summary>
/// What Directory says of a hospital: whether it is a member of the mutual-recognition agreement (MR-01). The newest version counts.
/// </summary>
internal sealed class Hospital
{
    private Hospital() { }

    public Guid Id { get; private init; }
    public string Name { get; private set; } = "";
    public MembershipStatus Membership { get; private set; }

    /// <summary>Directory's version of it.</summary>
    public int SourceVersion { get; private set; }

    public static Hospital Of(Guid organisation) => new() { Id = organisation };

    public void Learn(string name, MembershipStatus membership, int version)
    {
        if (version <= SourceVersion) return;
        (Name, Membership, SourceVersion) = (name, membership, version);
    }

    /// <summary>Only members whose membership is active take part in mutual recognition (MR-01).</summary>
    public static void RequireActive(Hospital? hospital)
    {
        Rule.Require(hospital is not null, HospitalProblems.NotKnownYet);
        Rule.Require(hospital!.Membership is MembershipStatus.Active, HospitalProblems.NotAMember);
    }
}

internal static class HospitalProblems
{
    public static readonly Problem NotKnownYet = new("ethics.hospital_not_known_yet",
        "Your hospital's membership is not known yet. Ask the alliance office to record it, or try again shortly.",
        "尚未获知贵院的联盟成员资格；请联系联盟办公室登记，或稍后重试。", "MR-01");

    public static readonly Problem NotAMember = new("ethics.membership_not_active",
        "Only hospitals with an active membership of the mutual-recognition agreement take part. "
        + "The alliance office can tell you why yours is not.",
        "仅互认协议成员资格处于有效状态的机构可参加；请向联盟办公室了解贵院资格未生效的原因。", "MR-01");
}

internal sealed class HospitalConfiguration : IEntityTypeConfiguration<Hospital>
{
    public void Configure(EntityTypeBuilder<Hospital> hospital)
    {
        hospital.ToTable("Hospitals");
        hospital.Property(h => h.Id).ValueGeneratedNever();
        hospital.Property(h => h.Name).HasMaxLength(400);
        hospital.Property(h => h.Membership).HasConversion<string>().HasMaxLength(16);
        hospital.Property(h => h.SourceVersion).IsConcurrencyToken();
    }
}
