using System.Text.Json.Serialization.Metadata;

namespace Trials.Rules;

/// <summary>What is wrong with a rule pack that could be read: first against the law, then within itself.</summary>
internal static class RulePackFaults
{
    public static IEnumerable<string> In(RulePack pack) =>
        StatutoryLimits.All.Select(limit => limit.Fault(pack)).OfType<string>()
            .Concat(Negative(pack, ""))
            .Concat(InNumbers(pack))
            .Concat(InLists(pack));

    private static IEnumerable<string> InNumbers(RulePack pack)
    {
        if (pack.Version < 1) yield return $"version is {pack.Version}, but versions begin at 1.";
        if (!pack.Committee.AnnualReport.Exists) yield return "committee.ec_annual_report is no day of every year.";
        if (!pack.Committee.InstitutionAnnualReport.Exists) yield return "committee.institution_annual_report is no day of every year.";
        if (pack.Stops.WatermarkIntervalSeconds < 1 || pack.Stops.WatermarkIntervalSeconds >= pack.Stops.WatermarkLimitSeconds)
            yield return "stops.watermark_interval_seconds must be at least 1 and below stops.watermark_limit_seconds.";
        if (pack.Clocks.AmberThresholdPercent is < 1 or > 100)
            yield return $"clocks.amber_threshold_percent is {pack.Clocks.AmberThresholdPercent}, but must be 1 to 100.";
        if (pack.Allocation.ScoreWeights.Sum != 100)
            yield return $"allocation.score_weights make {pack.Allocation.ScoreWeights.Sum}, but must make 100 (ALLOC-03).";
        if (pack.Intake.LapseWarnings < 3) yield return $"intake.lapse_warnings is {pack.Intake.LapseWarnings}, but must be at least 3.";
        if (SimplifiedPath(pack.Clocks) > pack.Clocks.EthicsTotalWorkingDays)
            yield return $"the simplified path takes {SimplifiedPath(pack.Clocks)} working days, "
                + $"but clocks.ethics_total_wd is {pack.Clocks.EthicsTotalWorkingDays}.";
    }

    /// <summary>Every number of every section, by the name it has in the file; only a rung of the ladder may lie before its day.</summary>
    private static IEnumerable<string> Negative(object section, string at)
    {
        foreach (var property in RuleFiles.Json.GetTypeInfo(section.GetType()).Properties)
        {
            var path = at + property.Name;
            var value = property.Get?.Invoke(section);
            if (value is < 0) yield return $"{path} is {value}, but cannot be negative.";
            if (value is null || RuleFiles.Json.GetTypeInfo(property.PropertyType).Kind is not JsonTypeInfoKind.Object) continue;
            foreach (var fault in Negative(value, $"{path}.")) yield return fault;
        }
    }

    private static int SimplifiedPath(ClockRules clocks) => clocks.AcceptanceWorkingDays + clocks.LeadReviewWorkingDays
        + clocks.NoticeWorkingDays + clocks.PackageWorkingDays + clocks.ParticipantSimplifiedWorkingDays;

    private static IEnumerable<string> InLists(RulePack pack) =>
        TwiceInOneStudy(pack)
            .Concat(Twice("recognition.grounds", pack.Recognition.Grounds.Select(ground => ground.Code)))
            .Concat(Twice("recognition.condition_objects", pack.Recognition.ConditionObjects.Select(item => item.Code)))
            .Concat(Twice("recognition.no_direct_adoption", pack.Recognition.NoDirectAdoption.Select(category => $"{category}")))
            .Concat(Twice("intake.out_of_scope", pack.Intake.OutOfScope.Select(reason => reason.Code)))
            .Concat(Twice("escalation", pack.Escalation.Select(step => $"{step.OffsetWorkingDays} to {step.To}")))
            .Concat(pack.Documents
                .Where(document => document.IsConditional == (document.Condition is null))
                .Select(document => $"the document {document.Code} needs a condition exactly when it is conditional."))
            .Concat(pack.Setup
                .Where(track => (track.Need is SetupNeed.Conditional) == (track.Condition is null))
                .Select(track => $"the track {track.Track} needs a condition exactly when it is conditional."))
            .Concat(MissingFrom(pack.Setup));

    private static IEnumerable<string> Twice(string list, IEnumerable<string> codes) =>
        codes.CountBy(code => code).Where(counted => counted.Value > 1).Select(counted => $"{list} names {counted.Key} twice.");

    /// <summary>A document or a track may have several entries, as long as no study has two of them.</summary>
    private static IEnumerable<string> TwiceInOneStudy(RulePack pack) =>
        from kind in Enum.GetValues<StudyKind>()
        from product in Enum.GetValues<ProductKind>()
        from fault in Twice($"documents for {kind}, {product}", pack.RequiredDocuments(kind, product).Select(document => document.Code))
            .Concat(Twice($"setup for {kind}, {product}", pack.SetupTracks(kind, product).Select(track => $"{track.Track}")))
        select fault;

    /// <summary>No pack can open a site without its own committee's decision (ETH-27).</summary>
    private static IEnumerable<string> MissingFrom(IReadOnlyList<SetupRequirement> setup) =>
        setup.Any(track => track is { Track: SetupTrack.Ethics, Need: SetupNeed.Mandatory, RequiredFor: null })
            ? []
            : ["setup must hold the track ETHICS, mandatory for every study (ETH-27)."];
}
