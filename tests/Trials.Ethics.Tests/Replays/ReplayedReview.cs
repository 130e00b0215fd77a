using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Ethics.Tests.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Replays;

/// <summary>A committee that decides on the days on which a real one did.</summary>
internal sealed class ReplayedReview
{
    private readonly List<Opinion> _opinions = [];

    public ReplayedReview(string number, DateOnly acceptedOn) => Review = LeadReview.Accept(
        Guid.CreateVersion7(),
        new Acceptance(Guid.CreateVersion7(), Guid.CreateVersion7(), Roster.OrganisationId,
            new AcceptedStudy(number, number, Product.Drug, []), [ReviewCase.Consent], RulePacks.Current.Reference, acceptedOn,
            acceptedOn.AddDays(RulePacks.Current.Clocks.LeadReviewCapDays)),
        isWithdrawn: false);

    public Roster Roster { get; } = new();
    public LeadReview Review { get; private set; }
    public Opinion? Last => _opinions.LastOrDefault();

    public static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(10, 0), TimeSpan.FromHours(8));

    /// <summary>The committee meets, votes and says what it decided, all on that day.</summary>
    public Opinion Decide(Decision decision, DateOnly day)
    {
        if (Review.Status is ReviewStatus.Decided) Review = LeadReview.FollowUp(
            Guid.CreateVersion7(), Review, Review.LeadOrganisationId, ReviewType.Amendment, ReviewMode.FullBoard, Guid.CreateVersion7(), Review.Documents, day, day);
        var negative = decision is Decision.Disapprove;
        Review.Assign(Roster.People(1, 2), Roster.Secretary);
        Review.Schedule(ReviewCase.Call(At(day)), Roster.Secretary);
        foreach (var member in Roster.First(6)) Review.Declare(member, false, null, At(day));
        Review.OpenMeeting(Roster.Seats, Roster.First(6), ReviewCase.Rules, Roster.Chair, At(day));
        foreach (var member in Roster.First(5)) Review.Cast(member, negative ? Vote.Against : Vote.For, negative ? "because" : null, At(day));
        Review.CloseVote(decision, day, Roster.Chair, At(day));
        return Conclude(day);
    }

    /// <summary>What the sponsor filed the day before is verified, and the opinion that takes effect is issued.</summary>
    public Opinion Verify(DateOnly day)
    {
        Assert.True(Review.FileModification(
            1, Review.OpinionId!.Value, "As asked.", [ReviewCase.Consent with { Version = "V2.2" }], At(day.AddDays(-1))));
        Assert.False(Review.IsEffective);
        Review.VerifyModification("The consent form says so now.", Roster.Secretary, isSecretary: true, At(day));
        return Conclude(day);
    }

    private Opinion Conclude(DateOnly day)
    {
        Review.RequireConcludable();
        var opinion = Opinion.Issue(
            new Issue(Guid.CreateVersion7(), "R-1", new Letterhead("Hospital", "Committee"), Review, [], "Discussed.", 12, day, Roster.Chair,
                At(day), Last, _opinions.LastOrDefault(o => o.IsEffective)), RulePacks.Current.Opinion);
        Review.Conclude(opinion.Id, Roster.Chair);
        _opinions.Add(opinion);
        return opinion;
    }
}
