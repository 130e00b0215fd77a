using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 4: every participating committee answers the lead opinion for its own hospital.</summary>
internal static class Adoptions
{
    private static readonly object[] NoConditions = [];
    private static readonly object[] LocalConditions = [new { @object = "LOCAL_ICF_CONTACT", text = "请在本机构知情同意书页补充联系电话。" }];

    public static async Task<string> Receive(Trial trial)
    {
        var due = trial.Participating.Count();
        if (due == 0) return "no participating site";
        var packs = await trial.Await(
            "every participating committee has the pack", trial.Alliance.Coordinator, $"ethics/adoptions?trialId={trial.Id}",
            packs => packs.Count == due && packs.TrueForAll(pack => pack.GetProperty("status").GetString() is not "WaitingLead"));
        // Where a rule keeps committees from adopting directly (MR-11), the case lies at every full board from the start.
        trial.IsBarred = packs.TrueForAll(pack => pack.GetProperty("status").GetString() is "FullBoard");
        return $"{due} committees have the pack{(trial.IsBarred ? ", for their full boards (MR-11)" : "")}";
    }

    public static async Task<string> Answer(Trial trial, Progress progress)
    {
        var sites = trial.Participating.ToArray();
        foreach (var (index, site) in sites.Index()) site.Way = trial.IsBarred ? Ways.AtTheBoard(index) : Ways.Of(index);
        await Trial.ForEach(sites, progress, async site =>
        {
            var adoption = $"ethics/adoptions/{site.Id}";
            if (!trial.IsBarred) await Review(trial.Api, site, adoption);
            if (site.Way is Way.BoardApproves or Way.Declines or Way.BoardDeclines) await Meet(trial.Api, site, adoption);
        });
        return $"{sites.Length} committees answered";
    }

    /// <summary>Asks Ethics what it recorded, and counts that.</summary>
    public static async Task<string> Count(Trial trial)
    {
        var answered = (await trial.Api.List(trial.Alliance.Coordinator, $"ethics/adoptions?trialId={trial.Id}"))
            .CountBy(adoption => adoption.GetProperty("status").GetString()!).ToDictionary();
        var tally = trial.Tally;
        tally.Adopted = answered.GetValueOrDefault("Adopted");
        tally.AdoptedWithLocalConditions = answered.GetValueOrDefault("AdoptedWithLocalConditions");
        tally.FullBoard = answered.GetValueOrDefault("ApprovedByFullBoard");
        tally.Declined = answered.GetValueOrDefault("Declined");
        Expect("adopted", tally.Adopted, Way.Adopts);
        Expect("adopted with local conditions", tally.AdoptedWithLocalConditions, Way.AdoptsWithLocalConditions);
        Expect("approved by full board", tally.FullBoard, Way.BoardApproves);
        Expect("declined", tally.Declined, Way.Declines, Way.BoardDeclines);
        return $"{tally.Adopted} adopted, {tally.AdoptedWithLocalConditions} with local conditions, " +
            $"{tally.FullBoard} by full board, {tally.Declined} declined";

        void Expect(string outcome, int shown, params Way[] ways)
        {
            var done = trial.Participating.Count(site => ways.Contains(site.Way!.Value));
            Trial.Require(shown == done, $"Ethics shows {shown} sites that {outcome}, {done} committees did that");
        }
    }

    /// <summary>Two reviewers answer (ETH-31b); one who does not adopt sends the case to the board (ETH-31c).</summary>
    private static async Task Review(Api api, Site site, string adoption)
    {
        var committee = site.Hospital;
        var reviewers = committee.Reviewers.ToArray();
        await api.Post(committee.Chair, $"{adoption}/reviewers", new { personIds = reviewers.Select(person => person.Id) });
        object response = site.Way switch
        {
            Way.AdoptsWithLocalConditions => new { response = "AdoptWithLocalConditions", conditions = LocalConditions },
            Way.BoardApproves or Way.BoardDeclines => new { response = "ToFullBoard", conditions = NoConditions, text = "需全体会议讨论本机构承接能力。" },
            Way.Declines => new { response = "Decline", conditions = NoConditions, ground = "G2", text = "本机构研究型病房床位已满。" },
            _ => new { response = "Adopt", conditions = NoConditions },
        };
        foreach (var reviewer in reviewers)
        {
            await api.Post(reviewer, $"{adoption}/declarations", new { hasConflict = false });
            await api.Post(reviewer, $"{adoption}/responses", response);
            if (site.Way is Way.BoardApproves or Way.BoardDeclines or Way.Declines) return;
        }
        if (site.Way is Way.AdoptsWithLocalConditions)
        {
            await api.Post(committee.Secretary, $"{adoption}/conditions/1/fulfilment", new { evidence = "本机构联系页 1.0 版已归档。" });
        }
    }

    /// <summary>The full board: five of seven attend, which is a quorum, and more than half of all members vote one way.</summary>
    private static async Task Meet(Api api, Site site, string adoption)
    {
        var committee = site.Hospital;
        var present = committee.Voters.Take(5).ToArray();
        await api.Post(committee.Chair, $"{adoption}/board/opening", new { attendees = present.Select(person => person.Id) });
        object vote = site.Way is Way.BoardApproves ? new { vote = "For" } : new { vote = "Against", reason = "本机构研究型病房床位已满。" };
        foreach (var member in present)
        {
            await api.Post(member, $"{adoption}/declarations", new { hasConflict = false });
            await api.Post(member, $"{adoption}/board/votes", vote);
        }
        await api.Post(committee.Chair, $"{adoption}/board/closing", site.Way is Way.BoardApproves
            ? new { outcome = "ApproveHere", text = "会议审查同意在本机构开展。" }
            : new { outcome = "DisapproveHere", ground = "G2", text = "本机构研究型病房床位已满，暂不具备承接能力。" });
    }
}
