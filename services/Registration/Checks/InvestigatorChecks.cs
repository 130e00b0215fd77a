using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Profiles;
using Trials.Rules;
using static Trials.Registration.Applications.Finding;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Checks;

/// <summary>Whether each hospital and who leads there may run such a study, by the hospital's own profile (rules.md 9.3).</summary>
internal static class InvestigatorChecks
{
    public static IEnumerable<Finding> Of(Application application, RulePack pack, Func<ApplicationSite, HospitalFacts> hospitalOf, DateOnly today) =>
        from site in application.SitesInside.OrderBy(site => site.Number)
        where site.OrganisationId is not null
        let hospital = hospitalOf(site)
        from finding in OfSite(application.Study, site, hospital, pack, today)
        select finding;

    public static IEnumerable<Finding> OfSite(Study? study, ApplicationSite site, HospitalFacts hospital, RulePack pack, DateOnly today)
    {
        var field = SiteChecks.FieldOf(site, "investigator");
        var ofGrade = study is null ? [] : OfGrade(study, site, hospital.Grade);
        return hospital switch
        {
            { Code: null } => [Blocks(field, SiteFindings.InvestigatorUnknown, SiteView.Named(site)), .. ofGrade],
            { Investigator: null } =>
                [Blocks(field, SiteFindings.InvestigatorNotThere, SiteView.Named(site), Same(hospital.Code)), .. ofGrade],
            { Investigator: { } person } =>
            [
                .. OfPapers(study, site, person, field, today),
                .. study is null ? [] : OfQualification(study, site, hospital, person, field, pack),
                .. ofGrade,
            ],
        };
    }

    private static IEnumerable<Finding> OfPapers(Study? study, ApplicationSite site, Investigator person, string field, DateOnly today)
    {
        var (where, who) = (SiteView.Named(site), Same(person.Code));
        if (!(person.GcpValidUntil >= today)) yield return Blocks(field, SiteFindings.NoGcpCertificate, where, who);
        else if (person.GcpValidUntil < study?.Recruitment?.To)
            yield return Advises(field, SiteFindings.GcpEndsEarly, where, who, Same(person.GcpValidUntil.Value));
        if (person.LicenceNumber.Length == 0 || person.LicenceValidUntil < today)
            yield return Blocks(field, SiteFindings.NoLicence, where, who);
    }

    private static IEnumerable<Finding> OfQualification(
        Study study, ApplicationSite site, HospitalFacts hospital, Investigator person, string field, RulePack pack)
    {
        var (where, who, asked) = (SiteView.Named(site), Same(person.Code), pack.Intake.PiCompletedTrials);
        var isExperienced = person.CompletedTrials >= asked;
        var isForRegistration = study.Kind is StudyKind.Registration;
        if (isForRegistration && study.Product.IsDrug() && !(person.Title is ProfessionalTitle.Senior && isExperienced))
            yield return Blocks(field, SiteFindings.DrugInvestigator, where, who, Same(asked));
        var isFitForDevice = person.Title >= ProfessionalTitle.DeputySenior && (isExperienced || !study.IsHighRiskDevice);
        if (isForRegistration && study.Product.IsDevice() && !isFitForDevice)
            yield return Blocks(field, SiteFindings.DeviceInvestigator, where, who, Same(asked));
        if (isForRegistration && !hospital.IsSpecialityFiled)
            yield return Blocks(field, SiteFindings.SpecialityNotFiled, where, Same(person.Speciality));
        if (person.ActiveTrials >= pack.Allocation.PiActiveTrialsWarn)
            yield return Advises(field, SiteFindings.InvestigatorLoaded, where, who, Same(person.ActiveTrials));
    }

    // INST-05 asks of a device what DEV-03 does: it is one rule here.
    private static IEnumerable<Finding> OfGrade(Study study, ApplicationSite site, HospitalGrade grade)
    {
        var (field, where) = (SiteChecks.FieldOf(site, "organisationId"), SiteView.Named(site));
        var (isForRegistration, isDrug) = (study.Kind is StudyKind.Registration, study.Product.IsDrug());
        if (grade is HospitalGrade.Unknown)
        {
            if (isForRegistration && (isDrug || study.IsHighRiskDevice)) yield return Advises(field, SiteFindings.GradeUnknown, where);
            yield break;
        }
        if (isForRegistration && isDrug && grade < HospitalGrade.SecondaryA) yield return Blocks(field, SiteFindings.GradeTooLow, where);
        var isAtRisk = study.Phase is Phase.I || study.Product is Product.Vaccine;
        if (isForRegistration && isDrug && isAtRisk && grade < HospitalGrade.Tertiary)
            yield return Blocks(field, SiteFindings.PhaseOneGrade, where);
        if (study.IsHighRiskDevice && grade < HospitalGrade.TertiaryA) yield return Blocks(field, SiteFindings.HighRiskGrade, where);
        if (!isForRegistration && site.Role is SiteRole.Lead && grade < HospitalGrade.Tertiary)
            yield return Advises(field, SiteFindings.InvestigatorsLead, where);
    }
}
