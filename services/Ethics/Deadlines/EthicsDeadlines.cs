using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Deadlines;

/// <summary>
/// Finds what a committee has not done in time: the lead's decision (N05) and its notice (N06), a hospital's answer (N09, N10), a simplified
/// opinion not reported at a meeting (MR-37), the lead's answer to a
/// safety decline or a local stop (MR-34, MR-48). It tells and decides nothing: every case stays as it is (MR-36).
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
            .. await Unanswered(db, horizon, ct),
        ];
        return [.. late.SelectMany(one => one.Rules.Reached(one.DueOn, today).Select(step => one.Escalate(step)))];
    }

    private static async Task<IEnumerable<Late>> Reviews(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        ReviewStatus[] undecided = [ReviewStatus.Accepted, ReviewStatus.Assigned, ReviewStatus.Scheduled, ReviewStatus.InMeeting];
        var open = await Ongoing(db)
            .Where(r => (undecided.Contains(r.Status) && r.DueOn <= horizon) || r.Status == ReviewStatus.Voted)
            .Select(r => new { r.Id, r.Version, r.TrialId, r.LeadOrganisationId, r.RulePack, r.Status, r.DueOn, r.DecidedOn }).ToListAsync(ct);
        return open.Select(r =>
        {
            var rules = RulePacks.Find(r.RulePack);
            var (node, due) = r.Status is not ReviewStatus.Voted ? ("N05", r.DueOn)
                : ("N06", WorkingCalendar.China.AddWorkingDays(r.DecidedOn!.Value, rules.Clocks.NoticeWorkingDays).On);
            return new Late(r.Id, r.Version, r.TrialId, null, r.LeadOrganisationId, node, due, rules);
        });
    }

    private static async Task<IEnumerable<Late>> Adoptions(EthicsDb db, DateOnly horizon, CancellationToken ct)
    {
        AdoptionStatus[] open = [AdoptionStatus.PackageReceived, AdoptionStatus.InReview, AdoptionStatus.FullBoard];
        var late = await (
            from a in db.Adoptions
            join r in Trials(db) on a.TrialId equals r.TrialId
            where open.Contains(a.Status) && a.DueOn <= horizon
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
        var silent = await (
            from a in db.Adoptions
            join r in Trials(db) on a.TrialId equals r.TrialId
            where simplified.Contains(a.Status) && a.ReportedOn == null
            select new { a.Id, a.Version, a.TrialId, a.OrganisationId, a.DecidedAt, r.RulePack }).ToListAsync(ct);
        if (silent.Count == 0) return [];
        var meetings = await MeetingDays(db, [.. silent.Select(a => a.OrganisationId).Distinct()], ct);
        return silent.SelectMany(a =>
        {
            var rules = RulePacks.Find(a.RulePack);
            var decidedOn = WorkingCalendar.China.DateOf(a.DecidedAt!.Value);
            var since = meetings[a.OrganisationId].Where(day => day > decidedOn).Distinct().Order()
                .Skip(rules.Committee.SimplifiedReportWithinMeetings - 1).Take(1);
            return since.Select(day => new Late(a.Id, a.Version, a.TrialId, a.Id, a.OrganisationId, "MR-37", day, rules));
        });
    }

    private static async Task<ILookup<Guid, DateOnly>> MeetingDays(EthicsDb db, Guid[] committees, CancellationToken ct)
    {
        var reviews = await db.Reviews.Where(r => committees.Contains(r.LeadOrganisationId))
            .Select(r => new { Committee = r.LeadOrganisationId, r.Meetings }).ToListAsync(ct);
        AdoptionStatus[] withBoards = [AdoptionStatus.FullBoard, AdoptionStatus.ApprovedByFullBoard, AdoptionStatus.Declined];
        var boards = await db.Adoptions.Where(a => committees.Contains(a.OrganisationId) && withBoards.Contains(a.Status))
            .Select(a => new { Committee = a.OrganisationId, a.Case }).ToListAsync(ct);
        return reviews.Select(r => (r.Committee, r.Meetings)).Concat(boards.Select(b => (b.Committee, Meetings: b.Case.Boards)))
            .SelectMany(held => held.Meetings.Select(m => (held.Committee, Day: DayOf(m))))
            .ToLookup(held => held.Committee, held => held.Day);
    }

    private static DateOnly DayOf(Meeting meeting) => WorkingCalendar.China.DateOf(meeting.OpenedAt);

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
