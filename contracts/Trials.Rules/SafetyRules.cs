namespace Trials.Rules;

/// <summary>Safety reporting. Days are calendar days and are never rolled forward (CAL-06).</summary>
public sealed record SafetyRules
{
    /// <summary>Fatal or life-threatening, from the sponsor's first knowledge: SAF-03.</summary>
    public required int SusarFatalDays { get; init; }

    /// <summary>What follows the first report of a fatal case: SAF-03.</summary>
    public required int SusarFollowUpDays { get; init; }

    /// <summary>All other SUSARs: SAF-04.</summary>
    public required int SusarOtherDays { get; init; }

    /// <summary>Investigator to sponsor and institution: SAF-10.</summary>
    public required int DeviceSaeInvestigatorHours { get; init; }

    /// <summary>Death or danger to life, by the sponsor: SAF-11.</summary>
    public required int DeviceFatalDays { get; init; }

    /// <summary>Other related serious events: SAF-12.</summary>
    public required int DeviceOtherDays { get; init; }

    /// <summary>Investigator to sponsor, where the law says at once: SAF-01.</summary>
    public required int DrugSaeInvestigatorHours { get; init; }

    /// <summary>Any SAE to the site's own committee, where the law says at once: ETH-26, SAF-02.</summary>
    public required int SaeToCommitteeHours { get; init; }

    /// <summary>Telling lead and local committee of an urgent safety measure already taken: MR-43.</summary>
    public required int UrgentMeasureNoticeHours { get; init; }

    /// <summary>The yearly DSUR, after each full year: SAF-08.</summary>
    public required int DsurWindowMonths { get; init; }
}
