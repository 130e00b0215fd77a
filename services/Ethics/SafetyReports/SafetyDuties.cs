using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Rules;

namespace Trials.Ethics.SafetyReports;

internal enum Addressee { Committee, Sponsor, Regulator }

internal enum DutyKind { Report, FollowUp }

/// <summary>
/// Somebody who must be told by a certain instant. The limit is counted from the first knowledge and never moved for a rest day (CAL-06).
/// </summary>
/// <param name="Kind">The report itself, or the completed follow-up of a grave one.</param>
/// <param name="Addressee">Whom.</param>
/// <param name="OrganisationId">The committee's hospital, or the sponsor; absent for regulators.</param>
/// <param name="Rule">The rule that asks it.</param>
/// <param name="DueAt">The last instant.</param>
/// <param name="ToldAt">When it was delivered; by this product at once to committees and the sponsor, else as the sponsor recorded it.</param>
/// <param name="ReceivedAt">When the addressee acknowledged it.</param>
internal sealed record Duty(
    DutyKind Kind, Addressee Addressee, Guid? OrganisationId, string Rule, DateTimeOffset DueAt, DateTimeOffset? ToldAt = null,
    DateTimeOffset? ReceivedAt = null)
{
    public bool IsLate(DateTimeOffset now) => (ToldAt ?? now) > DueAt;
}

/// <summary>Who must be told of a report, and by when, as the case's rule pack says (rules.md 4).</summary>
internal static class SafetyDuties
{
    public static IReadOnlyList<Duty> Of(ReportFacts facts, Parties parties, SafetyRules rules) => facts.Kind switch
    {
        SafetyReportKind.Susar => OfSusar(facts, parties, rules),
        SafetyReportKind.DevelopmentUpdate => OfUpdate(facts, parties, rules),
        SafetyReportKind.Deviation => [AtSite(facts, rules, "MR-49"), ToSponsor(facts, parties, rules)],
        SafetyReportKind.SeriousAdverseEvent when facts.IsDevice => OfDevice(facts, parties, rules),
        SafetyReportKind.SeriousAdverseEvent => [AtSite(facts, rules, "ETH-26"), ToSponsor(facts, parties, rules)],
    };

    // SAF-03, SAF-04, SAF-06: every committee of the trial, and the regulator; a grave one is followed up within further days.
    private static List<Duty> OfSusar(ReportFacts facts, Parties parties, SafetyRules rules)
    {
        var isGrave = facts.Seriousness is not Seriousness.Other;
        var (days, rule) = isGrave ? (rules.SusarFatalDays, "SAF-03") : (rules.SusarOtherDays, "SAF-04");
        var due = EndOfDay(facts.KnownAt, days);
        var duties = parties.Committees.Select(c => new Duty(DutyKind.Report, Addressee.Committee, c, "SAF-06", due))
            .Append(new Duty(DutyKind.Report, Addressee.Regulator, null, rule, due)).ToList();
        if (isGrave)
            duties.Add(new Duty(DutyKind.FollowUp, Addressee.Regulator, null, "SAF-03", EndOfDay(facts.KnownAt, days + rules.SusarFollowUpDays)));
        return duties;
    }

    // SAF-08 to the authority and SAF-09 to the lead committee, with copies to the sites', within so many months after the full year.
    private static List<Duty> OfUpdate(ReportFacts facts, Parties parties, SafetyRules rules)
    {
        var due = EndOfDay(WorkingCalendar.China.DateOf(facts.KnownAt).AddMonths(rules.DsurWindowMonths));
        return [.. parties.Committees.Select(c => new Duty(DutyKind.Report, Addressee.Committee, c, "SAF-09", due)),
            new Duty(DutyKind.Report, Addressee.Regulator, null, "SAF-08", due)];
    }

    // SAF-10 at the site; SAF-11 and SAF-12 are the sponsor's: the other committees, and the regulators unless it is judged unrelated (SAF-13).
    private static List<Duty> OfDevice(ReportFacts facts, Parties parties, SafetyRules rules)
    {
        var isGrave = facts.Seriousness is not Seriousness.Other;
        var (days, rule) = isGrave ? (rules.DeviceFatalDays, "SAF-11") : (rules.DeviceOtherDays, "SAF-12");
        var duties = new List<Duty> { AtSite(facts, rules, "ETH-26"), ToSponsor(facts, parties, rules) };
        if (!facts.IsForRegulators) return duties;
        var due = EndOfDay(facts.KnownAt, days);
        duties.AddRange(parties.Committees.Where(c => c != facts.SiteOrganisationId)
            .Select(c => new Duty(DutyKind.Report, Addressee.Committee, c, rule, due)));
        duties.Add(new Duty(DutyKind.Report, Addressee.Regulator, null, rule, due));
        return duties;
    }

    private static Duty AtSite(ReportFacts facts, SafetyRules rules, string rule) => new(
        DutyKind.Report, Addressee.Committee, facts.SiteOrganisationId, rule, facts.KnownAt.AddHours(rules.SaeToCommitteeHours));

    private static Duty ToSponsor(ReportFacts facts, Parties parties, SafetyRules rules) => new(
        DutyKind.Report, Addressee.Sponsor, parties.Sponsor, facts.IsDevice ? "SAF-10" : "SAF-01",
        facts.KnownAt.AddHours(facts.IsDevice ? rules.DeviceSaeInvestigatorHours : rules.DrugSaeInvestigatorHours));

    // The day of the first knowledge is day 0 (SAF-05); the last day ends at 24:00 in Shanghai (CAL-03), whatever day it is (CAL-06).
    public static DateTimeOffset EndOfDay(DateTimeOffset known, int days) => EndOfDay(WorkingCalendar.China.DateOf(known).AddDays(days));

    /// <summary>The day that a limit ends.</summary>
    public static DateOnly LastDay(DateTimeOffset due) => WorkingCalendar.China.DateOf(due.AddTicks(-1));

    private static DateTimeOffset EndOfDay(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Shanghai);

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8); // CAL-11
}

internal enum Relation { Related, PossiblyRelated, PossiblyUnrelated, Unrelated }

/// <summary>What a report says that decides who is told when.</summary>
internal sealed record ReportFacts(
    SafetyReportKind Kind, Seriousness Seriousness, Relation Relation, bool IsDevice, Guid? SiteOrganisationId, DateTimeOffset KnownAt)
{
    /// <summary>A device event judged unrelated goes to no regulator (SAF-13); an event or deviation at a drug trial's site does as a SUSAR only, and a yearly update always.</summary>
    public bool IsForRegulators => Kind is SafetyReportKind.Susar or SafetyReportKind.DevelopmentUpdate
        || (Kind is SafetyReportKind.SeriousAdverseEvent && IsDevice && Relation is Relation.Related or Relation.PossiblyRelated);

    public static bool IsOfDevices(Product product) => product is Product.Device or Product.Ivd;
}

/// <summary>Who takes part in a trial.</summary>
internal sealed record Parties(Guid Sponsor, Guid Lead, IReadOnlyList<Guid> Committees);
