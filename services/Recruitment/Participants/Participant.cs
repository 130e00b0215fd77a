using Trials.Primitives;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;
using Trials.Rules;

namespace Trials.Recruitment.Participants;

internal enum ParticipantStatus { Screening, Enrolled, ScreenFailed, Withdrawn }

/// <summary>
/// A person known only by a code; who it is stands in the site's own key list (REC-10).
/// Screening → Enrolled | ScreenFailed | Withdrawn; Enrolled → Withdrawn. A place once taken stays used.
/// </summary>
internal sealed class Participant : IVersioned
{
    private Participant() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid SiteId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public string Code { get; private init; } = "";
    public ParticipantStatus Status { get; private set; }
    public string ConsentVersion { get; private set; } = "";
    public DateOnly ConsentedOn { get; private set; }
    public DateTimeOffset ScreenedAt { get; private init; }
    public DateTimeOffset? EnrolledAt { get; private set; }

    /// <summary>The how-manieth of the site, and of the trial, this participant was.</summary>
    public int? EnrolledAtSite { get; private set; }
    public int? EnrolledInTrial { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? FailedCriterion { get; private set; }
    public int Version { get; private set; }

    /// <summary>Who is in screening or in the trial must sign again when the site adopts another version (ETH-38, REC-08).</summary>
    public bool MustConsentAgain(string? adoptedVersion) =>
        Status is ParticipantStatus.Screening or ParticipantStatus.Enrolled && adoptedVersion is not null && ConsentVersion != adoptedVersion;

    /// <summary>Begins screening; needs gate G1 and a signed consent of the version this site has adopted.</summary>
    public static Participant Screen(
        Trial trial, Site site, StopLines lines, string code, string consentVersion, DateOnly consentedOn, DateTimeOffset now)
    {
        if (Doors.ClosedToScreening(trial, site, lines, now).FirstOrDefault() is { } closed) throw closed.AsException();
        RequireConsent(site, site.ApprovalUnder(trial)!, consentVersion, consentedOn, now);
        site.BeginScreening();
        return new Participant
        {
            Id = Guid.CreateVersion7(now),
            TrialId = trial.Id,
            SiteId = site.Id,
            OrganisationId = site.OrganisationId,
            Code = code,
            Status = ParticipantStatus.Screening,
            ConsentVersion = consentVersion,
            ConsentedOn = consentedOn,
            ScreenedAt = now,
        };
    }

    /// <summary>Takes a place. All facts are those of the transaction that holds the trial's row, so what is true here is true at the commit.</summary>
    public void Enrol(Trial trial, Site site, StopLines lines, DateTimeOffset now)
    {
        if (Doors.ClosedToScreening(trial, site, lines, now).FirstOrDefault() is { } closed) throw closed.AsException();
        Rule.Require(Status is ParticipantStatus.Screening, ParticipantProblems.NotInScreening);
        var adopted = site.ApprovalUnder(trial)!.ConsentVersion;
        Rule.Require(ConsentVersion == adopted, ParticipantProblems.ConsentSuperseded, ConsentVersion, adopted ?? "–");
        if (Doors.ClosedToPlaces(trial, site).FirstOrDefault() is { } shut) throw shut.AsException();
        (Status, EnrolledAt) = (ParticipantStatus.Enrolled, now);
        (EnrolledAtSite, EnrolledInTrial) = (site.TakePlace(), trial.TakePlace());
    }

    /// <summary>Signs again, on the version adopted now. A stop does not hinder it: those in care are told what is new.</summary>
    public void RenewConsent(Trial trial, Site site, string consentVersion, DateOnly consentedOn, DateTimeOffset now)
    {
        Rule.Require(Status is ParticipantStatus.Screening or ParticipantStatus.Enrolled, ParticipantProblems.Ended);
        var approval = site.ApprovalUnder(trial) ?? throw new RuleViolationException(SiteProblems.NoEthics);
        RequireConsent(site, approval, consentVersion, consentedOn, now);
        (ConsentVersion, ConsentedOn) = (consentVersion, consentedOn);
    }

    public void Fail(Site site, string criterion, DateTimeOffset now)
    {
        Rule.Require(Status is ParticipantStatus.Screening, ParticipantProblems.NotInScreening);
        (Status, FailedCriterion, EndedAt) = (ParticipantStatus.ScreenFailed, criterion, now);
        site.EndScreening();
    }

    /// <summary>Always allowed to whoever is still in; needs no reason.</summary>
    public void Withdraw(Site site, DateTimeOffset now)
    {
        Rule.Require(Status is ParticipantStatus.Screening or ParticipantStatus.Enrolled, ParticipantProblems.Ended);
        if (Status is ParticipantStatus.Screening) site.EndScreening();
        (Status, EndedAt) = (ParticipantStatus.Withdrawn, now);
    }

    private static void RequireConsent(Site site, Approval approval, string version, DateOnly on, DateTimeOffset now)
    {
        Rule.Require(version == approval.ConsentVersion, ParticipantProblems.ConsentNotAdopted, version, approval.ConsentVersion ?? "–");
        Rule.Require(on <= WorkingCalendar.China.DateOf(now), ParticipantProblems.ConsentInFuture);
        var since = WorkingCalendar.China.DateOf(site.FirstActiveAt is { } active && active > approval.Since ? active : approval.Since);
        Rule.Require(on >= since, ParticipantProblems.ConsentTooEarly, since.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }
}
