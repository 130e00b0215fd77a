using Microsoft.AspNetCore.Authorization;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The meetings of one day with the cases called to each.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class AgendaModel : JourneyPage
{
    public sealed record Meeting(DateTimeOffset At, string? Title, string? Place, string? Link, IReadOnlyList<Called> Cases);

    public sealed record Called(Guid ReviewId, string Number, string Title, string Type, IReadOnlyList<string> Items);

    public DateOnly On { get; private set; }
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(DateOnly? on)
    {
        On = on ?? Today;
        Meetings = (await Api.Read<Listed<Meeting>>($"ethics/agenda?on={On}")).Items;
    }
}
