using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 3: the lead committee reviews for all, from the comments of every committee to its vote.</summary>
internal static class LeadReview
{
    private static readonly string[] Comments =
        ["各中心的紧急处置流程是否已写入知情同意书？", "受试者在本院以外就医时，应联系谁？请在知情同意书中写明。"];

    public static async Task<string> Assign(Trial trial)
    {
        var secretary = trial.Lead.Hospital.Secretary;
        var reviews = await trial.Await("the lead committee has the review", secretary, $"ethics/reviews?trialId={trial.Id}",
            reviews => reviews.Count > 0);
        trial.ReviewId = reviews[0].GetProperty("id").GetGuid();
        var reviewers = trial.Lead.Hospital.Reviewers.Select(person => person.Id);
        await trial.Api.Post(secretary, $"{trial.Review}/reviewers", new { personIds = reviewers });
        return "two reviewers named";
    }

    public static async Task<string> Declare(Trial trial, Progress progress)
    {
        await ByEach(trial, progress, "declarations", new { hasConflict = false });
        return $"{trial.Lead.Hospital.Voters.Count} members declared, no conflict";
    }

    /// <summary>Two participating committees comment in the window, one when there is one, and the lead itself when it is alone (MR-21).</summary>
    public static async Task<string> Comment(Trial trial)
    {
        var commenting = Commenting(trial);
        foreach (var (site, text) in commenting.Zip(Comments))
        {
            await trial.Api.Post(site.Hospital.Secretary, $"{trial.Review}/comments", new { text });
        }
        var numbers = string.Join(" and ", commenting.Select(site => site.Number));
        return trial.Participating.Any() ? $"comments from site {numbers}" : "no participating site: a comment of the lead committee";
    }

    /// <summary>The lead's secretary makes of all comments one question, which keeps where it came from.</summary>
    public static async Task<string> Merge(Trial trial)
    {
        var secretary = trial.Lead.Hospital.Secretary;
        var comments = (await trial.Api.List(secretary, $"{trial.Review}/comments")).ConvertAll(comment => comment.GetProperty("number").GetInt32());
        await trial.Api.Post(secretary, $"{trial.Review}/questions",
            new { text = "请在知情同意书中写明紧急处置流程及院外就医时的联系方式。", comments });
        return $"one question made of {comments.Count} comments";
    }

    /// <summary>The sponsor answers once and names the document that it changes; those who commented read the answer.</summary>
    public static async Task<string> AnswerQuestion(Trial trial)
    {
        await trial.Api.Post(trial.Sponsor, $"{trial.Review}/questions/1/answer", new
        {
            text = "接受意见：知情同意书将增加紧急处置流程和联系方式。",
            changes = new[] { new { code = Trial.ConsentForm, version = Trial.ModifiedConsent } },
        });
        foreach (var site in Commenting(trial))
        {
            var questions = await trial.Api.List(site.Hospital.Secretary, $"{trial.Review}/questions");
            Trial.Require(questions is [var question] && question.TryGetProperty("answer", out _),
                $"the committee of site {site.Number} does not read the answer to its comment");
        }
        return $"answered; changes {Trial.ConsentForm} to {Trial.ModifiedConsent}; whoever commented reads it";
    }

    public static async Task<string> Meet(Trial trial)
    {
        var committee = trial.Lead.Hospital;
        await trial.Api.Post(committee.Secretary, $"{trial.Review}/meeting", new { at = trial.MeetingAt });
        var attendees = committee.Voters.Select(person => person.Id);
        await trial.Api.Post(committee.Chair, $"{trial.Review}/meeting/opening", new { attendees });
        return $"{committee.Voters.Count} members attend";
    }

    public static async Task<string> Vote(Trial trial, Progress progress)
    {
        await ByEach(trial, progress, "votes", new { vote = "For" });
        await trial.Api.Post(trial.Lead.Hospital.Chair, $"{trial.Review}/vote-closing", new { decision = "ApproveAfterModification" });
        return $"{trial.Lead.Hospital.Voters.Count} votes, approved after modification";
    }

    private static Site[] Commenting(Trial trial) => trial.Participating.Take(Comments.Length).DefaultIfEmpty(trial.Lead).ToArray();

    private static async Task ByEach(Trial trial, Progress progress, string deed, object body)
    {
        progress.Expect(trial.Lead.Hospital.Voters.Count);
        foreach (var member in trial.Lead.Hospital.Voters)
        {
            await trial.Api.Post(member, $"{trial.Review}/{deed}", body);
            progress.Add();
        }
    }
}
