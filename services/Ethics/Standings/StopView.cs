using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>How much of a trial's stops a caller is shown.</summary>
internal enum StopSight { Lead, Sponsor, Alliance, Site }

/// <summary>How far a stop has come at one site; who acknowledged it is for the own hospital and the lead's committee.</summary>
internal sealed record StopLineView(
    Guid SiteId, Guid OrganisationId, DateTimeOffset? GateClosedAt, DateTimeOffset? AcknowledgedAt, Guid? AcknowledgedBy);

/// <summary>One numbered stop with a line for each site that the caller may see.</summary>
internal sealed record StopView(
    Guid StopId, Guid TrialId, long StopNumber, StopKind Kind, string? Reason, DateTimeOffset At, IReadOnlyList<StopLineView> Sites)
{
    public static StopView Of(IssuedStop stop, IReadOnlyDictionary<(long Number, Guid Site), StopReceipt> receipts, StopSight sight, Caller caller) => new(
        stop.Id, stop.TrialId, stop.Number, stop.Kind,
        // Why a hospital holds its own site is no more told to the alliance here than with its adoption.
        stop.SiteId is not null && sight is StopSight.Alliance ? null : stop.Reason,
        stop.At,
        [.. stop.Sites.Where(s => sight is not StopSight.Site || s.OrganisationId == caller.OrganisationId)
            .Select(s => LineOf(s, receipts.GetValueOrDefault((stop.Number, s.SiteId)), sight is StopSight.Lead or StopSight.Site))]);

    private static StopLineView LineOf(StoppedSite site, StopReceipt? receipt, bool seesPersons) => new(
        site.SiteId, site.OrganisationId, site.GateClosedAt, receipt?.AcknowledgedAt, seesPersons ? receipt?.AcknowledgedBy : null);
}
