using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Registration.Applications;
using Trials.Registration.Profiles;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Checks;

/// <summary>Who leads at a site, and at what kind of hospital (rules.md 9.3).</summary>
public sealed class InvestigatorTests
{
    private static readonly Study ADevice = AStudy with
    {
        Product = Product.Device, Phase = Phase.NA, Permission = new Permission("沪械临备20260012", false),
    };

    [Fact, Trait("Rule", "GCP-16")]
    public void Each_site_names_an_investigator_of_its_hospital()
    {
        var application = Complete();
        Name(application, OtherSite with { Investigator = null });
        Found("registration.investigator_unknown", Findings(application));
        Name(application, OtherSite with { Investigator = "PI-2" });
        Found("registration.investigator_not_there", Findings(application));
    }

    [Fact, Trait("Rule", "GCP-16"), Trait("Rule", "PI-02")]
    public void Who_leads_has_a_gcp_certificate_and_a_licence_that_are_valid_today()
    {
        Assert.Empty(LedBy(p => p with { GcpValidUntil = new(2027, 5, 31), LicenceValidUntil = Today }));
        Found("registration.no_gcp_certificate", LedBy(p => p with { GcpValidUntil = Today.AddDays(-1) }));
        Found("registration.no_gcp_certificate", LedBy(p => p with { GcpValidUntil = null }));
        Found("registration.no_licence", LedBy(p => p with { LicenceNumber = "" }));
        Found("registration.no_licence", LedBy(p => p with { LicenceValidUntil = Today.AddDays(-1) }));
        Found("registration.gcp_ends_early", LedBy(p => p with { GcpValidUntil = new(2027, 5, 30) }), Severity.Advice);
    }

    [Fact, Trait("Rule", "PI-01")]
    public void A_drug_trial_is_led_by_a_senior_with_three_completed_trials()
    {
        Assert.Empty(LedBy(p => p with { CompletedTrials = 3 }));
        Found("registration.drug_investigator", LedBy(p => p with { CompletedTrials = 2 }));
        Found("registration.drug_investigator", LedBy(p => p with { Title = ProfessionalTitle.DeputySenior }));
        Assert.Empty(LedBy(p => p with { CompletedTrials = 0 }, AStudy with { Kind = StudyKind.Iit, Permission = null }));
    }

    [Fact, Trait("Rule", "PI-03")]
    public void A_device_trial_is_led_by_a_deputy_senior_and_one_of_high_risk_by_an_experienced_one()
    {
        Assert.Empty(LedBy(p => p with { Title = ProfessionalTitle.DeputySenior, CompletedTrials = 0 }, ADevice));
        Found("registration.device_investigator", LedBy(p => p with { Title = ProfessionalTitle.Other }, ADevice));
        Found("registration.device_investigator", LedBy(p => p with { CompletedTrials = 2 }, ADevice with { IsHighRiskDevice = true }));
    }

    [Fact, Trait("Rule", "PI-05")]
    public void Who_leads_many_trials_already_is_pointed_out()
    {
        Assert.Empty(LedBy(p => p with { ActiveTrials = Pack.Allocation.PiActiveTrialsWarn - 1 }));
        Found("registration.investigator_loaded", LedBy(p => p with { ActiveTrials = Pack.Allocation.PiActiveTrialsWarn }), Severity.Advice);
    }

    [Fact, Trait("Rule", "INST-02")]
    public void A_trial_for_registration_is_in_a_speciality_that_the_hospital_filed()
    {
        Found("registration.speciality_not_filed", LedBy(p => p with { Speciality = "Dermatology" }));
        Assert.Empty(LedBy(p => p with { Speciality = "Dermatology" }, AStudy with { Kind = StudyKind.Iit, Permission = null }));
    }

    [Theory, Trait("Rule", "INST-01"), Trait("Rule", "INST-03"), Trait("Rule", "INST-05"), Trait("Rule", "DEV-03"), Trait("Rule", "IIT-05")]
    [InlineData("II-A", Product.Drug, Phase.III, false, null)]
    [InlineData("二级甲等", Product.Drug, Phase.III, false, null)]
    [InlineData("II-B", Product.Drug, Phase.III, false, "registration.grade_too_low")]
    [InlineData("一级", Product.Drug, Phase.III, false, "registration.grade_too_low")]
    [InlineData(null, Product.Drug, Phase.III, false, "registration.grade_unknown")]
    [InlineData("II-A", Product.Drug, Phase.I, false, "registration.phase_one_grade")]
    [InlineData("III-B", Product.Drug, Phase.I, false, null)]
    [InlineData("II-A", Product.Vaccine, Phase.III, false, "registration.phase_one_grade")]
    [InlineData("III-B", Product.Device, Phase.NA, true, "registration.high_risk_grade")]
    [InlineData("三级甲等", Product.Device, Phase.NA, true, null)]
    [InlineData("II-B", Product.Device, Phase.NA, false, null)]
    public void The_hospitals_grade_fits_the_study(string? grade, Product product, Phase phase, bool isHighRisk, string? code)
    {
        var study = product is Product.Device ? ADevice with { IsHighRiskDevice = isHighRisk } : AStudy with { Product = product, Phase = phase };
        var found = AtGrade(grade, study);
        if (code is null) Assert.Empty(found);
        else Found(code, found, grade is null ? Severity.Advice : Severity.Blocking, "sites[2].organisationId");
    }

    [Fact, Trait("Rule", "IIT-05")]
    public void An_investigators_study_led_by_a_secondary_hospital_is_pointed_out()
    {
        var known = Known.Values.Where(o => o.Id != LeadId).Append(Hospital(LeadId, "Lead", MembershipStatus.Active, "II-A")).ToDictionary(o => o.Id);
        var found = Of(AStudy with { Kind = StudyKind.Iit, Permission = null }, Around with { Known = known });
        Found("registration.investigators_lead", found, Severity.Advice, "sites[1].organisationId");
    }

    private static List<Finding> LedBy(Func<Investigator, Investigator> change, Study? study = null)
    {
        var profiles = Around.Profiles.Values.Where(p => p.Id != OtherId).Append(Profile(OtherId, change(AnInvestigator))).ToDictionary(p => p.Id);
        return Of(study ?? AStudy, Around with { Profiles = profiles });
    }

    private static List<Finding> AtGrade(string? grade, Study study)
    {
        var known = Known.Values.Where(o => o.Id != OtherId).Append(Hospital(OtherId, "Other", MembershipStatus.Active, grade)).ToDictionary(o => o.Id);
        return Of(study, Around with { Known = known });
    }

    private static List<Finding> Of(Study study, Surroundings around)
    {
        var application = Complete();
        application.Describe(study, null, Now);
        return [.. Findings(application, around)];
    }

    private static void Found(string code, IReadOnlyList<Finding> findings, Severity severity = Severity.Blocking, string field = "sites[2].investigator")
    {
        var found = Assert.Single(findings);
        Assert.Equal((severity, field, code), (found.Severity, found.Field, found.Problem.Code));
    }
}
