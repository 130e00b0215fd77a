using Trials.Contracts;
using Trials.Registration.Applications;
using static Trials.Registration.Applications.Finding;

namespace Trials.Registration.Checks;

/// <summary>Whether injury is paid for: for registration always, and for the whole of the planned recruitment (INS-01, INS-04).</summary>
internal static class InsuranceChecks
{
    private const string Field = "study.insurance";

    public static IEnumerable<Finding> Of(Study? study) => study switch
    {
        null => [],
        { Insurance: { } insurance } => OfInsurance(insurance, study.Recruitment),
        { Kind: StudyKind.Registration } => [Blocks(Field, StudyFindings.InsuranceNeeded)],
        { Product: Product.Cgt } => [Advises(Field, StudyFindings.CellTherapyInsurance)],
        _ => [Advises(Field, StudyFindings.InsuranceAdvised)],
    };

    private static IEnumerable<Finding> OfInsurance(Insurance insurance, Period? recruitment)
    {
        if (insurance.Sum == 0) yield return Blocks($"{Field}.sum", StudyFindings.InsuranceSum);
        if (insurance.PerPerson > insurance.Sum)
            yield return Blocks($"{Field}.perPerson", StudyFindings.InsurancePerPerson, Same(insurance.PerPerson), Same(insurance.Sum));
        if (recruitment is null) yield return Blocks("study.recruitment", StudyFindings.RecruitmentUnknown);
        else if (insurance.Period.From > recruitment.From || insurance.Period.To < recruitment.To)
        {
            yield return Blocks($"{Field}.period", StudyFindings.InsurancePeriod,
                Same(insurance.Period.From), Same(insurance.Period.To), Same(recruitment.From), Same(recruitment.To));
        }
    }
}
