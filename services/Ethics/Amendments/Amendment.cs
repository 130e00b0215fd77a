using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Amendments;

/// <summary>
/// A change to an approved study as the committees meet it: open → Approved or Refused, by the lead's opinion or, at one site alone, by
/// that site's committee; an administrative one is acknowledged. An urgent measure was taken before and is judged afterwards (MR-40 to 43).
/// </summary>
internal sealed class Amendment : IVersioned
{
    private Amendment() { }

    /// <summary>Registration's id of it.</summary>
    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid LeadOrganisationId { get; private set; }
    public int Number { get; private init; }
    public AmendmentKind Kind { get; private init; }
    public string Summary { get; private init; } = "";
    public Guid? SiteId { get; private init; }
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];
    public DateTimeOffset FiledAt { get; private init; }
    public DateTimeOffset? ImplementedAt { get; private init; }

    /// <summary>When the committees had to know of an urgent measure at the latest (MR-43); hours from the measure, never rolled (CAL-06).</summary>
    public DateTimeOffset? NoticeDueAt { get; private init; }

    /// <summary>The lead's review of it, when it has one.</summary>
    public Guid? ReviewId { get; private init; }
    public AmendmentOutcome? Outcome { get; private set; }
    public Guid? OpinionId { get; private set; }
    public Guid? AcknowledgedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>An urgent measure that was told too late.</summary>
    public bool IsNoticeLate => FiledAt > NoticeDueAt;

    /// <summary>How the lead reviews such a change; null when the lead does not.</summary>
    public static ReviewMode? ModeOf(AmendmentKind kind) => kind switch
    {
        AmendmentKind.Substantial or AmendmentKind.UrgentSafety => ReviewMode.FullBoard,
        AmendmentKind.Minor => ReviewMode.Simplified, // ETH-31a(2)
        AmendmentKind.SiteOnly or AmendmentKind.Administrative => null,
    };

    public static Amendment Receive(AmendmentFiled filed, Guid lead, Guid? review, SafetyRules rules) => new()
    {
        Id = filed.AmendmentId,
        TrialId = filed.TrialId,
        LeadOrganisationId = lead,
        Number = filed.Number,
        Kind = filed.Kind,
        Summary = filed.Summary,
        SiteId = filed.SiteId,
        Documents = filed.Documents,
        FiledAt = filed.OccurredAt,
        ImplementedAt = filed.ImplementedAt,
        NoticeDueAt = filed.ImplementedAt?.AddHours(rules.UrgentMeasureNoticeHours),
        ReviewId = review,
    };

    /// <summary>Another committee leads the trial (MR-51).</summary>
    public void LedBy(Guid organisation) => LeadOrganisationId = organisation;

    /// <summary>Its committee has ended it.</summary>
    public void Decide(AmendmentOutcome outcome, Guid? opinion, DateTimeOffset now) => (Outcome, OpinionId, DecidedAt) = (outcome, opinion, now);

    /// <summary>The lead's secretary took note of an administrative change; it stands in the list from then on (MR-42).</summary>
    public bool Acknowledge(Guid by, DateTimeOffset now)
    {
        if (AcknowledgedBy == by) return false;
        Rule.Require(Kind is AmendmentKind.Administrative, AmendmentProblems.NotAdministrative);
        Rule.Require(Outcome is null, AmendmentProblems.AlreadyAcknowledged);
        AcknowledgedBy = by;
        Decide(AmendmentOutcome.Acknowledged, null, now);
        return true;
    }

    public AmendmentDecided Told() => new()
    {
        TrialId = TrialId,
        AmendmentId = Id,
        SiteId = SiteId,
        Outcome = Outcome!.Value,
        OpinionId = OpinionId,
    };
}

internal static class AmendmentProblems
{
    public static readonly Problem NotAdministrative = new("ethics.amendment_not_administrative",
        "Only an administrative change is acknowledged; any other is decided by its committee.",
        "仅行政性变更可予备案确认；其他变更须由伦理委员会审查决定。", "MR-42");

    public static readonly Problem AlreadyAcknowledged = new("ethics.amendment_already_acknowledged",
        "This administrative change was acknowledged already.", "该行政性变更已予备案确认。", "MR-42");
}
