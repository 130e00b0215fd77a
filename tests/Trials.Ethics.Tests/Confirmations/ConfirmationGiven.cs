using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Confirmations;

/// <summary>A site's confirmation on its way, moved by its own methods only.</summary>
internal sealed class ConfirmationGiven
{
    public static readonly DossierDocument NewConsent = Document("ICF", "V3.0");

    public ConfirmationGiven(ReviewType type = ReviewType.Amendment)
    {
        Rules = LocalRules.Of(RulePacks.Current.Reference, new AcceptedStudy("A-1", "Study", Product.Drug, []));
        Confirmation = Confirmation.Ask(
            new Asked(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Roster.OrganisationId, Guid.CreateVersion7(),
                Guid.CreateVersion7(), type, [NewConsent], type is ReviewType.Continuing ? Tests.Roster.Today.AddYears(1) : null),
            Tests.Roster.Today, Rules);
    }

    public Roster Roster { get; } = new();
    public LocalRules Rules { get; }
    public Confirmation Confirmation { get; }

    public static DossierDocument Document(string code, string version, string language = "zh") => new(
        Guid.CreateVersion7(), code, version, new DateOnly(2026, 11, 1), language, new string('a', 64), $"{code}.pdf");

    public ConfirmationGiven Named(params int[] seats)
    {
        Confirmation.NameReviewers(Roster.People(seats), Roster.Chair, Rules);
        foreach (var seat in seats) Declare(seat, false);
        return this;
    }

    public ConfirmationGiven BoardOpen()
    {
        for (var seat = 0; seat < 5; seat++) Declare(seat, false);
        Confirmation.OpenBoard(
            Roster.Seats, Roster.First(5), MeetingRules.Of(RulePacks.Current.Committee), Roster.Chair, Tests.Roster.Now);
        return this;
    }

    public ConfirmationGiven Votes(Vote vote, params int[] seats)
    {
        foreach (var seat in seats) Confirmation.CastAtBoard(Roster[seat], vote, "because", Tests.Roster.Now);
        return this;
    }

    public ConfirmationStep Declare(int seat, bool conflict) => Confirmation.Declare(Roster[seat], conflict, null, Rules, Tests.Roster.Now);

    public ConfirmationStep Respond(int seat, ConfirmationAnswer answer, string? ground = null, string? text = null) =>
        Confirmation.Respond(new ConfirmationResponse(Roster[seat], answer, ground, text, Tests.Roster.Now), Rules);

    public ConfirmationStep Close(bool confirms, string? ground = null) =>
        Confirmation.CloseBoard(confirms, ground, "Discussed.", Rules, Roster.Chair, Tests.Roster.Now);
}
