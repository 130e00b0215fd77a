using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Completion;

/// <summary>
/// The study's completion report, filed by the sponsor when its last site has closed: with the lead's review → accepted or refused (MR-50).
/// A refused one can be filed anew.
/// </summary>
internal sealed class TrialCompletion : IVersioned
{
    private TrialCompletion() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid ReviewId { get; private init; }
    public int Number { get; private init; }
    public CompletionFigures Figures { get; private init; } = null!;
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public bool? IsAccepted { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public static TrialCompletion File(
        Guid id, Guid trial, Guid review, TrialCompletion? last, int openSites, CompletionFigures figures, Guid by, DateTimeOffset now)
    {
        Rule.Require(openSites == 0, CompletionProblems.SitesOpen, openSites);
        Rule.Require(last is null or { IsAccepted: false }, CompletionProblems.AlreadyFiled);
        return new TrialCompletion
        {
            Id = id, TrialId = trial, ReviewId = review, Number = (last?.Number ?? 0) + 1, Figures = figures, FiledBy = by, FiledAt = now,
        };
    }

    /// <summary>The lead has decided on it.</summary>
    public void End(bool isAccepted, DateTimeOffset now) => (IsAccepted, EndedAt) = (isAccepted, now);
}

internal sealed class TrialCompletionConfiguration : IEntityTypeConfiguration<TrialCompletion>
{
    public void Configure(EntityTypeBuilder<TrialCompletion> completion)
    {
        completion.ToTable("TrialCompletions");
        completion.Property(c => c.Id).ValueGeneratedNever();
        completion.Property(c => c.Figures).HasJson();
        completion.HasIndex(c => new { c.TrialId, c.Number }).IsUnique();
    }
}
