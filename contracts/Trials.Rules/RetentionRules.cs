namespace Trials.Rules;

/// <summary>How long records are kept.</summary>
public sealed record RetentionRules
{
    /// <summary>Registration trials, after marketing approval: GCP-80.</summary>
    public required int DrugRegistrationYears { get; init; }

    /// <summary>Other drug trials, after their end: GCP-80.</summary>
    public required int DrugOtherYears { get; init; }

    /// <summary>A committee's records of a drug trial, after its end: GCP-15.</summary>
    public required int CommitteeDrugYears { get; init; }

    /// <summary>DEV-RET.</summary>
    public required int DeviceYears { get; init; }

    /// <summary>IIT-10.</summary>
    public required int IitYears { get; init; }

    /// <summary>Personal-information impact assessments: PRIV-05.</summary>
    public required int ImpactAssessmentYears { get; init; }
}
