using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Deadlines;

/// <summary>
/// Finds what has not been done in time: the lead's decision (N05) and its notice (N06), a hospital's answer (N09, N10), a simplified
/// opinion not reported at a meeting (MR-37, ETH-31b), the lead's answer to a safety decline or a local stop (MR-34, MR-48), a site's
/// confirmation (MR-40, MR-45), and what the sponsor owes: the yearly report (MR-45), telling the regulators (SAF-*). It tells and decides nothing: every case stays as it is (MR-36).
/// </summary>
internal sealed class EthicsDeadlines(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EthicsDeadlines> logger)
    : DeadlineSweep<EthicsDb>(scopes, clock, logger)
{
    protected override async Task<IReadOnlyList<Escalation>> Reached(EthicsDb db, DateTimeOffset now, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(now);
        var horizon = EscalationLadder.Horizon(today);
        Late[] late =
        [
            .. await Reviews(db, horizon, ct), .. await Adoptions(db, horizon, ct), .. await Unreported(db, ct),
            .. await Unanswered(db, horizon, ct), .. await Confirmations(db, horizon, ct), .. await YearlyReports(db, horizon, ct),
            .. await RegulatorNotices(db, horizon, ct),
        ];
        return [.. late.SelectMany(one => one.Rules.Reached(one.DueOn, today).Select(step => one.Escalate(step)))];
    }

    private static async Task<IEnumerable<Late>> Reviews(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        ReviewStatus[] undecided = [ReviewStatus.Accepted, ReviewStatus.Assigned, ReviewStatus.Scheduled, ReviewStatus.InMeeting];
        var open = await Ongoing(db)
            .Where(r => (undecided.Contains(r.Status) && (r.DueOn <= horizon || r.DueAt != null)) || r.Status == ReviewStatus.Voted
                || r.Status == ReviewStatus.ModificationVerified)
            .Select(r => new { r.Id, r.Version, r.TrialId, r.LeadOrganisationId, r.RulePack, r.Status, r.DueOn, r.DueAt, r.DecidedOn, r.Modifications })
            .ToListAsync(ct);
        return open.Select(r =>
        {
            var rules = RulePacks.Find(r.RulePack);
            var (node, due) = r.Status switch
            {
                ReviewStatus.Voted => ("N06", Notice(r.DecidedOn!.Value, rules)),
                ReviewStatus.ModificationVerified => ("N06", Notice(WorkingCalendar.China.DateOf(r.Modifications[^1].JudgedAt!.Value), rules)),
                // An emergency is due in hours (ETH-16b).
                _ => ("N05", r.DueAt is { } hour ? WorkingCalendar.China.DateOf(hour) : r.DueOn),
            };
            return new Late(r.Id, r.Version, r.TrialId, null, r.LeadOrganisationId, node, due, rules);
        });
    }

    private static DateOnly Notice(DateOnly since, RulePack rules) => WorkingCalendar.China.AddWorkingDays(since, rules.Clocks.NoticeWorkingDays).On;

    private static async Task<IEnumerable<Late>> Adoptions(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        AdoptionStatus[] open = [AdoptionStatus.PackageReceived, AdoptionStatus.InReview, AdoptionStatus.FullBoard];
        var late = await (
            from a in db.Adoptions
            join r in Trials(db) on a.TrialId equals r.TrialId
            where open.Contains(a.Status) && a.WithdrawnAt == null && a.DueOn <= horizon
            select new { a.Id, a.Version, a.TrialId, a.OrganisationId, a.Status, a.DueOn, r.RulePack }).ToListAsync(ct);
        return late.Select(a => new Late(a.Id, a.Version, a.TrialId, a.Id, a.OrganisationId,
            a.Status is AdoptionStatus.FullBoard ? "N10" : "N09", a.DueOn!.Value, RulePacks.Find(a.RulePack)));
    }

    /// <summary>What the lead owes, and before it the joint call where the ground asks for one.</summary>
    private static async Task<IEnumerable<Late>> Unanswered(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        var open = await (
            from t in db.LeadTasks
            join r in Trials(db) on t.TrialId equals r.TrialId
            where t.AnsweredAt == null && (t.DueOn <= horizon || t.JointCallDueOn <= horizon)
            select t).AsNoTracking().ToListAsync(ct);
        return open.SelectMany(t =>
        {
            var (limit, rules) = (t.Cause is ReassessmentCause.SafetyDecline ? "MR-34" : "MR-48", RulePacks.Find(t.RulePack));
            var answer = new Late(t.Id, t.Version, t.TrialId, null, t.LeadOrganisationId, limit, t.DueOn, rules);
            return t is { JointCallDueOn: { } due, JointCallOn: null } ? [answer, answer with { DueOn = due }] : (Late[])[answer];
        });
    }

    /// <summary>The day of the meeting at which the report became overdue is the due day (rules.md 14, case 14).</summary>
    private static async Task<IEnumerable<Late>> Unreported(EthicsDb db, CancellationToken ct)
    {
        AdoptionStatus[] simplified = [AdoptionStatus.Adopted, AdoptionStatus.AdoptedWithLocalConditions];
        var adopted = await (
            from a in db.Adoptions
            join r in Trials(db) on a.TrialId equals r.TrialId
            where simplified.Contains(a.Status) && a.ReportedOn == null && a.WithdrawnAt == null
            select new { a.Id, a.Version, a.TrialId, a.OrganisationId, a.DecidedAt, r.RulePack }).ToListAsync(ct);
        var reviewed = await Ongoing(db).Where(r => r.Mode == ReviewMode.Simplified && r.OpinionId != null && r.ReportedOn == null)
            .Select(r => new { r.Id, r.Version, r.TrialId, r.LeadOrganisationId, r.DecidedOn, r.RulePack }).ToListAsync(ct);
        var confirmed = await (
            from c in db.Confirmations
            join r in Trials(db) on c.TrialId equals r.TrialId
            where c.Status == ConfirmationStatus.Confirmed && c.IsBySimplified && c.ReportedOn == null
            select new { c.Id, c.Version, c.TrialId, c.SiteId, c.OrganisationId, c.DecidedAt, r.RulePack }).ToListAsync(ct);
        var meeting = await ReportingMeetings(db,
            [.. adopted.Select(a => a.OrganisationId), .. reviewed.Select(r => r.LeadOrganisationId), .. confirmed.Select(c => c.OrganisationId)], ct);
        Late[] silent =
        [
            .. adopted.Select(a => new Late(a.Id, a.Version, a.TrialId, a.Id, a.OrganisationId, "MR-37",
                WorkingCalendar.China.DateOf(a.DecidedAt!.Value), RulePacks.Find(a.RulePack))),
            .. reviewed.Select(r => new Late(r.Id, r.Version, r.TrialId, null, r.LeadOrganisationId, "ETH-31b", r.DecidedOn!.Value,
                RulePacks.Find(r.RulePack))),
            .. confirmed.Select(c => new Late(c.Id, c.Version, c.TrialId, c.SiteId, c.OrganisationId, "MR-37",
                WorkingCalendar.China.DateOf(c.DecidedAt!.Value), RulePacks.Find(c.RulePack))),
        ];
        return silent.SelectMany(one => meeting(one.OrganisationId, one.DueOn, one.Rules) is { } day ? [one with { DueOn = day }] : Array.Empty<Late>());
    }

    /// <summary>A site's answer to what came after the first opinion (MR-40, MR-41, MR-45, MR-51).</summary>
    private static async Task<IEnumerable<Late>> Confirmations(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        // What cannot be answered yet, or need not be any more, is nobody's delay.
        AdoptionStatus[] positive = [AdoptionStatus.Adopted, AdoptionStatus.AdoptedWithLocalConditions, AdoptionStatus.ApprovedByFullBoard];
        ConfirmationStatus[] decided = [ConfirmationStatus.Confirmed, ConfirmationStatus.Refused];
        var late = await (
            from c in db.Confirmations
            join r in Trials(db) on c.TrialId equals r.TrialId
            where !decided.Contains(c.Status) && c.DueOn <= horizon && !db.SiteCompletions.Any(s => s.Id == c.SiteId)
                && !db.Adoptions.Any(a => a.Id == c.SiteId && (a.WithdrawnAt != null || !positive.Contains(a.Status)))
            select new { c.Id, c.Version, c.TrialId, c.SiteId, c.OrganisationId, c.Type, c.OpinionId, c.DueOn, r.RulePack }).ToListAsync(ct);
        return late.Select(c => new Late(c.Id, c.Version, c.TrialId, c.SiteId, c.OrganisationId, c.Type switch
        {
            ReviewType.Continuing => "MR-45",
            ReviewType.LeadTransfer => "MR-51",
            _ => c.OpinionId is null ? "MR-41" : "MR-40",
        }, c.DueOn, RulePacks.Find(c.RulePack)));
    }

    /// <summary>
    /// The sponsor's yearly report, due so many days before the approval ends; after the approval's end nobody further is enrolled (MR-45,
    /// MR-46). One that was filed for that end is with the committees.
    /// </summary>
    private static async Task<IEnumerable<Late>> YearlyReports(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        var last = horizon.AddDays(RulePacks.All.Max(pack => pack.Opinion.ContinuingReportLeadDays));
        var ending = await (
            from s in db.Standings
            join r in Trials(db) on s.Id equals r.TrialId
            let until = db.Opinions.Where(o => o.TrialId == s.Id && o.IsEffective).OrderByDescending(o => o.Id)
                .Select(o => (DateOnly?)o.ValidUntil).FirstOrDefault()
            where (s.Status == StandingStatus.InForce || s.Status == StandingStatus.Suspended) && until <= last
                && !db.TrialCompletions.Any(c => c.TrialId == s.Id && c.IsAccepted == true)
            select new { r.Id, r.Version, r.TrialId, r.SponsorId, Until = until, r.RulePack }).ToListAsync(ct);
        var trials = ending.Select(e => e.TrialId).ToList();
        var filed = (await db.ContinuingReports.Where(c => trials.Contains(c.TrialId)).Select(c => new { c.TrialId, c.DueOn }).ToListAsync(ct))
            .Select(c => (c.TrialId, c.DueOn)).ToHashSet();
        return ending.Select(e =>
        {
            var rules = RulePacks.Find(e.RulePack);
            return new Late(e.Id, e.Version, e.TrialId, null, e.SponsorId, "MR-45", e.Until!.Value.AddDays(-rules.Opinion.ContinuingReportLeadDays), rules);
        }).Where(late => !filed.Contains((late.TrialId, late.DueOn)));
    }

    /// <summary>
    /// Regulators whom the sponsor has not recorded as told; calendar days, whatever day the last one is (SAF-*, CAL-06). A trial that was
    /// stopped owes them as before.
    /// </summary>
    private static async Task<IEnumerable<Late>> RegulatorNotices(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        var open = await (
            from report in db.SafetyReports
            join r in db.Reviews.Where(r => r.Type == ReviewType.Initial) on report.TrialId equals r.TrialId
            where report.NoticeDueOn <= horizon
            select new { report.Id, report.Version, report.TrialId, report.SponsorId, report.NoticeDueOn, report.NoticeRule, r.RulePack }).ToListAsync(ct);
        return open.Select(n => new Late(n.Id, n.Version, n.TrialId, null, n.SponsorId, n.NoticeRule!, n.NoticeDueOn!.Value, RulePacks.Find(n.RulePack)));
    }

    // The meeting by which a decision of that day had to be reported, when it has been held.
    private static async Task<Func<Guid, DateOnly, RulePack, DateOnly?>> ReportingMeetings(EthicsDb db, IEnumerable<Guid> committees, CancellationToken ct)
    {
        var all = committees.Distinct().ToArray();
        var held = (await db.Sittings.Where(s => all.Contains(s.OrganisationId)).Select(s => new { s.OrganisationId, s.On }).Distinct().ToListAsync(ct))
            .ToLookup(s => s.OrganisationId, s => s.On);
        return (committee, decidedOn, rules) => held[committee].Where(day => day > decidedOn).Order()
            .Skip(rules.Committee.SimplifiedReportWithinMeetings - 1).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    /// <summary>A trial that is withdrawn or terminated waits for nobody.</summary>
    private static IQueryable<LeadReview> Ongoing(EthicsDb db) => db.Reviews.Where(r => db.Standings.Any(s => s.Id == r.TrialId
        && s.Status != StandingStatus.Withdrawn && s.Status != StandingStatus.Terminated));

    /// <summary>One row a trial that goes on: the review it began with.</summary>
    private static IQueryable<LeadReview> Trials(EthicsDb db) => Ongoing(db).Where(r => r.Type == ReviewType.Initial);

    private sealed record Late(
        Guid Id, int Version, Guid TrialId, Guid? SiteId, Guid OrganisationId, string Node, DateOnly DueOn, RulePack Rules)
    {
        public Escalation Escalate(EscalationStep step) => new(Id, Version, Node, DueOn, step.OffsetWorkingDays, new DeadlineEscalated
        {
            TrialId = TrialId,
            SiteId = SiteId,
            OrganisationId = OrganisationId,
            Node = Node,
            DueOn = DueOn,
            Step = step.OffsetWorkingDays,
            Target = Enum.Parse<EscalatedTo>(step.To.ToString()),
        });
    }
}

internal sealed class EscalationConfiguration : RaisedEscalations;
