using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;
using Trials.Web;

namespace Trials.Tracking.Worklist;

/// <summary>What waits in one trial today, by the organisation that has it.</summary>
internal sealed class TrialTasks
{
    // Intake and the alliance's coordinators are one for all trials.
    private static readonly Guid Alliance = Guid.Empty;

    private readonly Dictionary<Guid, Waiting[]> _waiting;

    private TrialTasks(Dictionary<Guid, Waiting[]> waiting) => _waiting = waiting;

    /// <summary>Every deed that waits in a story; a part's deed is listed as the part, not as the case it stops.</summary>
    public static TrialTasks Of(Trial trial, IReadOnlyCollection<TrialSite> sites, Story story, DateOnly today)
    {
        var known = sites.ToDictionary(s => s.Id);
        var waiting = new Dictionary<Guid, List<Waiting>>();
        foreach (var open in story.Cases.Where(c => c.IsOpen && c.Now.Deed.Roles.Length > 0))
        {
            if (!open.IsPart && (open.Now.Deed == Deeds.AnswerQuestion || open.Now.Deed.Code == Deeds.AnswerInformation.Code)) continue;
            var due = Due.Of(open.Now.Limit, story.Rules, story.Calendar, today);
            if (open.IsQuietUntilAmber && due is not { Presses: true }) continue;
            // What nobody has yet, since no fact has named them, is in nobody's worklist.
            if ((open.Now.Holder is Holder.Intake or Holder.Alliance ? Alliance : open.Now.OrganisationId) is not { } party) continue;
            if (!waiting.TryGetValue(party, out var theirs)) waiting[party] = theirs = [];
            theirs.Add(Waiting.Of(trial, (open.Key.SiteId ?? open.AtSite) is { } site ? known.GetValueOrDefault(site) : null, story, open, due, today));
        }
        return new TrialTasks(waiting.ToDictionary(w => w.Key, w => w.Value.ToArray()));
    }

    /// <summary>What this person's organisation has and their roles can do.</summary>
    public IEnumerable<Waiting> For(Caller caller) => Of(Alliance).Concat(Of(caller.OrganisationId)).Where(w => w.Now.Deed.Roles.Any(caller.Is));

    private Waiting[] Of(Guid party) => _waiting.GetValueOrDefault(party) ?? [];
}
