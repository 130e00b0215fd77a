using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Recruitment.Stops;

internal sealed class StopLineConfiguration : IEntityTypeConfiguration<StopLine>
{
    public void Configure(EntityTypeBuilder<StopLine> line)
    {
        line.ToTable("StopLine");
        line.HasKey(l => l.Id);
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Property(l => l.Ahead).HasJson();
    }
}
