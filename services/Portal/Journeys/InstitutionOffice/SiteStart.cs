namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>A site's start-up as Allocation shows it.</summary>
public sealed record SiteStart(
    Guid SiteId, Guid TrialId, int Number, string Name, IReadOnlyList<SiteStart.SiteGate> Gates, bool IsReady, bool IsActive, DateTimeOffset? ActivatedAt,
    SiteStart.SitePlaces Places, IReadOnlyList<SiteStart.FinishedTrack> Tracks)
{
    public sealed record SiteGate(string Gate, bool IsOpen, string? WaitsFor, string Text);

    public sealed record SitePlaces(int Offered, DateOnly? AnswerBy, int Accepted, string? Reason, string? DeclinedBecause);

    public sealed record FinishedTrack(string Track, DateOnly DoneOn, string Evidence);

    public string Title => OfficeWords.SiteTitle.With(Number, Name);

    public FinishedTrack? Finished(string track) => Tracks.FirstOrDefault(done => done.Track == track);
}
