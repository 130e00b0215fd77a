using static Trials.Rules.Bound;

namespace Trials.Rules;

/// <summary>Every value that a rule pack may not relax: the bold values of rules.md 13, and the floor of the quorum.</summary>
public static class StatutoryLimits
{
    public static IReadOnlyList<StatutoryLimit> All { get; } =
    [
        new("clocks.lead_review_cap_days", AtMost, 30, "ETH-16a", pack => pack.Clocks.LeadReviewCapDays),
        new("clocks.emergency_hours", AtMost, 72, "ETH-16b", pack => pack.Clocks.EmergencyHours),
        new("opinion.continuing_review_max_months", AtMost, 12, "ETH-25", pack => pack.Opinion.ContinuingReviewMaxMonths),
        new("committee.simplified_min_reviewers", AtLeast, 2, "ETH-31b", pack => pack.Committee.SimplifiedMinReviewers),
        new("committee.ec_min_members", AtLeast, 7, "ETH-08a", pack => pack.Committee.MinMembers),
        new("committee.ec_term_max_years", AtMost, 5, "ETH-09", pack => pack.Committee.TermMaxYears),
        new("committee.quorum_floor", AtLeast, Quorum.Floor, "ETH-Q1", pack => pack.Committee.QuorumFloor),
        new("committee.ec_filing_months", AtMost, 3, "ETH-13a", pack => pack.Committee.FilingMonths),
        new("committee.ec_annual_report", NotAfter, 331, "ETH-13b", pack => pack.Committee.AnnualReport.Ordinal),
        new("committee.institution_annual_report", NotAfter, 131, "INST-04", pack => pack.Committee.InstitutionAnnualReport.Ordinal),
        new("safety.susar_fatal_days", AtMost, 7, "SAF-03", pack => pack.Safety.SusarFatalDays),
        new("safety.susar_follow_up_days", AtMost, 8, "SAF-03", pack => pack.Safety.SusarFollowUpDays),
        new("safety.susar_other_days", AtMost, 15, "SAF-04", pack => pack.Safety.SusarOtherDays),
        new("safety.device_sae_investigator_hours", AtMost, 24, "SAF-10", pack => pack.Safety.DeviceSaeInvestigatorHours),
        new("safety.device_fatal_days", AtMost, 7, "SAF-11", pack => pack.Safety.DeviceFatalDays),
        new("safety.device_other_days", AtMost, 15, "SAF-12", pack => pack.Safety.DeviceOtherDays),
        new("safety.dsur_window_months", AtMost, 2, "SAF-08", pack => pack.Safety.DsurWindowMonths),
        new("authority.ind_clock_wd", Exactly, 60, "GCP-01", pack => pack.Authority.IndWorkingDays),
        new("authority.ind_fast_wd", Exactly, 30, "GCP-02", pack => pack.Authority.IndFastWorkingDays),
        new("authority.ind_fast_start_weeks", AtMost, 12, "GCP-02", pack => pack.Authority.IndFastStartWeeks),
        new("authority.ind_lapse_years", AtMost, 3, "GCP-09", pack => pack.Authority.IndLapseYears),
        new("authority.hgr_wd", Exactly, 20, "HGR-04", pack => pack.Authority.HgrWorkingDays),
        new("authority.hgr_extension_wd", Exactly, 10, "HGR-04", pack => pack.Authority.HgrExtensionWorkingDays),
        new("retention.drug_registration_years", AtLeast, 5, "GCP-80", pack => pack.Retention.DrugRegistrationYears),
        new("retention.drug_other_years", AtLeast, 5, "GCP-80", pack => pack.Retention.DrugOtherYears),
        new("retention.committee_drug_years", AtLeast, 5, "GCP-15", pack => pack.Retention.CommitteeDrugYears),
        new("retention.device_years", AtLeast, 10, "DEV-RET", pack => pack.Retention.DeviceYears),
        new("retention.iit_years", AtLeast, 10, "IIT-10", pack => pack.Retention.IitYears),
        new("retention.impact_assessment_years", AtLeast, 3, "PRIV-05", pack => pack.Retention.ImpactAssessmentYears),
    ];
}
