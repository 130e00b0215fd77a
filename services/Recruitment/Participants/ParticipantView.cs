using Trials.Web;

namespace Trials.Recruitment.Participants;

/// <summary>A participant as the own site's investigators see one.</summary>
internal sealed record ParticipantView(Guid ParticipantId, Guid TrialId, Guid SiteId, string Code, ParticipantStatus Status, string ConsentVersion,
    DateOnly ConsentedOn, bool MustConsentAgain, DateTimeOffset ScreenedAt, DateTimeOffset? EnrolledAt, int? EnrolledAtSite, int? EnrolledInTrial,
    DateTimeOffset? EndedAt, string? FailedCriterion, int Version) : IVersionedResponse
{
    public static ParticipantView Of(Participant p, string? adoptedVersion) => new(p.Id, p.TrialId, p.SiteId, p.Code, p.Status, p.ConsentVersion,
        p.ConsentedOn, p.MustConsentAgain(adoptedVersion), p.ScreenedAt, p.EnrolledAt, p.EnrolledAtSite, p.EnrolledInTrial, p.EndedAt,
        p.FailedCriterion, p.Version);
}
