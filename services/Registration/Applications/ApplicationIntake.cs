using Trials.Primitives;
using Trials.Rules;

namespace Trials.Registration.Applications;

/// <summary>What happens to an application between intake and sponsor, and how it ends.</summary>
internal sealed partial class Application
{
    public Dismissal? Dismissal { get; private set; }

    /// <summary>Through all rounds.</summary>
    public IReadOnlyList<Warning> Warnings { get; private set; } = [];
    public DateTimeOffset? LapsedAt { get; private set; }

    /// <summary>When it was last given back to the sponsor.</summary>
    public DateTimeOffset? ReturnedAt => Deficiencies is [.., var last] ? last.At : null;

    /// <summary>Gives it back to the sponsor with an itemised list; each item names a field.</summary>
    public void Return(IReadOnlyList<DeficiencyItem> items, Actor by, DateTimeOffset now)
    {
        RequireOthersThanSponsor(by);
        Rule.Require(Status is ApplicationStatus.Submitted, ApplicationProblems.NotSubmitted, Status);
        Status = ApplicationStatus.Returned;
        Deficiencies = [.. Deficiencies, .. items.Select((item, index) =>
            new Deficiency(Deficiencies.Count + index + 1, Submissions.Count, item.Field, item.Text, by, now, null))];
        ChangedAt = now;
    }

    /// <summary>Answers one item; until the resubmission the answer may still be put better.</summary>
    /// <param name="number">The item, of this round.</param>
    /// <param name="answer">With a change that was made since the return, or with the reason why the item does not apply.</param>
    public void Answer(int number, DeficiencyAnswer answer)
    {
        Rule.Require(Status is ApplicationStatus.Returned, ApplicationProblems.NotReturned, Status);
        var isOfThisRound = Deficiencies.Any(d => d.Number == number && d.Round == Submissions.Count);
        Rule.Require(isOfThisRound, ApplicationProblems.NoSuchDeficiency, number);
        var isNew = answer.DocumentId is not { } id || _documents.Any(d => d.Id == id && d.FiledAt > ReturnedAt);
        Rule.Require(isNew, ApplicationProblems.AnswerDocument, number);
        Rule.Require(answer.Field is null || IsChanged(answer.Field), ApplicationProblems.AnswerField, answer.Field ?? "");
        Deficiencies = [.. Deficiencies.Select(d => d.Number == number ? d with { Answer = answer } : d)];
        ChangedAt = answer.At;
    }

    /// <summary>The alliance takes it on: lead, sites and alliance have it from this moment (SEED-12).</summary>
    public void Accept(IReadOnlyCollection<Finding> findings, Actor by, DateTimeOffset now, DateOnly acceptedOn)
    {
        RequireOthersThanSponsor(by);
        Rule.Require(Status is ApplicationStatus.Submitted, ApplicationProblems.NotSubmitted, Status);
        var blocking = findings.Count(finding => finding.IsBlocking);
        Rule.Require(blocking == 0, ApplicationProblems.Incomplete, blocking);
        Status = ApplicationStatus.Accepted;
        Acceptance = new Acceptance(acceptedOn, by);
        AcceptedAt = now;
        ChangedAt = now;
    }

    public void Withdraw(string reason, Actor by, DateTimeOffset now)
    {
        Rule.Require(Status is not ApplicationStatus.Withdrawn, ApplicationProblems.AlreadyWithdrawn);
        Rule.Require(Status is not (ApplicationStatus.OutOfScope or ApplicationStatus.Lapsed), ApplicationProblems.Closed, Status);
        Status = ApplicationStatus.Withdrawn;
        Withdrawal = new Withdrawal(reason, by, now);
        ChangedAt = now;
    }

    /// <summary>Intake says that it is not one for the alliance, for a reason of the rule pack's list.</summary>
    public void Dismiss(string reason, string note, RulePack pack, Actor by, DateTimeOffset now)
    {
        RequireOthersThanSponsor(by);
        Rule.Require(Status is ApplicationStatus.Submitted, ApplicationProblems.NotSubmitted, Status);
        var reasons = pack.Intake.OutOfScope.Select(known => known.Code).ToArray();
        Rule.Require(reasons.Contains(reason), ApplicationProblems.UnknownReason, reason, string.Join(", ", reasons));
        Status = ApplicationStatus.OutOfScope;
        Dismissal = new Dismissal(reason, note, by, now);
        ChangedAt = now;
    }

    /// <summary>The next warning of this round, when its day has come; null otherwise.</summary>
    public Warning? Warn(RulePack pack, DateOnly today, DateTimeOffset now)
    {
        var number = OfThisRound.Count() + 1;
        var isDue = Status is ApplicationStatus.Returned && number <= pack.Intake.LapseWarnings && today >= pack.Intake.WarningOn(number, ReturnedOn);
        if (!isDue) return null;
        var warning = new Warning(number, Submissions.Count, now, pack.Intake.WarningOn(pack.Intake.LapseWarnings + 1, ReturnedOn), null, null);
        Warnings = [.. Warnings, warning];
        ChangedAt = now;
        return warning;
    }

    /// <summary>Somebody of the sponsor has the warning.</summary>
    public void Receive(int number, Actor by, DateTimeOffset now)
    {
        Rule.Require(OfThisRound.Any(w => w.Number == number), ApplicationProblems.NoSuchWarning, number);
        Warnings = [.. Warnings.Select(w => w.Round == Submissions.Count && w.Number == number && w.ReceivedAt is null
            ? w with { ReceivedAt = now, ReceivedBy = by } : w)];
        ChangedAt = now;
    }

    /// <summary>
    /// Ends what its sponsor left lying: only after every warning has reached it, and never sooner than the last of them said and left time for.
    /// </summary>
    public bool Lapse(RulePack pack, DateOnly today, DateTimeOffset now)
    {
        var received = OfThisRound.Select(w => w.ReceivedAt).OfType<DateTimeOffset>().ToArray();
        if (Status is not ApplicationStatus.Returned || received.Length < pack.Intake.LapseWarnings) return false;
        var notBefore = WorkingCalendar.China.DateOf(received.Max()).AddDays(pack.Intake.LapseWarningIntervalDays);
        if (today < notBefore || today < pack.Intake.WarningOn(pack.Intake.LapseWarnings + 1, ReturnedOn)) return false;
        Status = ApplicationStatus.Lapsed;
        LapsedAt = now;
        ChangedAt = now;
        return true;
    }

    private IEnumerable<Warning> OfThisRound => Warnings.Where(w => w.Round == Submissions.Count);

    private DateOnly ReturnedOn => WorkingCalendar.China.DateOf(ReturnedAt!.Value);

    /// <summary>Whether a fact differs from what was last submitted; a field that is no fact of the application never does.</summary>
    private bool IsChanged(string field)
    {
        var submitted = Submissions[^1];
        return Facts.Find(field) is { } fact && fact.IsChanged(this, submitted, Facts.SiteOf(field));
    }

    private void RequireOthersThanSponsor(Actor by) => Rule.Require(by.OrganisationId != SponsorId, ApplicationProblems.OwnApplication);
}
