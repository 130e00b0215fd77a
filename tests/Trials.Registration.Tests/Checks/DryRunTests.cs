using Trials.Contracts;
using Trials.Registration.Applications;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Checks;

/// <summary>Each rule of the dry run by itself: a complete application, one fact changed, and what is found.</summary>
public sealed class DryRunTests
{
    private static readonly GeneticResources NoForeigners = new(false, false, false, false);

    [Fact, Trait("Rule", "GCP-01")]
    public void A_drug_trial_names_its_permission_in_the_authoritys_form()
    {
        Blocked("study.permission", "registration.drug_permission_needed", With(s => s with { Permission = null }));
        foreach (var good in (string[])["2026LP00123", "CXHL2600123", "CXHL2200210/CXHL2200211", "JXSL2500001", "B202600123-01"])
            Assert.Empty(With(s => s with { Permission = s.Permission! with { Number = good } }));
        foreach (var bad in (string[])["2026LP123", "LP00123", "CXHL26001", "2026LP00123/", "as agreed"])
            Blocked("study.permission", "registration.drug_permission_form", With(s => s with { Permission = s.Permission! with { Number = bad } }));
    }

    [Theory, Trait("Rule", "GCP-09")]
    [InlineData("2023-06-01", null)]
    [InlineData("2023-05-31", "registration.permission_lapses")]
    public void A_permission_that_lapses_before_recruitment_begins_is_pointed_out(string granted, string? code)
    {
        Assert.Equal(new DateOnly(2026, 6, 1), AStudy.Recruitment!.From);
        var found = With(s => s with
        {
            Permission = s.Permission! with { GrantedOn = DateOnly.Parse(granted, System.Globalization.CultureInfo.InvariantCulture) },
        });
        if (code is null) Assert.Empty(found);
        else Advised("study.permission.grantedOn", code, found);
    }

    [Fact, Trait("Rule", "GCP-09")]
    public void A_permissions_day_is_asked_for_and_lies_in_the_past()
    {
        Advised("study.permission.grantedOn", "registration.permission_date_unknown", With(s => s with { Permission = s.Permission! with { GrantedOn = null } }));
        Blocked("study.permission.grantedOn", "registration.permission_to_come",
            With(s => s with { Permission = s.Permission! with { GrantedOn = Today.AddDays(1) } }));
        Assert.Empty(With(s => OfDevice(s) with { Permission = new Permission("沪械临备20260012", false) }));
    }

    [Fact, Trait("Rule", "GCP-02")]
    public void In_the_fast_channel_review_comes_first_and_the_start_is_promised() =>
        Advised("study.permission", "registration.fast_channel", With(s => s with { Permission = new Permission(null, true) }));

    [Fact, Trait("Rule", "DEV-01"), Trait("Rule", "REG-06")]
    public void A_device_trials_filing_has_the_provinces_form()
    {
        Assert.Empty(With(s => OfDevice(s) with { Permission = new Permission("沪械临备20260012", false) }));
        Blocked("study.permission", "registration.device_filing_form", With(s => OfDevice(s) with { Permission = new Permission("2026LP00123", false) }));
    }

    [Fact, Trait("Rule", "DEV-05")]
    public void A_device_trials_filing_may_come_after_the_submission() =>
        Advised("study.permission", "registration.device_filing_to_come", With(s => OfDevice(s) with { Permission = null }));

    [Fact, Trait("Rule", "DEV-06")]
    public void A_device_trial_with_a_phase_is_asked_about_it() =>
        Advised("study.phase", "registration.device_phase",
            With(s => OfDevice(s) with { Phase = Phase.II, Permission = new Permission("沪械临备20260012", false) }));

    [Fact, Trait("Rule", "IIT-01")]
    public void An_investigators_study_has_no_permission_for_registration() =>
        Blocked("study.permission", "registration.investigators_study_with_permission", With(s => s with { Kind = StudyKind.Iit }));

    [Fact, Trait("Rule", "MR-11")]
    public void A_first_in_human_study_of_phase_three_is_asked_about_it() =>
        Advised("study.phase", "registration.first_in_human_phase", With(s => s with { Regimes = ["FIH"] }));

    [Fact, Trait("Rule", "DEV-02")]
    public void Only_a_device_is_a_high_risk_device() =>
        Blocked("study.isHighRiskDevice", "registration.high_risk_no_device", With(s => s with { IsHighRiskDevice = true })
            .Where(f => f.Field.StartsWith("study", StringComparison.Ordinal)));

    [Theory, Trait("Rule", "REG-01"), Trait("Rule", "REG-03")]
    [InlineData("CTR2026001", "registration.ctr_form")]
    [InlineData("CTR202600012", "registration.ctr_form")]
    [InlineData("ChiCTR21000411", "registration.chictr_form")]
    [InlineData("NCT1234567", "registration.nct_form")]
    [InlineData("ctr20260001", "registration.ctr_form")]
    public void A_registry_number_has_its_registrys_form(string number, string code)
    {
        Assert.Empty(With(s => s with { RegistryNumbers = ["CTR20260001", "ChiCTR2600012345", "NCT01234567", "EUCT 2024-511234-12-00"] }));
        Blocked("study.registryNumbers", code, With(s => s with { RegistryNumbers = [.. s.RegistryNumbers, number] }));
    }

    [Fact, Trait("Rule", "GCP-10")]
    public void A_drug_trial_is_told_to_register_before_it_begins() =>
        Advised("study.registryNumbers", "registration.ctr_to_come", With(s => s with { RegistryNumbers = [] }));

    [Fact, Trait("Rule", "REG-01")]
    public void Recruitment_ends_after_it_begins() =>
        Blocked("study.recruitment", "registration.recruitment_backwards",
            With(s => s with { Recruitment = new Period(new(2026, 6, 2), new(2026, 6, 1)) }));

    [Fact, Trait("Rule", "GCP-19")]
    public void Recruitment_planned_for_a_day_that_has_passed_is_pointed_out() =>
        Advised("study.recruitment", "registration.recruitment_passed", With(s => s with
        {
            Recruitment = new Period(Today.AddDays(-1), new(2026, 6, 1)),
            Insurance = s.Insurance! with { Period = new Period(new(2026, 1, 1), new(2028, 3, 31)) },
        }));

    [Fact, Trait("Rule", "INS-01"), Trait("Rule", "INS-03")]
    public void A_study_for_registration_is_insured_and_any_other_is_asked_about_it()
    {
        Blocked("study.insurance", "registration.insurance_needed", With(s => s with { Insurance = null }));
        var iit = AStudy with { Kind = StudyKind.Iit, Permission = null, Insurance = null };
        Advised("study.insurance", "registration.insurance_advised", With(_ => iit));
        Advised("study.insurance", "registration.cell_therapy_insurance", With(_ => iit with { Product = Product.Cgt }));
    }

    [Fact, Trait("Rule", "INS-04"), Trait("Rule", "GCP-39")]
    public void Insurance_covers_the_planned_recruitment_and_pays_something()
    {
        Study Insured(Study s, Func<Insurance, Insurance> change) => s with { Insurance = change(s.Insurance!) };
        Blocked("study.insurance.period", "registration.insurance_period",
            With(s => Insured(s, i => i with { Period = new Period(new(2026, 6, 2), new(2028, 1, 1)) })));
        Blocked("study.insurance.period", "registration.insurance_period",
            With(s => Insured(s, i => i with { Period = new Period(new(2026, 6, 1), new(2027, 5, 30)) })));
        Assert.Empty(With(s => Insured(s, i => i with { Period = s.Recruitment! })));
        Blocked("study.insurance.sum", "registration.insurance_sum", With(s => Insured(s, i => i with { Sum = 0, PerPerson = null })));
        Blocked("study.insurance.perPerson", "registration.insurance_per_person", With(s => Insured(s, i => i with { PerPerson = i.Sum + 1 })));
        Blocked("study.recruitment", "registration.recruitment_unknown", With(s => s with { Recruitment = null }));
    }

    [Fact, Trait("Rule", "HGR-01")]
    public void Work_with_genetic_resources_answers_its_questions_and_other_work_does_not_contradict_itself()
    {
        Blocked("study.geneticResources", "registration.genetic_questions", With(s => s with { NeedsHumanGeneticResources = true }));
        Assert.Empty(With(s => s with { NeedsHumanGeneticResources = true, GeneticResources = NoForeigners }));
        Blocked("study.geneticResources", "registration.genetic_answers_astray",
            With(s => s with { GeneticResources = NoForeigners with { HasForeignParty = true } }));
    }

    [Fact, Trait("Rule", "HGR-07")]
    public void Material_leaves_china_to_a_foreign_side_only() =>
        Blocked("study.geneticResources", "registration.material_without_foreign_party", Genetic(NoForeigners with { MaterialLeavesChina = true }));

    [Fact, Trait("Rule", "HGR-08")]
    public void Information_goes_to_a_foreign_side_that_takes_part_and_is_reported_before()
    {
        Blocked("study.geneticResources", "registration.information_without_foreign_party",
            Genetic(NoForeigners with { InformationToForeignParty = true }));
        Assert.Contains("registration.genetic_report",
            Codes(Genetic(new GeneticResources(true, false, true, false))));
    }

    [Theory, Trait("Rule", "HGR-03"), Trait("Rule", "HGR-04")]
    [InlineData(StudyKind.Registration, false, "registration.genetic_filing")]
    [InlineData(StudyKind.Registration, true, "registration.genetic_approval")]
    [InlineData(StudyKind.Iit, false, "registration.genetic_approval")]
    public void With_a_foreign_side_a_filing_or_an_approval_is_needed(StudyKind kind, bool leaves, string code) =>
        Advised("study.geneticResources", code, Genetic(new GeneticResources(true, leaves, false, false), kind));

    [Fact, Trait("Rule", "HGR-09")]
    public void Collecting_from_more_than_three_thousand_people_needs_approval_unless_it_is_for_registration()
    {
        IEnumerable<Finding> Of(StudyKind kind, int planned) => Genetic(NoForeigners, kind, planned)
            .Where(f => f.Field == "study.geneticResources");
        Assert.Empty(Of(StudyKind.Iit, 3000));
        Advised("study.geneticResources", "registration.genetic_collection", Of(StudyKind.Iit, 3001));
        Assert.Empty(Of(StudyKind.Registration, 3001));
        Advised("study.geneticResources", "registration.genetic_collection",
            Genetic(NoForeigners with { FromImportantFamiliesOrRegions = true }, StudyKind.Iit));
    }

    [Fact, Trait("Rule", "ALLOC-04")]
    public void The_sites_together_plan_what_the_study_plans()
    {
        Blocked("sites[2].target", "registration.target_unknown", Named(OtherSite with { Target = null }).Where(f => f.IsBlocking));
        Blocked("study.plannedEnrolment", "registration.targets_exceed", Named(OtherSite with { Target = 101 }));
        Advised("study.plannedEnrolment", "registration.targets_fall_short", Named(OtherSite with { Target = 99 }));
    }

    [Fact, Trait("Rule", "MR-10")]
    public void A_study_at_one_hospital_alone_is_told_so() =>
        Advised("sites", "registration.one_hospital", Named(OtherSite with { OrganisationId = LeadId }));

    private static Study OfDevice(Study study) => study with { Product = Product.Device, Phase = Phase.NA };

    private static List<Finding> Genetic(GeneticResources answers, StudyKind kind = StudyKind.Registration, int planned = 300) => With(s => s with
    {
        Kind = kind,
        Permission = kind is StudyKind.Iit ? null : s.Permission,
        NeedsHumanGeneticResources = true,
        GeneticResources = answers,
        PlannedEnrolment = planned,
    });

    private static List<Finding> With(Func<Study, Study> change)
    {
        var application = Complete();
        application.Describe(change(AStudy), null, Now);
        return [.. Findings(application)];
    }

    private static List<Finding> Named(params SiteName[] names)
    {
        var application = Complete();
        Name(application, names);
        return [.. Findings(application)];
    }

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(f => f.Problem.Code);

    private static void Blocked(string field, string code, IEnumerable<Finding> findings) => Found(Severity.Blocking, field, code, findings);

    private static void Advised(string field, string code, IEnumerable<Finding> findings) => Found(Severity.Advice, field, code, findings);

    private static void Found(Severity severity, string field, string code, IEnumerable<Finding> findings)
    {
        var found = Assert.Single(findings);
        Assert.Equal((severity, field, code), (found.Severity, found.Field, found.Problem.Code));
    }
}
