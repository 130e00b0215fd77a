using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Reviews;

/// <summary>A lead review on its way, moved by its own methods only.</summary>
internal sealed class ReviewCase
{
    public static readonly MeetingRules Rules = MeetingRules.Of(RulePacks.Current.Committee);

    public static readonly DossierDocument Consent = new(
        Guid.CreateVersion7(), "ICF", "V2.1", new DateOnly(2026, 10, 1), "zh", new string('a', 64), "ICF_V2.1.pdf");

    public ReviewCase(params string[] regimes) => Review = LeadReview.Accept(
        Guid.CreateVersion7(),
        new Acceptance(Guid.CreateVersion7(), Guid.CreateVersion7(), Roster.OrganisationId,
            new AcceptedStudy("A-1", "Study", Product.Drug, regimes), [Consent], RulePacks.Current.Reference, Tests.Roster.Today,
                Tests.Roster.Today),
        isWithdrawn: false);

    private ReviewCase(LeadReview review, Roster roster) => (Review, Roster) = (review, roster);

    public Roster Roster { get; } = new();
    public LeadReview Review { get; }
    public Guid OpinionId { get; private set; }

    /// <summary>A later review of the same trial.</summary>
    public ReviewCase Later(ReviewType type, ReviewMode mode = ReviewMode.FullBoard) => new(
        LeadReview.FollowUp(Guid.CreateVersion7(), Review, Review.LeadOrganisationId, type, mode, Guid.CreateVersion7(), [Consent], Tests.Roster.Today, Tests.Roster.Today),
        Roster);

    public ReviewCase Scheduled()
    {
        Review.Assign(Roster.People(1, 2), Roster.Secretary);
        Review.Schedule(Call(Tests.Roster.Now), Roster.Secretary);
        return this;
    }

    public static MeetingNotice Call(DateTimeOffset at) => new(at, null, null, null, []);

    /// <summary>The opinion of the last vote is out.</summary>
    public ReviewCase Concluded()
    {
        OpinionId = Guid.CreateVersion7();
        Review.Conclude(OpinionId, Roster.Chair);
        return this;
    }

    /// <summary>The sponsor filed a modified consent form on the last opinion.</summary>
    public bool Filed(int number, string version = "V2.2") => Review.FileModification(
        number, OpinionId, "As asked.", [Consent with { DocumentId = Guid.CreateVersion7(), Version = version }], Tests.Roster.Now);

    public ReviewCase InMeeting(int present = 5)
    {
        foreach (var member in Roster.First(present)) Review.Declare(member, false, null, Tests.Roster.Now);
        Review.OpenMeeting(Roster.Seats, Roster.First(present), Rules, Roster.Chair, Tests.Roster.Now);
        return this;
    }

    public ReviewCase Voted(int votesFor, Decision decision)
    {
        for (var seat = 0; seat < votesFor; seat++) Votes(seat, Vote.For);
        return Closed(decision);
    }

    public ReviewCase Votes(int seat, Vote vote)
    {
        Review.Cast(Roster[seat], vote, vote is Vote.For ? null : "because", Tests.Roster.Now);
        return this;
    }

    public ReviewCase Closed(Decision decision)
    {
        Review.CloseVote(decision, Tests.Roster.Today, Roster.Chair, Tests.Roster.Now);
        return this;
    }
}
