using Trials.Contracts;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Adoptions;

/// <summary>A participant's case on its way, moved by its own methods only.</summary>
internal sealed class AdoptionCase
{
    public static readonly MeetingRules MeetingRules = MeetingRules.Of(RulePacks.Current.Committee);

    public AdoptionCase(params string[] regimes)
    {
        Rules = LocalRules.Of(RulePacks.Current.Reference, new AcceptedStudy("A-1", "Study", Product.Drug, regimes));
        Adoption = Adoption.Await(Guid.CreateVersion7(), Guid.CreateVersion7(), Roster.OrganisationId, 1, "Site");
    }

    public Roster Roster { get; } = new();
    public LocalRules Rules { get; }
    public Adoption Adoption { get; }

    public AdoptionCase Received()
    {
        Adoption.ReceivePack(Guid.CreateVersion7(), Tests.Roster.Today, Rules);
        return this;
    }

    public AdoptionCase Named(params int[] seats)
    {
        Received();
        Adoption.NameReviewers(Roster.People(seats), Roster.Chair, Rules, Tests.Roster.Today);
        foreach (var seat in seats) Declare(seat, false);
        return this;
    }

    public AdoptionCase AtBoard()
    {
        Named(2, 3);
        Respond(2, ReviewerAnswer.ToFullBoard);
        return this;
    }

    public AdoptionCase BoardOpen(int present = 5)
    {
        AtBoard();
        for (var seat = 0; seat < present; seat++) Declare(seat, false);
        Adoption.OpenBoard(Roster.Seats, Roster.First(present), MeetingRules, Roster.Chair, Tests.Roster.Now);
        return this;
    }

    public AdoptionStep Declare(int seat, bool conflict) => Adoption.Declare(Roster[seat], conflict, null, Rules, Tests.Roster.Now);

    public AdoptionStep Respond(
        int seat, ReviewerAnswer answer, IReadOnlyList<ConditionDraft>? conditions = null, string? ground = null, string? text = null) =>
        Adoption.Respond(new ReviewerResponse(Roster[seat], answer, conditions ?? [], ground, text, Tests.Roster.Now), Rules);

    public AdoptionCase Votes(Vote vote, params int[] seats)
    {
        foreach (var seat in seats) Adoption.CastAtBoard(Roster[seat], vote, "because", Tests.Roster.Now);
        return this;
    }

    public AdoptionStep Close(BoardOutcome outcome, string? ground = null, string text = "Discussed.",
        params ConditionDraft[] conditions) =>
        Adoption.CloseBoard(new BoardClosing(outcome, ground, text, conditions), Rules, Roster.Chair, Tests.Roster.Now);
}
