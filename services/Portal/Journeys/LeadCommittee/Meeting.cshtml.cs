using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The meeting room of one review: who is there, what the quorum lacks, questions, and the vote. Quorum and votes renew themselves; the page is right without.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class MeetingModel : JourneyPage
{
    /// <summary>How many are there and needed, and what is missing in the reader's language.</summary>
    public sealed record QuorumRecord(int Needed, int Present, bool IsMet, IReadOnlyList<Missing> Missing, IReadOnlyList<Guid> Here);

    public sealed record Missing(string? Rule, string Text);

    public ReviewRecord Review { get; private set; } = null!;
    public CaseView View { get; private set; } = null!;
    public QuorumRecord? Quorum { get; private set; }

    public bool IsChair => Me.Is(Roles.EthicsChair);

    public bool MayRecord => Me.Is(Roles.EthicsSecretary, Roles.EthicsChair);

    public async Task OnGetAsync(Guid id) => await Load(id);

    public async Task<IActionResult> OnGetQuorumAsync(Guid id)
    {
        await Load(id);
        return Quorum is null ? NotFound() : Partial("_Quorum", this);
    }

    public async Task<IActionResult> OnGetVotesAsync(Guid id)
    {
        await Load(id);
        return Partial("_Votes", this);
    }

    public async Task<IActionResult> OnPostArriveAsync(Guid id, Guid personId) =>
        await Recorded(id, await Api.Post($"ethics/reviews/{id}/meeting/arrivals", new { personId }));

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, Guid personId) =>
        await Recorded(id, await Api.Post($"ethics/reviews/{id}/meeting/departures", new { personId }));

    private async Task<IActionResult> Recorded<T>(Guid id, Answer<T> answer)
    {
        if (answer.IsDone) return Done($"/lead/reviews/{id}/meeting", LeadWords.Recorded);
        await Load(id);
        return Refuse(answer.Refusal);
    }

    private async Task Load(Guid id)
    {
        Review = await Api.Read<ReviewRecord>($"ethics/reviews/{id}");
        if (Review.LeadOrganisationId != Me.OrganisationId) throw Cases.NotHere();
        var (committee, quorum) = (Committee.Load(Api, Me), Api.Find<QuorumRecord>($"ethics/reviews/{id}/meeting/quorum"));
        View = new CaseView(Cases.Of(Review), await committee, [], Me);
        Quorum = await quorum;
    }
}
