using System.Text.RegularExpressions;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Rules;
using static Trials.Registration.Applications.Finding;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Checks;

/// <summary>Whether the study's facts agree with each other, and whether its numbers have the form they must have.</summary>
internal static partial class StudyChecks
{
    public static IEnumerable<Finding> Of(Study? study, string? registryId, RulePack pack, DateOnly today) => study is null
        ? [Blocks("study", FindingProblems.StudyNotDescribed)]
        : [.. OfKind(study), .. OfRecruitment(study, today), .. OfPermission(study, pack), .. OfPermissionDate(study, pack, today), .. OfRegistries(study, registryId)];

    /// <summary>A product for which drug law applies.</summary>
    public static bool IsDrug(this Product product) => product is Product.Drug or Product.Vaccine or Product.Cgt;

    public static bool IsDevice(this Product product) => product is Product.Device or Product.Ivd;

    private static IEnumerable<Finding> OfKind(Study study)
    {
        if (study is { Kind: StudyKind.Registration, Product: Product.None })
            yield return Blocks("study.product", FindingProblems.ProductNeeded);
        if (study is { Kind: StudyKind.Registration, Product: Product.NewTech })
            yield return Blocks("study.kind", FindingProblems.NewTechnologyNotForRegistration);
        if (study.Phase is Phase.BE && study.Product is not Product.Drug)
            yield return Blocks("study.phase", FindingProblems.BioequivalenceNeedsDrug);
        if (study.Product.IsDevice() && study.Phase is not (Phase.NA or Phase.BE))
            yield return Advises("study.phase", StudyFindings.DevicePhase, Same(study.Phase));
        if (study.Regimes.Contains("FIH") && study.Phase is Phase.II or Phase.III or Phase.IV or Phase.BE)
            yield return Advises("study.phase", StudyFindings.FirstInHumanPhase, Same(study.Phase));
        if (study.IsHighRiskDevice && !study.Product.IsDevice())
            yield return Blocks("study.isHighRiskDevice", StudyFindings.HighRiskNoDevice);
    }

    private static IEnumerable<Finding> OfRecruitment(Study study, DateOnly today)
    {
        if (study.Recruitment is not { } planned) yield break;
        if (planned.To < planned.From)
            yield return Blocks("study.recruitment", StudyFindings.RecruitmentBackwards, Same(planned.From), Same(planned.To));
        if (planned.From < today) yield return Advises("study.recruitment", StudyFindings.RecruitmentPassed, Same(planned.From));
    }

    private static IEnumerable<Finding> OfPermission(Study study, RulePack pack)
    {
        const string Field = "study.permission";
        var number = study.Permission?.Number;
        if (study.Kind is StudyKind.Iit)
        {
            if (number is not null) yield return Blocks(Field, StudyFindings.InvestigatorsStudyWithPermission, Same(number));
        }
        else if (study.Product.IsDrug())
        {
            if (number is null && study.Permission is not { IsFastChannel: true })
                yield return Blocks(Field, StudyFindings.DrugPermissionNeeded);
            if (study.Permission is { IsFastChannel: true })
                yield return Advises(Field, StudyFindings.FastChannel, Same(pack.Authority.IndFastStartWeeks));
            if (number is not null && !number.Split('/').All(one => DrugPermission().IsMatch(one)))
                yield return Blocks(Field, StudyFindings.DrugPermissionForm, Same(number));
        }
        else if (study.Product.IsDevice())
        {
            if (number is null) yield return Advises(Field, StudyFindings.DeviceFilingToCome);
            else if (!DeviceFiling().IsMatch(number)) yield return Blocks(Field, StudyFindings.DeviceFilingForm, Same(number));
        }
    }

    // Whether somebody consented elsewhere before is for people to show: a permission that may have lapsed is pointed out.
    private static IEnumerable<Finding> OfPermissionDate(Study study, RulePack pack, DateOnly today)
    {
        const string Field = "study.permission.grantedOn";
        if (study is not { Kind: not StudyKind.Iit, Permission: { Number: not null } permission } || !study.Product.IsDrug()) yield break;
        if (permission.GrantedOn is not { } granted)
        {
            yield return Advises(Field, StudyFindings.PermissionDateUnknown, Same(pack.Authority.IndLapseYears));
            yield break;
        }
        var (lapses, begins) = (granted.AddYears(pack.Authority.IndLapseYears), study.Recruitment?.From ?? today);
        if (granted > today) yield return Blocks(Field, StudyFindings.PermissionToCome, Same(granted));
        else if (begins > lapses) yield return Advises(Field, StudyFindings.PermissionLapses, Same(lapses), Same(begins));
    }

    private static IEnumerable<Finding> OfRegistries(Study study, string? registryId)
    {
        string[] numbers = registryId is null ? [.. study.RegistryNumbers] : [registryId, .. study.RegistryNumbers];
        foreach (var number in numbers)
        {
            if (FormOf(number) is { } problem) yield return Blocks("study.registryNumbers", problem, Same(number));
        }
        var isRegistered = numbers.Any(number => number.StartsWith("CTR", StringComparison.OrdinalIgnoreCase));
        if (study.Kind is StudyKind.Registration && study.Product.IsDrug() && !isRegistered)
            yield return Advises("study.registryNumbers", StudyFindings.CtrToCome);
    }

    // Numbers of other registries are kept as they are: their forms are not ours to judge.
    private static Problem? FormOf(string number) => number switch
    {
        _ when number.StartsWith("CTR", StringComparison.OrdinalIgnoreCase) => Ctr().IsMatch(number) ? null : StudyFindings.CtrForm,
        _ when number.StartsWith("ChiCTR", StringComparison.OrdinalIgnoreCase) => Chictr().IsMatch(number) ? null : StudyFindings.ChictrForm,
        _ when number.StartsWith("NCT", StringComparison.OrdinalIgnoreCase) => Nct().IsMatch(number) ? null : StudyFindings.NctForm,
        _ => null,
    };

    // One trial may have an acceptance number for each strength, written with a slash between them.
    [GeneratedRegex(@"^(20\d{2}LP\d{5}|[CJ][XYT][HSZF][LBSR]\d{7}|B20\d{7}-\d{2})\z")]
    private static partial Regex DrugPermission();

    // The province's short name, then its filing number (DEV-01, REG-06).
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}械临备\d{8}\z")]
    private static partial Regex DeviceFiling();

    [GeneratedRegex(@"^CTR\d{8}\z")]
    private static partial Regex Ctr();

    [GeneratedRegex(@"^ChiCTR\d{10}\z")]
    private static partial Regex Chictr();

    [GeneratedRegex(@"^NCT\d{8}\z")]
    private static partial Regex Nct();
}
