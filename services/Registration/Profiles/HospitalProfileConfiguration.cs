using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Registration.Profiles;

internal sealed class HospitalProfileConfiguration : IEntityTypeConfiguration<HospitalProfile>
{
    public void Configure(EntityTypeBuilder<HospitalProfile> builder)
    {
        builder.ToTable("HospitalProfiles");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Departments).HasJson();
        builder.Property(p => p.Specialities).HasJson();
        builder.Property(p => p.Investigators).HasJson();
    }
}
