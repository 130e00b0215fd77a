using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>The open cases of the own committee, lead and local together, with what each needs of this person.</summary>
[Authorize(Roles = Roles.EthicsMember + "," + Roles.EthicsChair)]
public sealed class CaseListModel : JourneyPage
{
    /// <summary>One line: what is needed, where, in which case.</summary>
    private sealed record Line(Text Deed, string Address, bool NeedsMe, Text Kind, string Study, string State, DateOnly? Due);

    // Open cases of one committee; beyond that the worklist of what waits, which Tracking pages, is the way.
    private const int Most = 100;

    public bool ShowsAll { get; private set; }
    public Table MyCases { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? show)
    {
        ShowsAll = show == "all";
        var reviews = Api.Read<Listed<ReviewRecord>>($"ethics/reviews?waiting=true&take={Most}");
        var adoptions = Api.Read<Listed<AdoptionRecord>>($"ethics/adoptions?waiting=true&take={Most}");
        var confirmations = Api.Read<Listed<ConfirmationRecord>>($"ethics/confirmations?waiting=true&take={Most}");
        var studies = await Studies.Of(Api, (await adoptions).Items.Select(adoption => adoption.TrialId).Concat((await confirmations).Items.Select(c => c.TrialId)));
        var lines = (await reviews).Items.Select(Of)
            .Concat((await adoptions).Items.Select(adoption => Of(adoption, studies)))
            .Concat((await confirmations).Items.Select(confirmation => Of(confirmation, studies)))
            .Where(line => ShowsAll || line.NeedsMe).OrderBy(line => line.Due ?? DateOnly.MaxValue);
        MyCases = new Table(ReviewerWords.MyCases,
            [new(ReviewerWords.ToDo), new(CommitteeWords.Type), new(CommitteeWords.Study), new(CommitteeWords.State), new(CommitteeWords.Due)],
            [.. lines.Select(line => (Cell[])
            [
                new(line.Deed, line.Address), line.Kind, line.Study, new(line.State, IsChip: true), DueCells.Of(line.Due, Today),
            ])])
        { Nothing = ReviewerWords.Nothing };
        return MyCases.Download(Request) ?? (IActionResult)Page();
    }

    private Line Of(ReviewRecord review)
    {
        var of = Cases.Of(review);
        var agrees = review.Mode == "Simplified" && of.IsNamed(Me.Id) && review.Deliberation?.Agreements.Any(answer => answer.PersonId == Me.Id) is false;
        return Describe(of, $"/reviewer/reviews/{review.Id}", ReviewerWords.LeadReview, CommitteeWords.ReviewStates.Say(review.Status), review.DueOn,
            concernsMe: true, agrees ? $"/cases/reviews/{review.Id}/agreement" : null);
    }

    private Line Of(AdoptionRecord adoption, Studies studies) => Local(Cases.Of(adoption, studies[adoption.TrialId]), adoption.Case, ReviewerWords.Adoption,
        CommitteeWords.AdoptionStates.Say(adoption.Status), adoption.DueOn);

    private Line Of(ConfirmationRecord confirmation, Studies studies) => Local(Cases.Of(confirmation, studies[confirmation.TrialId]), confirmation.Case, ReviewerWords.Confirmation,
        CommitteeWords.ConfirmationStates.Say(confirmation.Status), confirmation.DueOn);

    private Line Local(CommitteeCase of, LocalCaseRecord? local, Text kind, string state, DateOnly? due)
    {
        var answers = of.Status == "InReview" && of.IsNamed(Me.Id) && local?.Responses.Any(answer => answer.PersonId == Me.Id) is false;
        return Describe(of, of.Page, kind, state, due, concernsMe: of.Status == "FullBoard" || of.IsNamed(Me.Id), answers ? of.Page : null);
    }

    private Line Describe(CommitteeCase of, string page, Text kind, string state, DateOnly? due, bool concernsMe, string? answer)
    {
        var view = new CaseView(of, new Committee([], new Dictionary<Guid, string>()), [], Me);
        var shared = $"/cases/{of.Kind}/{of.Id}";
        var (deed, address, needs) = (of.HasConflict(Me.Id), of.HasDeclared(Me.Id)) switch
        {
            (true, _) => (ReviewerWords.Read, page, false),
            (_, false) when concernsMe => (ReviewerWords.Declare, $"{shared}/declaration", true),
            _ when view.MayVote => (ReviewerWords.CastVote, $"{shared}/vote", true),
            _ when answer is not null => (ReviewerWords.Answer, answer, true),
            _ => (ReviewerWords.Read, page, false),
        };
        return new Line(deed, address, needs, kind, $"{of.Number} {of.Title}", state, due);
    }
}
