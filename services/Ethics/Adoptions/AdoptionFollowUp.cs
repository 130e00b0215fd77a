using Trials.Ethics.Declarations;
using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

/// <summary>What follows a hospital's decision: conditions, report, hold, release, rescission, and suggestions at any time.</summary>
internal sealed partial class Adoption
{
    /// <summary>Records that a condition is met; decided when the last one is, and then the adoption takes effect.</summary>
    public AdoptionStep Fulfil(int number, string evidence, Guid by, DateTimeOffset now)
    {
        Case.Declarations.RequireNotRecused(by);
        var condition = Conditions.FirstOrDefault(c => c.Number == number);
        Rule.Require(condition is not null, AdoptionProblems.NoSuchCondition, number);
        if (condition!.MetAt is not null)
        {
            Rule.Require(condition.Evidence == evidence && condition.MetBy == by, AdoptionProblems.ConditionMet, number);
            return AdoptionStep.None;
        }
        Rule.Require(IsPositive, AdoptionProblems.NotPositive);
        Conditions = [.. Conditions.Select(c => c.Number != number ? c : c with { Evidence = evidence, MetBy = by, MetAt = now })];
        IsEffective = Conditions.All(c => c.MetAt is not null);
        return IsEffective ? AdoptionStep.Decided : AdoptionStep.Recorded;
    }

    /// <summary>A simplified opinion is reported at a meeting of its committee (MR-37); a board's decision needs no report.</summary>
    public AdoptionStep Report(DateOnly on, string meeting, Guid by, DateOnly today)
    {
        if (ReportedOn == on && ReportedAt == meeting) return AdoptionStep.None;
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(Status is AdoptionStatus.Adopted or AdoptionStatus.AdoptedWithLocalConditions, AdoptionProblems.NothingToReport);
        Rule.Require(ReportedOn is null, AdoptionProblems.AlreadyReported);
        Rule.Require(on <= today && on >= ReceivedOn, AdoptionProblems.ReportDate);
        (ReportedOn, ReportedAt) = (on, meeting);
        return AdoptionStep.Recorded;
    }

    /// <summary>Whether that very command has been carried out already.</summary>
    public bool IsHeldFor(string reason, Guid by, bool rescinded) =>
        IsHeld && HoldReason == reason && HoldBy == by && (Status is AdoptionStatus.Rescinded) == rescinded;

    public void RequireCanHold(Guid by, bool rescind)
    {
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(IsPositive, AdoptionProblems.NotPositive);
        Rule.Require(rescind || !IsHeld, AdoptionProblems.AlreadyHeld);
    }

    /// <summary>This committee holds its own site, or takes its adoption back (MR-38, MR-48).</summary>
    public void Hold(string reason, Guid by, bool rescind)
    {
        RequireCanHold(by, rescind);
        (IsHeld, HoldReason, HoldBy) = (true, reason, by);
        if (rescind) (Status, IsEffective) = (AdoptionStatus.Rescinded, false);
    }

    /// <summary>Lifts this committee's own hold; a suspension by the lead is not its to lift (MR-47).</summary>
    public bool Release(string reason, Guid by)
    {
        if (!IsHeld && IsPositive && HoldReason == reason && HoldBy == by) return false;
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(IsHeld && IsPositive, AdoptionProblems.NotHeld);
        (IsHeld, HoldReason, HoldBy) = (false, reason, by);
        return true;
    }

    /// <summary>The full board looks again at what it declined, because it was asked to (rules.md 12.3).</summary>
    public AdoptionStep ReopenAfterDecline(string reason, Guid by, LocalRules rules, DateOnly today, Guid? inForce = null)
    {
        if (Status is AdoptionStatus.FullBoard && Case.ReopenedBecause == reason && Case.ReopenedBy == by) return AdoptionStep.None;
        Rule.Require(Status is AdoptionStatus.Declined, AdoptionProblems.NotDeclined);
        Case.Declarations.RequireNotRecused(by);
        BeginAnew(inForce, today, rules.DueOn(today, fullBoard: true));
        Case = Case with { ReopenedBecause = reason, ReopenedBy = by };
        Status = AdoptionStatus.FullBoard;
        return AdoptionStep.SentToFullBoard;
    }

    /// <summary>Goes to the lead and the sponsor; binds nobody.</summary>
    public bool Suggest(string @object, string text, LocalRules rules, Guid by, DateTimeOffset now)
    {
        Case.Declarations.RequireNotRecused(by);
        if (Suggestions.Any(s => s.By == by && s.Object == @object && s.Text == text)) return false;
        Rule.Require(rules.Pack.Recognition.FindObject(@object) is not null, AdoptionProblems.UnknownObject, @object);
        Suggestions = [.. Suggestions, new Suggestion(@object, text, by, now)];
        return true;
    }
}
