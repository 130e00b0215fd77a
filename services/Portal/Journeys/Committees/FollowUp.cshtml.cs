using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Committees;

/// <summary>Everything after the first opinion, for every committee of the trial; each service list shows only what is the reader's.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class FollowUpModel : JourneyPage
{
    private sealed record Site(Guid SiteId, Guid? OrganisationId);

    public Guid TrialId { get; private set; }
    public StandingRecord Standing { get; private set; } = null!;
    public CommitteeCase Initial { get; private set; } = null!;
    public TrialHead? Head { get; private set; }
    public IReadOnlyList<ReviewRecord> Reviews { get; private set; } = [];
    public IReadOnlyList<StopRecord> Stops { get; private set; } = [];
    public IReadOnlyList<OpinionRecord> Opinions { get; private set; } = [];
    public IReadOnlyList<AdoptionRecord> Sites { get; private set; } = [];
    public IReadOnlyList<AmendmentRecord> Amendments { get; private set; } = [];
    public IReadOnlyList<ConfirmationRecord> Confirmations { get; private set; } = [];
    public IReadOnlyList<YearlyReportRecord> Yearly { get; private set; } = [];
    public IReadOnlyList<SafetyReportRecord> Safety { get; private set; } = [];
    public IReadOnlyList<LeadTaskRecord> Tasks { get; private set; } = [];
    public IReadOnlyList<TransferRecord> Transfers { get; private set; } = [];
    public CompletionRecord? Completion { get; private set; }
    public CompletionRecord? SiteCompletion { get; private set; }

    /// <summary>The own hospital's site; none where it has none.</summary>
    public Guid? OwnSite { get; private set; }

    public bool IsLead => Standing.LeadOrganisationId == Me.OrganisationId;

    public bool IsLeadChair => IsLead && Me.Is(Roles.EthicsChair);

    public bool IsLeadSecretary => IsLead && Me.Is(Roles.EthicsSecretary);

    public bool MayAcknowledge => Me.Is(Roles.EthicsSecretary, Roles.EthicsChair);

    /// <summary>Own sites of a stop that nobody of this hospital has taken note of yet.</summary>
    public IEnumerable<StopRecord.Line> ToAcknowledge(StopRecord stop) =>
        MayAcknowledge ? stop.Sites.Where(line => line.OrganisationId == Me.OrganisationId && line.AcknowledgedAt is null) : [];

    public async Task OnGetAsync(Guid id)
    {
        TrialId = id;
        Standing = await Api.Read<StandingRecord>($"ethics/trials/{id}");
        var reviews = List<ReviewRecord>($"ethics/reviews?trialId={id}&take=200");
        var stops = List<StopRecord>($"ethics/trials/{id}/stops?take=200");
        var opinions = List<OpinionRecord>($"ethics/opinions?trialId={id}&take=200");
        var sites = List<AdoptionRecord>($"ethics/adoptions?trialId={id}&take=200");
        var amendments = List<AmendmentRecord>($"ethics/amendments?trialId={id}&take=200");
        var confirmations = List<ConfirmationRecord>($"ethics/confirmations?trialId={id}&take=200");
        var yearly = List<YearlyReportRecord>($"ethics/continuing-reports?trialId={id}&take=200");
        var safety = List<SafetyReportRecord>($"ethics/safety-reports?trialId={id}&take=200");
        var tasks = List<LeadTaskRecord>($"ethics/tasks?trialId={id}&take=200");
        var ofTracking = List<Site>($"tracking/trials/{id}/sites?take=200");
        Head = await TrialHead.Find(Api, id);
        Transfers = await Api.Find<IReadOnlyList<TransferRecord>>($"ethics/trials/{id}/lead-transfers") ?? [];
        Completion = await Api.Find<CompletionRecord>($"ethics/trials/{id}/completion");
        (Reviews, Stops, Opinions, Sites) = (await reviews, await stops, await opinions, [.. (await sites).OrderBy(site => site.Number)]);
        (Amendments, Confirmations, Yearly, Safety, Tasks) = (await amendments, await confirmations, await yearly, await safety, await tasks);
        Initial = Cases.Of(Reviews is [var first, ..] ? first : throw Cases.NotHere());
        OwnSite = (await ofTracking).FirstOrDefault(site => site.OrganisationId == Me.OrganisationId)?.SiteId;
        if (OwnSite is { } own) SiteCompletion = await Api.Find<CompletionRecord>($"ethics/sites/{own}/completion");
    }

    private async Task<IReadOnlyList<T>> List<T>(ApiPath path) => (await Api.Find<Listed<T>>(path))?.Items ?? [];
}
