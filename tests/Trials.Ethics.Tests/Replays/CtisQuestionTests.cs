using System.Globalization;
using System.Text.Json;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Reviews;

namespace Trials.Ethics.Tests.Replays;

/// <summary>
/// A European application with two rounds of questions and answers, put, answered and decided once more on the same days.
/// </summary>
public class CtisQuestionTests
{
    private const string Number = "2023-508143-51-01";

    [Fact, Trait("Rule", "MR-23"), Trait("Rule", "ETH-22a")]
    public void Two_rounds_of_questions_are_answered_and_end_with_the_decision_of_the_record()
    {
        var record = SharedData.Find(Path.Combine("01_trials", "ctis", $"{Number}.json"));
        var timeline = SharedData.Find(Path.Combine("10_timelines", "ctis_workflow_events.csv"));
        Assert.SkipUnless(record is not null && timeline is not null, SharedData.NoSharedData);
        var events = SharedData.Table(timeline!).Where(e => e["ct_number"] is Number).ToList();
        var asked = Asked(record!);
        ThenTheTimelineSaysTheSame(events, asked);
        var replayed = new ReplayedReview(Number, Day(events.Single(e => e["event"] is "part_II_submission")["date"]));

        foreach (var round in asked.GroupBy(a => a.AskedOn).OrderBy(g => g.Key))
        {
            foreach (var question in round) Put(replayed, question);
            Assert.Equal(round.Count(), replayed.Review.Questions.Count(q => q.Answer is null));
            foreach (var question in round) Answer(replayed, question);
        }
        var decided = events.Single(e => e["event"].StartsWith("decision:", StringComparison.Ordinal));
        Assert.Equal("decision:authorized", decided["event"]);
        var opinion = replayed.Decide(Decision.Approve, Day(decided["date"]));

        Assert.True(opinion.IsEffective);
        Assert.Equal((Day(decided["date"]), Day(decided["date"])), (opinion.DecidedOn, opinion.IssuedOn()));
        Assert.Equal(
            asked.Select((a, i) => (i + 1, a.Text, (string?)a.Answer, (DateTimeOffset?)ReplayedReview.At(a.AnsweredOn))),
            opinion.Annex.Select(a => (a.Number, a.Question, a.Answer, a.AnsweredAt)));
        Assert.Equal(13, opinion.Annex.Count);
    }

    private static void Put(ReplayedReview replayed, Consideration question)
    {
        var (review, roster, at) = (replayed.Review, replayed.Roster, ReplayedReview.At(question.AskedOn));
        var comment = review.Raise(roster.OrganisationId, roster[2], question.Text, question.AskedOn, question.AskedOn, at);
        var (issued, isNew) = review.Issue(question.Text, [comment.Number], roster.Secretary, at);
        Assert.True(isNew, question.Number);
        Assert.Equal((issued.Number, at), (review.Comments[^1].Question, issued.IssuedAt));
    }

    private static void Answer(ReplayedReview replayed, Consideration question)
    {
        var put = replayed.Review.Questions.Single(q => q.Text == question.Text && q.Answer is null);
        Assert.True(replayed.Review.Answer(put.Number, question.Answer, [], replayed.Review.SponsorId, ReplayedReview.At(question.AnsweredOn)));
        Refused.With(ReviewProblems.AlreadyAnswered,
            () => replayed.Review.Answer(put.Number, "Otherwise", [], replayed.Review.SponsorId, ReplayedReview.At(question.AnsweredOn)));
    }

    // The timeline was made of the same application: it has as many considerations on each day, and the very answers.
    private static void ThenTheTimelineSaysTheSame(List<Dictionary<string, string>> events, List<Consideration> asked)
    {
        Assert.Equal(
            asked.CountBy(a => a.AskedOn).OrderBy(d => d.Key),
            events.Where(e => e["event"] is "consideration").CountBy(e => Day(e["date"])).OrderBy(d => d.Key));
        Assert.Equal(
            asked.Select(a => (a.AnsweredOn, a.Number, a.Answer)).Order(),
            events.Where(e => e["event"] is "sponsor_answer").Select(e => (Day(e["date"]), e["detail"], e["text"])).Order());
    }

    private static List<Consideration> Asked(string path)
    {
        using var record = JsonDocument.Parse(File.ReadAllText(path));
        var rounds = record.RootElement.GetProperty("publicEvaluation")[0].GetProperty("validationRfiConsiderations").EnumerateArray();
        var all = rounds.SelectMany(r => r.GetProperty("rfiConsiderations").EnumerateArray()).Select(c => (
            Order: c.GetProperty("rfiConsiderationNumber").GetInt32(),
            Consideration: new Consideration(Text(c, "mscConsiderationNumber"), Text(c, "consideration"), Day(Text(c, "rfiSubmissionDate")),
                Text(c, "sponsorResponse"), Day(Text(c, "sponsorSubmitDate")))));
        return [.. all.OrderBy(c => c.Consideration.AskedOn).ThenBy(c => c.Order).Select(c => c.Consideration)];
    }

    private static string Text(JsonElement consideration, string name) => consideration.GetProperty(name).GetString()!;

    // Some of the timeline's days come with the hour.
    private static DateOnly Day(string written) => DateOnly.ParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Consideration(string Number, string Text, DateOnly AskedOn, string Answer, DateOnly AnsweredOn);
}
