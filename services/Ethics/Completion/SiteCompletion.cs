using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Completion;

/// <summary>What came of it, in numbers; nobody is named.</summary>
internal sealed record CompletionFigures(int Enrolled, int Completed, int Withdrawn, int SeriousEvents, string Summary);

/// <summary>A site's end: its completion report to its own committee, which takes note of it (MR-50). A closed site stays closed.</summary>
internal sealed class SiteCompletion : IVersioned
{
    private SiteCompletion() { }

    /// <summary>The site's id.</summary>
    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public CompletionFigures Figures { get; private init; } = null!;
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public Guid? AcknowledgedBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public int Version { get; private set; }

    public static SiteCompletion File(Guid site, Guid trial, Guid organisation, CompletionFigures figures, Guid by, DateTimeOffset now) => new()
    {
        Id = site, TrialId = trial, OrganisationId = organisation, Figures = figures, FiledBy = by, FiledAt = now,
    };

    public bool Acknowledge(Guid by, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null) return false;
        (AcknowledgedBy, AcknowledgedAt) = (by, now);
        return true;
    }
}

internal static class CompletionProblems
{
    public static readonly Problem SiteIsClosed = new("ethics.site_is_closed",
        "This site is closed already, with another completion report.", "本中心已提交结题报告并关闭。", "MR-50");

    public static readonly Problem NothingToComplete = new("ethics.nothing_to_complete",
        "This site has no positive ethics decision, so there is nothing to complete.", "本中心尚无伦理同意决定，无需结题。", "MR-50");

    public static readonly Problem SitesOpen = new("ethics.sites_still_open",
        "{0} sites are still open. The study's completion report follows when each of them has closed with its own.",
        "尚有 {0} 个研究中心未结题；各中心均提交结题报告后，方可提交全项目结题报告。", "MR-50");

    public static readonly Problem AlreadyFiled = new("ethics.completion_already_filed",
        "The study's completion report is with the lead committee, or accepted.", "全项目结题报告已提交牵头机构伦理委员会或已获同意。", "MR-50");
}

internal sealed class SiteCompletionConfiguration : IEntityTypeConfiguration<SiteCompletion>
{
    public void Configure(EntityTypeBuilder<SiteCompletion> completion)
    {
        completion.ToTable("SiteCompletions");
        completion.Property(c => c.Id).ValueGeneratedNever();
        completion.Property(c => c.Figures).HasJson();
        completion.HasIndex(c => c.TrialId);
    }
}
