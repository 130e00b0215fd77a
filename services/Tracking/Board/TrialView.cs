namespace Trials.Tracking.Board;

/// <summary>
/// One trial in figures. Its stage is Submitted, Returned, OutOfScope, Lapsed, UnderReview, Modifying, Disapproved, Adopting, Open,
/// Enrolling, Suspended, Terminated, Completed, Withdrawn, or Unknown while only later facts have come.
/// </summary>
internal sealed record TrialView(
    Guid TrialId, string? Number, string? Title, Guid? SponsorId, string Stage, int? Sites, int Adopted, int Declined,
        int PlacesAccepted, int ActiveSites,
    int Screened, int ScreeningFailed, int Enrolled, int? PlannedEnrolment, int ParticipantsWithdrawn, int OpenQuestions, long Events,
        DateTimeOffset? LastEventAt)
{
    public static TrialView Of(Trial t) => new(
        t.Id, t.About?.Value.Number, t.Title, t.SponsorId, t.State, t.About?.Value.Sites + t.SitesAdded, t.Adopted, t.Declined,
            t.PlacesAccepted, t.ActiveSites,
        t.Screened, t.ScreeningFailed, t.Enrolled, t.Facts?.Value.PlannedEnrolment, t.ParticipantsWithdrawn, t.QuestionsRaised - t.QuestionsAnswered,
            t.Events, t.LastEventAt);
}
