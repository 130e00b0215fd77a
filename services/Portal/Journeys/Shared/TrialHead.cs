using Trials.Portal.Calls;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>
/// What stands above every page of a trial, the same for everyone: number, title, figures, the spine of nodes N01 to N26 and the tabs. What the
/// person may not see is absent, because Tracking does not tell it.
/// </summary>
public sealed record TrialHead(TrialHead.Figures Trial, IReadOnlyList<TrialHead.SpineNode> Nodes, string? Tab)
{
    public sealed record Figures(
        Guid TrialId, string? Number, string? Title, Guid? SponsorId, string Stage, int? Sites, int ActiveSites, int Screened, int Enrolled, int? PlannedEnrolment,
        int Adopted, int Declined, int PlacesAccepted, int OpenQuestions);

    public sealed record SpineNode(string Node, string Title, string State, string? Holder, DateTimeOffset? StartedAt, DateTimeOffset? DoneAt, WaitingTask.Limit? Due, int? Sites, int? SitesDone, Step? Escalated)
    {
        /// <summary>The state in words; a lead's hospital, say, adopts nothing.</summary>
        public string StateSaid => State == "Waiting" && Sites == 0 ? TrialWords.AtNoSite : TrialWords.NodeStates.Say(State);
    }

    /// <summary>Who was told last that a limit is near or past.</summary>
    public sealed record Step(string To);

    private sealed record Board(IReadOnlyList<SpineNode> Nodes);

    /// <summary>Reads what Tracking knows.</summary>
    /// <param name="api">As the person.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="tab">The tab that is open, as in <see cref="TrialTabs"/>; none when it is none of them.</param>
    /// <exception cref="RefusedException">The trial is not there for this person.</exception>
    public static async Task<TrialHead> Load(Api api, Guid trialId, string tab)
    {
        var figures = api.Read<Figures>($"tracking/trials/{trialId}");
        var board = api.Read<Board>($"tracking/trials/{trialId}/nodes");
        return new TrialHead(await figures, (await board).Nodes, tab);
    }

    /// <summary>The same where the trial may not have reached Tracking yet; no tab is open.</summary>
    public static async Task<TrialHead?> Find(Api api, Guid trialId)
    {
        var (figures, board) = (api.Find<Figures>($"tracking/trials/{trialId}"), api.Find<Board>($"tracking/trials/{trialId}/nodes"));
        await Task.WhenAll(figures, board);
        return await figures is { } trial && await board is { } nodes ? new TrialHead(trial, nodes.Nodes, null) : null;
    }

    /// <summary>The node that is open: the first that runs.</summary>
    public SpineNode? Now => Nodes.FirstOrDefault(node => node.State == "Running");

    public static string Stage(string stage) => TrialWords.Stages.Say(stage);
}
