namespace Trials.Rules;

/// <summary>Who is told when a limit nears or passes (MR-36).</summary>
public enum EscalationTarget
{
    /// <summary>Whoever has to act.</summary>
    Holder,

    Coordinator,
    InstitutionHead,
    AllianceOffice,
}
