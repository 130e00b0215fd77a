using Trials.Portal.Calls;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Committees;

/// <summary>
/// A case that a committee decides by the same deeds, whatever it is about: a lead review, a hospital's adoption or its later confirmation. People are
/// named, declare their interests, vote at a meeting and write their dissent.
/// </summary>
public sealed record CommitteeCase(
    string Kind, Guid Id, Guid TrialId, Guid OrganisationId, string Number, string Title, string RulePack, string Status, IReadOnlyList<Guid> Reviewers,
    IReadOnlyList<DeclaredInterest> Declarations, IReadOnlyList<Sitting> Sittings, IReadOnlyList<CaseDocument> Documents)
{
    /// <summary>The case's own page.</summary>
    public string Page => Cases.PageOf(Kind, Id);

    /// <summary>The meeting that sits now.</summary>
    public Sitting? Open => Sittings is [.., { IsOpen: true } last] ? last : null;

    public bool IsNamed(Guid person) => Reviewers.Contains(person);

    public bool HasDeclared(Guid person) => Declarations.Any(declared => declared.PersonId == person);

    public bool HasConflict(Guid person) => Declarations.Any(declared => declared.PersonId == person && declared.HasConflict);

    public BallotRecord? BallotOf(Guid person) => Open?.Votes.FirstOrDefault(ballot => ballot.PersonId == person);
}

public static class Cases
{
    public const string Reviews = "reviews";
    public const string Adoptions = "adoptions";
    public const string Confirmations = "confirmations";

    /// <summary>What makes the page that says there is nothing here.</summary>
    public static RefusedException NotHere() => RefusedException.NotFound(CommitteeWords.NotHere);

    public static string PageOf(string kind, Guid id) => kind switch
    {
        Reviews => $"/lead/reviews/{id}",
        Adoptions => $"/committee/adoptions/{id}",
        Confirmations => $"/committee/confirmations/{id}",
        _ => throw NotHere(),
    };

    /// <summary>A case of the person's own committee: the lead reads others' adoptions, but no deed on them is its own.</summary>
    /// <exception cref="RefusedException">There is no such case for this person.</exception>
    public static async Task<CommitteeCase> Load(Api api, Person me, string kind, Guid id) =>
        await Read(api, kind, id) is var found && found.OrganisationId == me.OrganisationId ? found : throw NotHere();

    private static async Task<CommitteeCase> Read(Api api, string kind, Guid id)
    {
        switch (kind)
        {
            case Reviews:
                return Of(await api.Read<ReviewRecord>($"ethics/reviews/{id}"));
            case Adoptions:
                var adoption = await api.Read<AdoptionRecord>($"ethics/adoptions/{id}");
                return Of(adoption, await ReviewRecord.InitialOf(api, adoption.TrialId));
            case Confirmations:
                var confirmation = await api.Read<ConfirmationRecord>($"ethics/confirmations/{id}");
                return Of(confirmation, await ReviewRecord.InitialOf(api, confirmation.TrialId));
            default:
                throw NotHere();
        }
    }

    public static CommitteeCase Of(ReviewRecord review) => new(
        Reviews, review.Id, review.TrialId, review.LeadOrganisationId, review.Number, review.Title, review.RulePack, review.Status, review.Deliberation?.Reviewers ?? [],
        review.Deliberation?.Declarations ?? [], review.Meetings, review.Documents ?? []);

    public static CommitteeCase Of(AdoptionRecord adoption, ReviewRecord initial) => new(
        Adoptions, adoption.SiteId, adoption.TrialId, adoption.OrganisationId, initial.Number, initial.Title, initial.RulePack, adoption.Status, adoption.Case?.Reviewers ?? [],
        adoption.Case?.Declarations ?? [], adoption.Case?.Boards ?? [], adoption.Documents ?? []);

    public static CommitteeCase Of(ConfirmationRecord confirmation, ReviewRecord initial) => new(
        Confirmations, confirmation.ConfirmationId, confirmation.TrialId, confirmation.OrganisationId, initial.Number, initial.Title, initial.RulePack, confirmation.Status,
        confirmation.Case?.Reviewers ?? [], confirmation.Case?.Declarations ?? [], confirmation.Case?.Boards ?? [], confirmation.Changes);
}
