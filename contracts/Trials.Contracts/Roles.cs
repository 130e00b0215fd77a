namespace Trials.Contracts;

/// <summary>The roles a token may carry, as they stand in its <c>roles</c> claim. A person has them within one organisation.</summary>
public static class Roles
{
    /// <summary>Prepares and submits a sponsor's applications (申办者).</summary>
    public const string Sponsor = "sponsor";

    /// <summary>Checks completeness for the alliance and accepts or returns (形式审查).</summary>
    public const string Intake = "intake";

    /// <summary>Sees every node, allocates places, never decides (联盟协调员).</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Admits members and their people (联盟办公室).</summary>
    public const string AllianceOffice = "alliance-office";

    /// <summary>Keeps a committee's work in order (伦理秘书).</summary>
    public const string EthicsSecretary = "ethics-secretary";

    /// <summary>Chairs a committee (主任委员).</summary>
    public const string EthicsChair = "ethics-chair";

    /// <summary>Reviews and votes in a committee (委员). A chair is one too.</summary>
    public const string EthicsMember = "ethics-member";

    /// <summary>Project approval, contract and places of a hospital (机构办公室).</summary>
    public const string InstitutionOffice = "institution-office";

    /// <summary>Screens and enrols at a site (研究者).</summary>
    public const string Investigator = "investigator";

    /// <summary>Keeps the people, roles and invitations of one organisation (机构管理员).</summary>
    public const string OrganisationAdmin = "organisation-admin";

    /// <summary>Keeps the installation running; sees messages that are stuck, no dossier.</summary>
    public const string Operator = "operator";

    public static IReadOnlyList<string> All { get; } =
    [
        Sponsor, Intake, Coordinator, AllianceOffice, EthicsSecretary, EthicsChair, EthicsMember, InstitutionOffice, Investigator, OrganisationAdmin,
        Operator,
    ];
}
