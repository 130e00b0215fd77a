using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>The clocks of the authorities, which the alliance watches and cannot change.</summary>
public sealed record AuthorityRules
{
    /// <summary>Implied permission of a drug trial: GCP-01.</summary>
    [JsonPropertyName("ind_clock_wd")] public required int IndWorkingDays { get; init; }

    /// <summary>The fast channel: GCP-02.</summary>
    [JsonPropertyName("ind_fast_wd")] public required int IndFastWorkingDays { get; init; }

    /// <summary>What a sponsor in the fast channel promises, from approval to first consent: GCP-02.</summary>
    [JsonPropertyName("ind_fast_start_weeks")] public required int IndFastStartWeeks { get; init; }

    /// <summary>Permission lapses when nobody has consented by then: GCP-09.</summary>
    [JsonPropertyName("ind_lapse_years")] public required int IndLapseYears { get; init; }

    /// <summary>Approval of work with human genetic resources: HGR-04.</summary>
    [JsonPropertyName("hgr_wd")] public required int HgrWorkingDays { get; init; }

    /// <summary>Its extension: HGR-04.</summary>
    [JsonPropertyName("hgr_extension_wd")] public required int HgrExtensionWorkingDays { get; init; }

    /// <summary>Planned for a filing instead of an approval: rules.md 9.2.</summary>
    [JsonPropertyName("hgr_filing_wd")] public required int HgrFilingWorkingDays { get; init; }
}
