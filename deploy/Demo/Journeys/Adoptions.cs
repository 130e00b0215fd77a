using System.Globalization;
using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 4: every participating committee answers the lead opinion for its own hospital.</summary>
internal static class Adoptions
{
    private static readonly object[] LocalConditions = [new { @object = "LOCAL_ICF_CONTACT", text = "请在本机构知情同意书页补充联系电话。" }];

    public static async Task<string> Receive(Trial trial)
    {
        var due = trial.Participating.Count();
        if (due == 0) return "no participating site";
        await trial.Await("every participating committee has the pack", trial.Alliance.Coordinator, $"ethics/adoptions?trialId={trial.Id}",
            packs => packs.Count == due);
        return string.Create(CultureInfo.InvariantCulture, $"{due} committees have the pack");
    }

    public static async Task<string> Answer(Trial trial, Progress progress)
    {
        var sites = trial.Participating.ToArray();
        foreach (var (index, site) in sites.Index()) site.Way = Ways.Of(index);
        await Trial.ForEach(sites, progress, site => Answer(trial.Api, site, $"ethics/adoptions/{site.Id}"));
        return string.Create(CultureInfo.InvariantCulture, $"{sites.Length} committees answered");
    }

    /// <summary>Asks Ethics what it recorded, and counts that.</summary>
    public static async Task<string> Count(Trial trial)
    {
        var answered = (await trial.Api.List(trial.Alliance.Coordinator, $"ethics/adoptions?trialId={trial.Id}"))
            .CountBy(adoption => adoption.GetProperty("outcome").GetString() ?? "").ToDictionary();
        var tally = trial.Tally;
        tally.Adopted = answered.GetValueOrDefault("Adopted");
        tally.AdoptedWithLocalConditions = answered.GetValueOrDefault("AdoptedWithLocalConditions");
        tally.FullBoard = answered.GetValueOrDefault("ApprovedByFullBoard");
        tally.Declined = answered.GetValueOrDefault("Declined");
        int[] outcomes = [tally.Adopted, tally.AdoptedWithLocalConditions, tally.FullBoard, tally.Declined];
        Trial.Require(outcomes.Sum() == trial.Participating.Count(), $"Ethics shows outcomes {string.Join(" + ", outcomes)} for {trial.Participating.Count()} participating sites");
        Trial.Require(tally.Declined == trial.Sites.Count - trial.Positive.Count(), $"Ethics shows {tally.Declined} declined sites, which is not what the committees did");
        return string.Create(CultureInfo.InvariantCulture,
            $"{tally.Adopted} adopted, {tally.AdoptedWithLocalConditions} with local conditions, {tally.FullBoard} by full board, {tally.Declined} declined");
    }

    private static async Task Answer(Api api, Site site, string adoption)
    {
        var committee = site.Hospital;
        var reviewers = committee.Reviewers.ToArray();
        await api.Do(committee.Chair, HttpMethod.Post, $"{adoption}/reviewers", new { personIds = reviewers.Select(person => person.Id) });
        foreach (var reviewer in reviewers) await api.Do(reviewer, HttpMethod.Post, $"{adoption}/declarations", new { hasConflict = false });
        object none = Array.Empty<object>();
        object response = site.Way switch
        {
            Way.AdoptsWithLocalConditions => new { response = "AdoptWithLocalConditions", conditions = LocalConditions },
            Way.BoardApproves or Way.BoardDisapproves => new { response = "ToFullBoard", conditions = none, text = "需全体会议讨论本机构承接能力。" },
            Way.Declines => new { response = "Decline", conditions = none, ground = "G2", text = "本机构研究型病房床位已满。" },
            _ => new { response = "Adopt", conditions = none },
        };
        foreach (var reviewer in reviewers)
        {
            await api.Do(reviewer, HttpMethod.Post, $"{adoption}/responses", response);
            // One reviewer who asks for the board is enough (ETH-31c).
            if (site.Way is Way.BoardApproves or Way.BoardDisapproves) break;
        }
        if (site.Way is Way.AdoptsWithLocalConditions)
        {
            await api.Do(committee.Secretary, HttpMethod.Post, $"{adoption}/conditions/1/fulfilment", new { evidence = "本机构联系页 1.0 版已归档。" });
        }
        if (site.Way is Way.BoardApproves or Way.BoardDisapproves) await Meet(api, site, adoption);
    }

    private static async Task Meet(Api api, Site site, string adoption)
    {
        var committee = site.Hospital;
        await api.Do(committee.Chair, HttpMethod.Post, $"{adoption}/board/opening", new { attendees = committee.Voters.Select(person => person.Id) });
        var approves = site.Way is Way.BoardApproves;
        foreach (var member in committee.Voters.Take(5))
        {
            await api.Do(member, HttpMethod.Post, $"{adoption}/board/votes",
                approves ? new { vote = "For", reason = (string?)null } : new { vote = "Against", reason = (string?)"本机构无相应设备。" });
        }
        await api.Do(committee.Chair, HttpMethod.Post, $"{adoption}/board/closing", approves
            ? new { outcome = "ApproveHere", ground = (string?)null, text = "会议审查同意在本机构开展。" }
            : new { outcome = "DisapproveHere", ground = (string?)"G2", text = "本机构不具备所需设备。" });
    }
}
