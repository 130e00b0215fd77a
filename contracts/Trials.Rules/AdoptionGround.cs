namespace Trials.Rules;

/// <summary>A reason a site may give for not adopting the lead opinion; the list is closed (MR-33).</summary>
public sealed record AdoptionGround
{
    /// <summary>G1 to G9.</summary>
    public required string Code { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
    public required string Basis { get; init; }

    /// <summary>The lead must answer, the alliance is told, and the other sites are told the ground (MR-34).</summary>
    public required bool Safety { get; init; }

    /// <summary>Lead and site must talk before the site decides.</summary>
    public required bool JointCall { get; init; }
}
