using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Tests.Confirmations;

public class ConfirmationTests
{
    private readonly ConfirmationGiven _case = new();

    private Confirmation Confirmation => _case.Confirmation;

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-31b")]
    public void Two_named_reviewers_who_agree_confirm()
    {
        Refused.With(AdoptionProblems.TooFewReviewers, () => _case.Named(2));
        Refused.With(ConfirmationProblems.NotInReview, () => _case.Respond(2, ConfirmationAnswer.Confirm));
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.NotNamed, () => _case.Respond(4, ConfirmationAnswer.Confirm));
        Assert.Equal(ConfirmationStep.Recorded, _case.Respond(2, ConfirmationAnswer.Confirm));
        Assert.Equal(ConfirmationStep.None, _case.Respond(2, ConfirmationAnswer.Confirm));
        Refused.With(AdoptionProblems.AlreadyResponded, () => _case.Respond(2, ConfirmationAnswer.ToFullBoard));
        Assert.Equal(ConfirmationStep.Decided, _case.Respond(3, ConfirmationAnswer.Confirm));
        Assert.Equal(ConfirmationStatus.Confirmed, Confirmation.Status);
    }

    [Fact, Trait("Rule", "MR-40")]
    public void The_answer_is_due_in_working_days_and_a_board_has_longer()
    {
        Assert.Equal(new DateOnly(2026, 11, 30), Confirmation.DueOn);
        _case.Named(2, 3).Respond(2, ConfirmationAnswer.ToFullBoard);
        Assert.Equal((ConfirmationStatus.FullBoard, new DateOnly(2026, 12, 14)), (Confirmation.Status, Confirmation.DueOn));
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void A_reviewer_declares_first_and_a_conflict_sends_it_to_the_board()
    {
        Confirmation.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules);
        Refused.With(DeclarationProblems.DeclareFirst, () => _case.Respond(2, ConfirmationAnswer.Confirm));
        _case.Declare(2, true);
        Assert.Equal(ConfirmationStatus.FullBoard, Confirmation.Status);
    }

    [Fact, Trait("Rule", "ETH-22b"), Trait("Rule", "MR-33")]
    public void The_board_refuses_with_a_ground_and_more_than_half_of_all_members()
    {
        Refused.With(AdoptionProblems.GroundRequired, () => _case.Named(2, 3).Respond(2, ConfirmationAnswer.Refuse));
        _case.Respond(2, ConfirmationAnswer.Refuse, "G6", "A new signal.");
        _case.BoardOpen().Votes(Vote.Against, 0, 1, 2, 3);
        Refused.With(MeetingProblems.NotCarried, () => _case.Close(false, "G6"));
        _case.Votes(Vote.Against, 4);
        Refused.With(MeetingProblems.NotCarried, () => _case.Close(true));
        Refused.With(AdoptionProblems.GroundRequired, () => _case.Close(false));
        Assert.Equal(ConfirmationStep.Decided, _case.Close(false, "G6"));
        Assert.Equal(ConfirmationStep.None, _case.Close(false, "G6"));
        Assert.Equal((ConfirmationStatus.Refused, "G6"), (Confirmation.Status, Confirmation.Ground));
    }

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "ETH-27")]
    public void A_yearly_opinion_is_confirmed_with_the_sites_own_figures()
    {
        var yearly = new ConfirmationGiven(ReviewType.Continuing).Named(2, 3);
        Refused.With(ConfirmationProblems.SiteDataFirst, () => yearly.Respond(2, ConfirmationAnswer.Confirm));
        var data = new SiteData(10, 1, 2, 0, "As planned", yearly.Roster.Secretary, Roster.Now);
        Assert.Equal(ConfirmationStep.Recorded, yearly.Confirmation.Report(data));
        Assert.Equal(ConfirmationStep.None, yearly.Confirmation.Report(data with { At = Roster.Now.AddDays(1) }));
        yearly.Respond(2, ConfirmationAnswer.Confirm);
        Refused.With(ConfirmationProblems.SiteDataFixed, () => yearly.Confirmation.Report(data with { Enrolled = 11 }));
        Assert.Equal(ConfirmationStep.Decided, yearly.Respond(3, ConfirmationAnswer.Confirm));
        Refused.With(ConfirmationProblems.NoSiteDataAsked, () => Confirmation.Report(data));
    }

    [Fact, Trait("Rule", "MR-40")]
    public void A_change_replaces_the_version_with_its_code_and_language_and_nothing_else()
    {
        var (zh, en, protocol) = (ConfirmationGiven.Document("ICF", "V1"), ConfirmationGiven.Document("ICF", "V1", "en"),
            ConfirmationGiven.Document("PROTOCOL", "V1"));
        Trials.Contracts.DossierDocument[] had = [zh, en, protocol];
        Assert.Equal([en, protocol, ConfirmationGiven.NewConsent], had.With([ConfirmationGiven.NewConsent]));
    }
}
