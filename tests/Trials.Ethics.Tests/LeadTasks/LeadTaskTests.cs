using Trials.Contracts.Ethics.V1;
using Trials.Ethics.LeadTasks;
using Trials.Rules;

namespace Trials.Ethics.Tests.LeadTasks;

public class LeadTaskTests
{
    private static readonly Guid Chair = Guid.CreateVersion7();

    [Theory, Trait("Rule", "MR-34"), Trait("Rule", "MR-48")]
    [InlineData(ReassessmentCause.SafetyDecline, "G4")]
    [InlineData(ReassessmentCause.LocalSuspension, null)]
    public void The_lead_answers_once_within_five_working_days(ReassessmentCause cause, string? ground)
    {
        var task = Open(cause, ground);
        Assert.Equal((new DateOnly(2026, 11, 30), null), (task.DueOn, task.JointCallDueOn));
        Refused.With(LeadTaskProblems.NoJointCall, () => task.RecordJointCall(Roster.Today, Roster.Today));
        Assert.True(task.Conclude("The risk is covered by the protocol.", Chair, Roster.Now));
        Assert.False(task.Conclude("The risk is covered by the protocol.", Chair, Roster.Now));
        Refused.With(LeadTaskProblems.AlreadyAnswered, () => task.Conclude("Otherwise", Chair, Roster.Now));
    }

    [Fact, Trait("Rule", "MR-34")]
    public void On_a_disagreement_about_risk_and_benefit_lead_and_hospital_talk_first()
    {
        var task = Open(ReassessmentCause.SafetyDecline, "G8");
        Assert.Equal(new DateOnly(2026, 11, 26), task.JointCallDueOn);
        Refused.With(LeadTaskProblems.JointCallFirst, () => task.Conclude("No", Chair, Roster.Now));
        Refused.With(LeadTaskProblems.JointCallDate, () => task.RecordJointCall(Roster.Today.AddDays(1), Roster.Today));
        Refused.With(LeadTaskProblems.JointCallDate, () => task.RecordJointCall(Roster.Today.AddDays(-1), Roster.Today));
        Assert.True(task.RecordJointCall(Roster.Today, Roster.Today));
        Assert.False(task.RecordJointCall(Roster.Today, Roster.Today));
        Assert.True(task.Conclude("We keep our opinion.", Chair, Roster.Now));
    }

    private static LeadTask Open(ReassessmentCause cause, string? ground) => LeadTask.Open(
        Guid.CreateVersion7(), new LeadTaskCause(default, default, default, default, default, cause, ground, "because"), RulePacks.Current,
        Roster.Today);
}
