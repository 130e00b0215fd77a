using Trials.Registration.Applications;
using Trials.Rules;
using static Trials.Registration.Applications.Finding;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Checks;

/// <summary>The decision table on human genetic resources (rules.md 9.2): answers that contradict each other, and the step they lead to.</summary>
internal static class GeneticResourceChecks
{
    private const string Field = "study.geneticResources";

    public static IEnumerable<Finding> Of(Study? study, RulePack pack) => study switch
    {
        null => [],
        { NeedsHumanGeneticResources: false, GeneticResources: not (null or (false, false, false, false)) } =>
            [Blocks(Field, StudyFindings.GeneticAnswersAstray)],
        { NeedsHumanGeneticResources: false } => [],
        { GeneticResources: null } => [Blocks(Field, StudyFindings.GeneticQuestions)],
        { GeneticResources: { } answers } => [.. Contradictions(answers), .. Steps(study, answers, pack)],
    };

    private static IEnumerable<Finding> Contradictions(GeneticResources answers)
    {
        if (answers.HasForeignParty) yield break;
        if (answers.MaterialLeavesChina) yield return Blocks(Field, StudyFindings.MaterialWithoutForeignParty);
        if (answers.InformationToForeignParty) yield return Blocks(Field, StudyFindings.InformationWithoutForeignParty);
    }

    private static IEnumerable<Finding> Steps(Study study, GeneticResources answers, RulePack pack)
    {
        var (isForRegistration, authority) = (study.Kind is StudyKind.Registration, pack.Authority);
        if (answers.HasForeignParty && isForRegistration && !answers.MaterialLeavesChina)
            yield return Advises(Field, StudyFindings.GeneticFiling, Same(authority.HgrFilingWorkingDays));
        else if (answers.HasForeignParty)
            yield return Advises(Field, StudyFindings.GeneticApproval, Same(authority.HgrWorkingDays), Same(authority.HgrExtensionWorkingDays));
        if (answers is { HasForeignParty: true, InformationToForeignParty: true })
            yield return Advises(Field, StudyFindings.GeneticReport);
        var isCollection = study.PlannedEnrolment > pack.Intake.HgrCollectionCases || answers.FromImportantFamiliesOrRegions;
        if (isCollection && !isForRegistration)
            yield return Advises(Field, StudyFindings.GeneticCollection, Same(pack.Intake.HgrCollectionCases));
    }
}
