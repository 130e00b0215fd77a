using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.LeadTasks;

/// <summary>
/// What the lead committee owes after a hospital declined for safety (MR-34) or stopped its own site (MR-48): open → answered, in writing,
/// by its chair. It has a clock of its own, which escalates and decides nothing (MR-36).
/// </summary>
internal sealed class LeadTask : IVersioned
{
    private LeadTask() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid SiteId { get; private init; }

    /// <summary>The hospital that declined or stopped.</summary>
    public Guid FromOrganisationId { get; private init; }
    public Guid LeadOrganisationId { get; private set; }
    public Guid SponsorId { get; private init; }
    public string RulePack { get; private init; } = "";
    public ReassessmentCause Cause { get; private init; }
    public string? Ground { get; private init; }

    /// <summary>What the hospital wrote.</summary>
    public string Reason { get; private init; } = "";
    public DateOnly OpenedOn { get; private init; }
    public DateOnly DueOn { get; private set; }

    /// <summary>Until when lead and hospital talk, where the ground asks for it (G8).</summary>
    public DateOnly? JointCallDueOn { get; private init; }
    public DateOnly? JointCallOn { get; private set; }
    public string? Answer { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public static LeadTask Open(Guid id, LeadTaskCause said, RulePack rules, DateOnly today) => new()
    {
        Id = id,
        TrialId = said.TrialId,
        SiteId = said.SiteId,
        FromOrganisationId = said.FromOrganisationId,
        LeadOrganisationId = said.LeadOrganisationId,
        SponsorId = said.SponsorId,
        RulePack = rules.Reference,
        Cause = said.Cause,
        Ground = said.Ground,
        Reason = said.Reason,
        OpenedOn = today,
        DueOn = WorkingCalendar.China.AddWorkingDays(today, rules.Clocks.LeadReassessmentWorkingDays).On,
        JointCallDueOn = said.Ground is { } code && rules.Recognition.FindGround(code) is { JointCall: true }
            ? WorkingCalendar.China.AddWorkingDays(today, rules.Clocks.JointCallWorkingDays).On : null,
    };

    /// <summary>Another committee leads the trial and owes the answer (MR-51).</summary>
    public void LedBy(Guid organisation, DateOnly dueOn) => (LeadOrganisationId, DueOn) = (organisation, dueOn);

    /// <summary>Lead and hospital have talked.</summary>
    public bool RecordJointCall(DateOnly on, DateOnly today)
    {
        if (JointCallOn == on) return false;
        Rule.Require(JointCallDueOn is not null, LeadTaskProblems.NoJointCall);
        Rule.Require(JointCallOn is null, LeadTaskProblems.JointCallRecorded);
        Rule.Require(on >= OpenedOn && on <= today, LeadTaskProblems.JointCallDate);
        JointCallOn = on;
        return true;
    }

    /// <summary>The lead's answer; given once, and after the joint call where one is asked for.</summary>
    public bool Conclude(string answer, Guid by, DateTimeOffset now)
    {
        if (Answer == answer && AnsweredBy == by) return false;
        Rule.Require(Answer is null, LeadTaskProblems.AlreadyAnswered);
        Rule.Require(JointCallDueOn is null || JointCallOn is not null, LeadTaskProblems.JointCallFirst);
        (Answer, AnsweredBy, AnsweredAt) = (answer, by, now);
        return true;
    }
}

/// <summary>Who said what that the lead must answer.</summary>
internal sealed record LeadTaskCause(
    Guid TrialId, Guid SiteId, Guid FromOrganisationId, Guid LeadOrganisationId, Guid SponsorId, ReassessmentCause Cause, string? Ground,
    string Reason);

internal static class LeadTaskProblems
{
    public static readonly Problem NoJointCall = new("ethics.no_joint_call",
        "This ground asks for no joint call; answer in writing.", "该理由无需联合沟通；请书面答复。", "MR-34");

    public static readonly Problem JointCallRecorded = new("ethics.joint_call_recorded",
        "The joint call is recorded with another date.", "联合沟通已以其他日期登记。", "MR-34");

    public static readonly Problem JointCallDate = new("ethics.joint_call_date",
        "The joint call was held after the decline and not later than today.", "联合沟通日期应在不同意决定之后且不晚于今天。", "MR-34");

    public static readonly Problem JointCallFirst = new("ethics.joint_call_first",
        "On this ground lead and hospital talk first: record the joint call, then answer.", "该理由须先进行牵头机构与参与机构的联合沟通并登记，再作答复。", "MR-34");

    public static readonly Problem AlreadyAnswered = new("ethics.lead_task_answered",
        "This is answered already, otherwise; an answer is given once.", "该事项已作出其他答复；答复只作一次。", "MR-34");
}

internal sealed class LeadTaskConfiguration : IEntityTypeConfiguration<LeadTask>
{
    public void Configure(EntityTypeBuilder<LeadTask> task)
    {
        task.ToTable("LeadTasks");
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.RulePack).HasMaxLength(80);
        task.Property(t => t.Cause).HasConversion<string>().HasMaxLength(24);
        task.Property(t => t.Ground).HasMaxLength(16);
        task.HasIndex(t => new { t.TrialId, t.Id });
        task.HasIndex(t => t.LeadOrganisationId);
    }
}
