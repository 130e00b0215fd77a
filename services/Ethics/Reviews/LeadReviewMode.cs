using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Declarations;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>How a review is held: by meeting unless ETH-31, ETH-16b or ETH-32 allow otherwise.</summary>
internal sealed partial class LeadReview
{
    /// <summary>Every mode the chair chose, the last of which stands.</summary>
    public IReadOnlyList<ModeChoice> Modes { get; private set; } = [];
    public IReadOnlyList<ReviewerAgreement> Agreements { get; private set; } = [];
    public ExemptionRecord? Exemption { get; private set; }

    /// <summary>When an emergency review is due, to the hour (ETH-16b).</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When and where a simplified decision was reported to the committee (ETH-31b).</summary>
    public DateOnly? ReportedOn { get; private set; }
    public string? ReportedAt { get; private set; }

    public bool IsDecidedByMeeting => Mode is ReviewMode.FullBoard or ReviewMode.Emergency;

    /// <summary>
    /// The chair chooses the mode before the review begins; a meeting also after that, when risk or benefit changed (ETH-31c). A study that
    /// may not be adopted directly is reviewed by meeting (MR-11); one that treats people is never exempt (ETH-32). An emergency is due so many hours from now, with the same meeting and votes (ETH-16b).
    /// </summary>
    public bool ChooseMode(ModeChoice choice, bool isBarred, DateTimeOffset emergencyDueAt)
    {
        if (Modes.Count > 0 && Mode == choice.Mode && choice with { At = Modes[^1].At } == Modes[^1]) return false;
        RequireNotWithdrawn();
        var begun = Agreements.Count > 0 && choice.Mode is not ReviewMode.FullBoard;
        Rule.Require(Status is ReviewStatus.Accepted or ReviewStatus.Assigned && !begun, ReviewProblems.ModeFixed);
        Declarations.RequireNotRecused(choice.By);
        Rule.Require(this.MayBe(choice.Mode, choice.Ground), ReviewProblems.ModeGroundNotAllowed);
        Rule.Require(choice.Mode is not ReviewMode.Simplified || Type is not ReviewType.Initial || !isBarred, ReviewProblems.SimplifiedBarred);
        Rule.Require(choice.Mode is not ReviewMode.Exempt || !Study.IsInterventional(), ReviewProblems.NeverExempt);
        (Mode, Modes, DueAt) = (choice.Mode, [.. Modes, choice], choice.Mode is ReviewMode.Emergency ? emergencyDueAt : null);
        // Reviewers of a meeting are not those whom the chair names to decide (ETH-31b).
        (Reviewers, Status) = ([], ReviewStatus.Accepted);
        return true;
    }

    /// <summary>
    /// One of the reviewers the chair named agrees that it be approved or go on; the last of them, if all agree, decides. The first who does
    /// not, or who wants a meeting, sends it to the full board (ETH-31c).
    /// </summary>
    public bool Agree(ReviewerAgreement answer, int fewest, DateOnly today)
    {
        if (Agreements.FirstOrDefault(a => a.PersonId == answer.PersonId) is { } given)
        {
            Rule.Require((given.Agrees, given.Text) == (answer.Agrees, answer.Text), ReviewProblems.AgreementGiven);
            return false;
        }
        RequireNotWithdrawn();
        Rule.Require(Mode is ReviewMode.Simplified && Status is ReviewStatus.Assigned, ReviewProblems.NotSimplified);
        Rule.Require(Reviewers.Contains(answer.PersonId), ReviewProblems.NotNamed);
        Declarations.RequireCleared(answer.PersonId);
        Rule.Require(answer.Agrees || !string.IsNullOrWhiteSpace(answer.Text), ReviewProblems.SayWhyToMeet);
        Agreements = [.. Agreements, answer];
        if (!answer.Agrees) Mode = ReviewMode.FullBoard;
        else if (Reviewers.Count >= fewest && Reviewers.All(r => Agreements.Any(a => a.PersonId == r))) Decide(today);
        return true;
    }

    /// <summary>
    /// The secretary records that nobody is harmed, no sensitive personal information is used and no commercial interest is served; with the
    /// chair's choice that is the exemption (ETH-32).
    /// </summary>
    public bool RecordExemption(ExemptionRecord record, DateOnly today)
    {
        if (Exemption is not null && (Exemption.Text, Exemption.By) == (record.Text, record.By)) return false;
        RequireNotWithdrawn();
        Rule.Require(Mode is ReviewMode.Exempt && Status is ReviewStatus.Accepted, ReviewProblems.NotExempt);
        Rule.Require(Modes[^1].By != record.By, ReviewProblems.ExemptionByTwo);
        Declarations.RequireNotRecused(record.By);
        Exemption = record;
        Decide(today);
        return true;
    }

    /// <summary>A simplified decision is reported at a meeting of the committee (ETH-31b).</summary>
    public bool Report(DateOnly on, string meeting, Guid by, DateOnly today)
    {
        if ((ReportedOn, ReportedAt) == (on, meeting)) return false;
        Declarations.RequireNotRecused(by);
        Rule.Require(Mode is ReviewMode.Simplified && OpinionId is not null && ReportedOn is null, ReviewProblems.NothingToReport);
        Rule.Require(on <= today && on >= DecidedOn, AdoptionProblems.ReportDate);
        (ReportedOn, ReportedAt) = (on, meeting);
        return true;
    }

    private void Decide(DateOnly today) =>
        (Decision, DecidedOn, IsModificationVerified, Status) = (Type.Decisions()[0], today, false, ReviewStatus.Voted);
}
