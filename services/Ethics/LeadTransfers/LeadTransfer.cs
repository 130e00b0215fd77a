using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Standings;
using Trials.Primitives;

namespace Trials.Ethics.LeadTransfers;

/// <summary>
/// A running trial's change of lead (MR-51): asked for by the alliance, decided by the committee that is to lead, by its own review. Until
/// its opinion is effective the former lead leads; from then on every other site confirms again.
/// </summary>
internal sealed class LeadTransfer : IVersioned
{
    private LeadTransfer() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }

    /// <summary>The site of the hospital that is to lead.</summary>
    public Guid SiteId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid FromOrganisationId { get; private init; }
    public TransferGround Ground { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid RequestedBy { get; private init; }
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>The review of the committee that is to lead.</summary>
    public Guid ReviewId { get; private init; }

    /// <summary>Whether it took the lead; none while it reviews.</summary>
    public bool? IsTaken { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? CancelledBecause { get; private set; }
    public int Version { get; private set; }

    /// <param name="asked">What the alliance asks.</param>
    /// <param name="standing">The trial's: an effective opinion is out and the trial is not over.</param>
    /// <param name="heir">The adoption of the hospital that is to lead: positive, so that its committee knows the study.</param>
    /// <param name="mayNotLead">A hospital that would judge its own product (MR-04).</param>
    /// <param name="isOneOpen">Whether another change of lead is under review.</param>
    public static LeadTransfer Open(LeadTransferAsked asked, Standing standing, Adoption heir, Guid? mayNotLead, bool isOneOpen)
    {
        standing.RequireNotOver();
        Rule.Require(standing.Status is not StandingStatus.AwaitingOpinion, LeadTransferProblems.NothingToTakeOver);
        Rule.Require(!isOneOpen, LeadTransferProblems.OneIsOpen);
        Rule.Require(heir.OrganisationId != standing.LeadOrganisationId, LeadTransferProblems.LeadsAlready);
        RequireCanLead(heir);
        Rule.Require(heir.OrganisationId != mayNotLead, LeadTransferProblems.HeirIsSponsor);
        return new LeadTransfer
        {
            Id = asked.Id,
            TrialId = standing.Id,
            SiteId = heir.Id,
            OrganisationId = heir.OrganisationId,
            FromOrganisationId = standing.LeadOrganisationId,
            Ground = asked.Ground,
            Reason = asked.Reason,
            RequestedBy = asked.By,
            RequestedAt = asked.At,
            ReviewId = asked.ReviewId,
        };
    }

    /// <summary>Its own decision is positive and not on hold: when the lead is asked for, and again when it is taken.</summary>
    public static void RequireCanLead(Adoption heir) =>
        Rule.Require(heir is { IsPositive: true, IsHeld: false }, LeadTransferProblems.HeirHasNotAdopted);

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(LeadTransferAsked asked, Guid site) =>
        IsTaken is null && (SiteId, Ground, Reason, RequestedBy) == (site, asked.Ground, asked.Reason, asked.By);

    /// <summary>The alliance no longer asks.</summary>
    public void Cancel(string reason, DateTimeOffset now)
    {
        CancelledBecause = reason;
        End(isTaken: false, now);
    }

    public void End(bool isTaken, DateTimeOffset now) => (IsTaken, EndedAt) = (isTaken, now);
}

/// <summary>What the alliance asks, and under which ids it is kept.</summary>
internal sealed record LeadTransferAsked(Guid Id, Guid ReviewId, TransferGround Ground, string Reason, Guid By, DateTimeOffset At);

internal static class LeadTransferProblems
{
    public static readonly Problem NothingToTakeOver = new("ethics.nothing_to_take_over",
        "No effective opinion is out for this trial yet. The sponsor withdraws the application and applies with another lead.",
        "该试验尚无生效的审查意见；请由申办者撤回申请并以其他牵头机构重新申请。", "MR-51");

    public static readonly Problem OneIsOpen = new("ethics.lead_transfer_open",
        "A change of lead is under review already. Wait for that committee's opinion.", "已有变更牵头机构的事项在审；请等待该伦理委员会的审查意见。", "MR-51");

    public static readonly Problem LeadsAlready = new("ethics.leads_already", "This hospital leads the trial already. Choose another hospital's site.", "该机构已为本试验的牵头机构；请选择其他机构的中心。", "MR-51");

    public static readonly Problem HeirHasNotAdopted = new("ethics.heir_has_not_adopted",
        "Only a hospital whose own decision on this trial is positive and not on hold can take its lead. Choose another site.",
        "仅对本试验已作出肯定决定且未暂停的参与机构可接任牵头；请选择其他中心。", "MR-51");

    public static readonly Problem LeadsNoMore = new("ethics.leads_no_more",
        "Another committee leads this trial by now, and issues the opinion on this review. Ask it.", "该试验现由其他机构牵头，本审查的意见由其出具；请与其联系。", "MR-51");

    public static readonly Problem NoneIsOpen = new("ethics.no_lead_transfer_open",
        "No change of lead is under review for this trial.", "该试验没有在审的变更牵头机构事项。", "MR-51");

    public static readonly Problem VotedAlready = new("ethics.lead_transfer_voted",
        "That committee has voted already. Wait for its opinion.", "该伦理委员会已表决；请等待其审查意见。", "MR-51");

    public static readonly Problem HeirIsSponsor = new("ethics.heir_is_sponsor",
        "The sponsor's own hospital does not lead a study for registration. Choose another site.",
        "注册临床试验不得由申办者所属机构牵头；请选择其他中心。", "MR-04");
}

internal sealed class LeadTransferConfiguration : IEntityTypeConfiguration<LeadTransfer>
{
    public void Configure(EntityTypeBuilder<LeadTransfer> transfer)
    {
        transfer.ToTable("LeadTransfers");
        transfer.Property(t => t.Id).ValueGeneratedNever();
        transfer.Property(t => t.Ground).HasConversion<string>().HasMaxLength(20);
        transfer.HasIndex(t => t.TrialId);
    }
}
