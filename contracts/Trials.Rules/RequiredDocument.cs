namespace Trials.Rules;

/// <summary>A document of the dossier, for the studies it is asked of (rules.md 2.1).</summary>
public sealed record RequiredDocument
{
    /// <summary>The code of rules.md 2.1; at most once in a study.</summary>
    public required string Code { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }

    /// <summary>The rules that ask for it.</summary>
    public required string Basis { get; init; }

    /// <summary>Left out: for every study.</summary>
    public Applicability? RequiredFor { get; init; }

    public required DocumentNeed Lead { get; init; }
    public required DocumentNeed Participant { get; init; }

    /// <summary>When a conditional document is asked for; present exactly when one side's need is conditional.</summary>
    public Wording? Condition { get; init; }

    /// <summary>The same at every site: only the lead committee decides on a change (MR-40, MR-41).</summary>
    public required bool StudyWide { get; init; }

    /// <summary>A participating site files, or may file, its own version.</summary>
    public required bool LocalVersion { get; init; }

    public required DossierRecipient Recipient { get; init; }

    public DocumentNeed NeedOf(SiteRole role) => role switch
    {
        SiteRole.Lead => Lead,
        SiteRole.Participating => Participant,
    };

    internal bool IsConditional => Lead is DocumentNeed.Conditional || Participant is DocumentNeed.Conditional;

    public bool IsFor(StudyKind kind, ProductKind product) => RequiredFor?.Covers(kind, product) ?? true;
}
