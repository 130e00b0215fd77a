using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Opinions;
using Trials.Ethics.Tests.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Opinions;

public class OpinionTests
{
    private readonly ReviewCase _case = new ReviewCase().Scheduled().InMeeting().Voted(5, Decision.Approve);

    [Fact, Trait("Rule", "MR-24"), Trait("Rule", "ETH-25")]
    public void An_opinion_names_the_dossiers_versions_and_is_valid_for_its_follow_up()
    {
        var opinion = Issue("Sound.", 6);
        Assert.Equal([ReviewCase.Consent], opinion.Versions);
        Assert.Equal(Roster.Today.AddMonths(6), opinion.ValidUntil);
        Assert.True(opinion.IsEffective);
        Assert.Equal(5, opinion.Meeting!.Count().For);
    }

    [Theory, Trait("Rule", "ETH-25")]
    [InlineData(0)]
    [InlineData(13)]
    public void Follow_up_is_at_most_twelve_months_apart(int months) =>
        Refused.With(OpinionProblems.FollowUpTooLong, () => Issue("Sound.", months));

    [Fact, Trait("Rule", "ETH-22a")]
    public void An_opinion_gives_its_reasons() => Refused.With(OpinionProblems.ReasonsRequired, () => Issue(" ", 12));

    private Opinion Issue(string reasons, int months) => Opinion.Issue(
        new Issue(Guid.CreateVersion7(), "2026-LEAD-0001", new("Hospital", "Committee"), _case.Review, [], reasons, months, Roster.Today, _case.Roster.Chair, Roster.Now),
        RulePacks.Current.Opinion);
}
