using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.SafetyReports;

/// <summary>What became known later; appended, never put in the place of what was said before.</summary>
internal sealed record FollowUp(int Number, string Text, DateTimeOffset KnownAt, DateTimeOffset At, Guid By, bool IsLate);

internal enum AssessmentOutcome { Continue, OpenReview }

/// <summary>A committee's re-assessment of risk and benefit after a report (ETH-26).</summary>
internal sealed record Assessment(Guid OrganisationId, AssessmentOutcome Outcome, string Text, Guid By, DateTimeOffset At);

/// <summary>
/// A serious event, a deviation, a SUSAR or a yearly DSUR as it was reported, with everybody who must be told and when each was. It grows by follow-ups,
/// receipts and assessments; nothing in it is changed. The person it happened to is a code that only the site can resolve.
/// </summary>
internal sealed class SafetyReport : IVersioned
{
    private SafetyReport() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; private init; }
    public Guid? SiteId { get; private init; }

    /// <summary>Who reported: the site's hospital, or the sponsor.</summary>
    public Guid OrganisationId { get; private init; }
    public Guid SponsorId { get; private init; }
    public Guid LeadOrganisationId { get; private set; }
    public ReportFacts Facts { get; private init; } = null!;

    /// <summary>Whether every committee of the trial is addressed, not only the site's.</summary>
    public bool IsForAll { get; private init; }
    public string? ParticipantCode { get; private init; }
    public string Text { get; private init; } = "";
    public DateTimeOffset? HappenedAt { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public Guid FiledBy { get; private init; }
    public IReadOnlyList<Duty> Duties { get; private set; } = [];
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];
    public IReadOnlyList<Assessment> Assessments { get; private set; } = [];

    /// <summary>The lead's review that this report led to.</summary>
    public Guid? ReviewId { get; private set; }

    /// <summary>The first limit to tell the regulators that is not recorded as kept, and its rule; kept as columns to be searched by.</summary>
    public DateOnly? NoticeDueOn { get; private set; }
    public string? NoticeRule { get; private set; }
    public int Version { get; private set; }

    public bool IsLate => Duties.Any(d => d.ToldAt > d.DueAt);

    /// <summary>Files it; committees and the sponsor have it at this moment, regulators when the sponsor says so.</summary>
    public static SafetyReport File(FiledSafetyReport filed, Parties parties, SafetyRules rules)
    {
        Rule.Require(filed.Facts.KnownAt <= filed.At && !(filed.HappenedAt > filed.Facts.KnownAt), SafetyProblems.Times);
        var duties = SafetyDuties.Of(filed.Facts, parties, rules);
        var report = new SafetyReport
        {
            Id = filed.Id,
            TrialId = filed.TrialId,
            Number = filed.Number,
            SiteId = filed.SiteId,
            OrganisationId = filed.OrganisationId,
            SponsorId = parties.Sponsor,
            LeadOrganisationId = parties.Lead,
            Facts = filed.Facts,
            IsForAll = duties.Any(d => d.Addressee is Addressee.Committee && d.OrganisationId != filed.OrganisationId),
            ParticipantCode = filed.ParticipantCode,
            Text = filed.Text,
            HappenedAt = filed.HappenedAt,
            FiledAt = filed.At,
            FiledBy = filed.By,
            Duties = [.. duties.Select(d => d.Kind is DutyKind.Report && d.Addressee is not Addressee.Regulator ? d with { ToldAt = filed.At } : d)],
        };
        report.NoteNotice();
        return report;
    }

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(FiledSafetyReport filed) =>
        (SiteId, Facts, ParticipantCode, Text, FiledBy) == (filed.SiteId, filed.Facts, filed.ParticipantCode, filed.Text, filed.By);

    /// <summary>Appends what became known since; new information is told within its own days (SAF-05).</summary>
    public bool Append(string text, DateTimeOffset knownAt, SafetyRules rules, Guid by, DateTimeOffset now)
    {
        if (FollowUps.Any(f => f.Text == text && f.By == by)) return false;
        Rule.Require(knownAt <= now && knownAt >= Facts.KnownAt, SafetyProblems.Times);
        var isLate = now > SafetyDuties.EndOfDay(knownAt, rules.SusarOtherDays);
        FollowUps = [.. FollowUps, new FollowUp(FollowUps.Count + 1, text, knownAt, now, by, isLate)];
        Duties = [.. Duties.Select(d => d is { Kind: DutyKind.FollowUp, ToldAt: null } ? d with { ToldAt = now } : d)];
        NoteNotice();
        return true;
    }

    /// <summary>A committee's receipt; returns whether it was not given before.</summary>
    public bool Acknowledge(Guid organisation, DateTimeOffset now)
    {
        var own = Duties.Where(d => d.Addressee is Addressee.Committee && d.OrganisationId == organisation).ToList();
        Rule.Require(own.Count > 0, SafetyProblems.NotAddressed);
        if (own.All(d => d.ReceivedAt is not null)) return false;
        Duties = [.. Duties.Select(d => own.Contains(d) ? d with { ReceivedAt = now } : d)];
        return true;
    }

    /// <summary>The sponsor records when the regulators were told; they are outside this product.</summary>
    public bool RecordNotice(DateTimeOffset at, DateTimeOffset now)
    {
        Rule.Require(Facts.IsForRegulators, SafetyProblems.NotForRegulators);
        Rule.Require(at <= now && at >= Facts.KnownAt, SafetyProblems.Times);
        var open = Duties.FirstOrDefault(d => d is { Addressee: Addressee.Regulator, Kind: DutyKind.Report });
        if (open!.ToldAt == at) return false;
        Rule.Require(open.ToldAt is null, SafetyProblems.AlreadyTold);
        Duties = [.. Duties.Select(d => d == open ? d with { ToldAt = at } : d)];
        NoteNotice();
        return true;
    }

    /// <summary>
    /// A committee says what it makes of the report: the study goes on, or, as the lead, a review is opened (ETH-26). Another committee
    /// that sees danger holds its own site.
    /// </summary>
    public bool Assess(Assessment assessment)
    {
        if (Assessments.Any(a => a with { At = assessment.At } == assessment)) return false;
        var isLead = assessment.OrganisationId == LeadOrganisationId;
        var isAddressed = Duties.Any(d => d.Addressee is Addressee.Committee && d.OrganisationId == assessment.OrganisationId);
        Rule.Require(isLead || isAddressed, SafetyProblems.NotAddressed);
        Rule.Require(isLead || assessment.Outcome is AssessmentOutcome.Continue, SafetyProblems.HoldInstead);
        Rule.Require(ReviewId is null || assessment.Outcome is AssessmentOutcome.Continue, SafetyProblems.ReviewIsOpen);
        Assessments = [.. Assessments, assessment];
        return true;
    }

    /// <summary>Another committee leads the trial and has the picture of the whole study (MR-44, MR-51).</summary>
    public void LedBy(Guid organisation) => LeadOrganisationId = organisation;

    public void ReviewedBy(Guid review) => ReviewId = review;

    private void NoteNotice()
    {
        var next = Duties.Where(d => d is { Addressee: Addressee.Regulator, ToldAt: null }).MinBy(d => d.DueAt);
        (NoticeDueOn, NoticeRule) = (next is null ? null : SafetyDuties.LastDay(next.DueAt), next?.Rule);
    }
}

/// <summary>What somebody reports.</summary>
internal sealed record FiledSafetyReport(
    Guid Id, Guid TrialId, int Number, Guid? SiteId, Guid OrganisationId, ReportFacts Facts, string? ParticipantCode, string Text,
    DateTimeOffset? HappenedAt, Guid By, DateTimeOffset At);
