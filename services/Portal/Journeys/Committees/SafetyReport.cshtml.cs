using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>One safety report as a committee it is addressed to reads it.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class SafetyReportModel : JourneyPage
{
    public SafetyReportRecord Report { get; private set; } = null!;
    public ReviewRecord Initial { get; private set; } = null!;

    public bool MayAcknowledge => Me.Is(Roles.EthicsSecretary, Roles.EthicsChair);

    public bool MayAssess => Me.Is(Roles.EthicsChair);

    public async Task OnGetAsync(Guid id)
    {
        Report = await Api.Read<SafetyReportRecord>($"ethics/safety-reports/{id}");
        Initial = await ReviewRecord.InitialOf(Api, Report.TrialId);
    }
}
