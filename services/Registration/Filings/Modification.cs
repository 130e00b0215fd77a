using Trials.Contracts;
using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>
/// What the sponsor filed because an opinion asked for it (修改后批准, 修改后再审): the documents that were modified, and the dossier as it
/// stands with them. Never changed; the committee that asked verifies or reviews it.
/// </summary>
internal sealed class Modification : IVersioned
{
    private Modification() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>The opinion that asked for it.</summary>
    public Guid OpinionId { get; private init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; private init; }
    public string Explanation { get; private init; } = "";

    /// <summary>What was modified; none when the explanation is all.</summary>
    public IReadOnlyList<Guid> Modified { get; private init; } = [];

    /// <summary>The whole dossier at its newest versions.</summary>
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>Files it for the opinion that asks; without such an opinion there is nothing to modify (rules.md 12.2).</summary>
    public static Modification File(FiledModification filed, TrialEthics? ethics, Dossier dossier)
    {
        Rule.Require(ethics is not null, FilingProblems.NoModificationAsked);
        ethics!.RequireGoesOn();
        var asking = ethics.Asking(filed.OpinionId);
        Rule.Require(asking is not null, FilingProblems.NoModificationAsked);
        var modified = dossier.RequireNew(filed.Documents);
        return new Modification
        {
            Id = filed.Id,
            ApplicationId = dossier.ApplicationId,
            OpinionId = asking!.OpinionId,
            Number = filed.Number,
            Explanation = filed.Explanation,
            Modified = [.. modified.Select(d => d.Id)],
            Documents = dossier.Newest(asking.SubjectId),
            FiledBy = filed.By,
            FiledAt = filed.At,
        };
    }

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(Guid? opinionId, string explanation, IReadOnlyList<Guid> documents, Guid by) =>
        (opinionId is null || opinionId == OpinionId) && Explanation == explanation && FiledBy == by && Modified.ToHashSet().SetEquals(documents);
}

/// <summary>What the sponsor says of a modification.</summary>
internal sealed record FiledModification(
    Guid Id, int Number, Guid? OpinionId, string Explanation, IReadOnlyList<Guid> Documents, Guid By, DateTimeOffset At);
