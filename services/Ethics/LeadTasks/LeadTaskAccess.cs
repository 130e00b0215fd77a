using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.LeadTasks;

/// <summary>Opens what the lead owes, and says who sees it.</summary>
internal static class LeadTaskAccess
{
    /// <summary>Opens the task in the transaction of its cause and tells everybody in the trial the ground (MR-34, MR-48).</summary>
    public static void AskTheLead(
        this EthicsDb db, AdoptionFile file, ReassessmentCause cause, string? ground, string reason, DateTimeOffset now)
    {
        var said = new LeadTaskCause(file.Adoption.TrialId, file.Adoption.Id, file.Adoption.OrganisationId, file.Standing.LeadOrganisationId,
            file.Review.SponsorId, cause, ground, reason);
        var task = LeadTask.Open(Guid.CreateVersion7(now), said, file.Rules.Pack, WorkingCalendar.China.DateOf(now));
        db.LeadTasks.Add(task);
        db.Publish(task, task.Id, new LeadReassessmentOpened
        {
            TrialId = task.TrialId,
            OrganisationId = task.LeadOrganisationId,
            Cause = cause,
            Ground = ground,
            DueOn = task.DueOn,
        }, Actor.System("lead-reassessment"));
    }

    /// <summary>The alliance, the sponsor, and the committees of every hospital in the trial.</summary>
    public static IQueryable<LeadTask> VisibleTo(this IQueryable<LeadTask> tasks, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, committee) = (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfACommittee());
        return tasks.Where(t => alliance || (sponsor && t.SponsorId == own)
            || (committee && (t.LeadOrganisationId == own || db.Adoptions.Any(a => a.TrialId == t.TrialId && a.OrganisationId == own))));
    }

    public static IQueryable<LeadTask> OwedBy(this IQueryable<LeadTask> tasks, Caller caller)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return tasks.Where(t => committee && t.LeadOrganisationId == own);
    }
}

/// <summary>
/// A task as a reader may see it: the lead committee and the hospital's own everything; other committees the ground and the lead's answer,
/// not whose decline it was; sponsor and alliance where it stands.
/// </summary>
internal sealed record LeadTaskView(
    Guid Id, Guid TrialId, ReassessmentCause Cause, string? Ground, DateOnly OpenedOn, DateOnly DueOn, DateOnly? JointCallDueOn,
    DateOnly? JointCallOn, bool IsAnswered, DateTimeOffset? AnsweredAt, string? Answer, Guid? SiteId, string? Reason, int Version)
    : IVersionedResponse
{
    public static LeadTaskView Of(LeadTask t, Caller caller)
    {
        var committee = caller.IsOfACommittee();
        var whole = committee && (caller.OrganisationId == t.LeadOrganisationId || caller.OrganisationId == t.FromOrganisationId);
        return new LeadTaskView(t.Id, t.TrialId, t.Cause, t.Ground, t.OpenedOn, t.DueOn, t.JointCallDueOn, t.JointCallOn,
            t.Answer is not null, t.AnsweredAt, committee ? t.Answer : null, whole ? t.SiteId : null, whole ? t.Reason : null, t.Version);
    }
}
