using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Opinions;

/// <summary>A condition that the lead's secretary saw met.</summary>
internal sealed record MetCondition(int Number, string Evidence, Guid By, DateTimeOffset At);

/// <summary>The committee's part of the national registration system has this opinion (ETH-24).</summary>
internal sealed record NationalUpload(DateOnly On, string Reference, Guid By);

/// <summary>
/// What is recorded of an opinion after it was issued, because the opinion itself never changes: its conditions met, its upload.
/// </summary>
internal sealed class OpinionSequel : IVersioned
{
    private OpinionSequel() { }

    /// <summary>The opinion's id.</summary>
    public Guid Id { get; private init; }
    public IReadOnlyList<MetCondition> Met { get; private set; } = [];
    public NationalUpload? Upload { get; private set; }
    public int Version { get; private set; }

    public static OpinionSequel Of(Guid opinion) => new() { Id = opinion };

    /// <summary>The same again by the same person changes nothing.</summary>
    public bool Fulfil(Opinion opinion, int number, string evidence, Guid by, DateTimeOffset now)
    {
        Rule.Require(opinion.Conditions.Any(c => c.Number == number), OpinionProblems.NoSuchCondition, number);
        if (Met.Any(m => m.Number == number && m.Evidence == evidence && m.By == by)) return false;
        Rule.Require(Met.All(m => m.Number != number), OpinionProblems.ConditionMetAlready, number);
        Met = [.. Met, new MetCondition(number, evidence, by, now)];
        return true;
    }

    public bool RecordUpload(NationalUpload upload)
    {
        if (Upload == upload) return false;
        Rule.Require(Upload is null, OpinionProblems.UploadedAlready);
        Upload = upload;
        return true;
    }
}

internal sealed class OpinionSequelConfiguration : IEntityTypeConfiguration<OpinionSequel>
{
    public void Configure(EntityTypeBuilder<OpinionSequel> sequel)
    {
        sequel.ToTable("OpinionSequels");
        sequel.Property(s => s.Id).ValueGeneratedNever();
        sequel.Property(s => s.Met).HasJson();
        sequel.Property(s => s.Upload).HasJson();
    }
}
