namespace Trials.Ethics.Reviews;

/// <summary>
/// What a committee wrote on the dossier (MR-21): the lead's secretary makes it part of a question to the sponsor, or says why not.
/// </summary>
internal sealed record Comment(
    int Number, Guid FromOrganisationId, Guid By, string Text, DateTimeOffset At, int? Question = null, string? DiscardedBecause = null)
{
    public bool IsOpen => Question is null && DiscardedBecause is null;
}

/// <summary>A document that an answer changed, as it is called in the dossier and by its new version.</summary>
internal sealed record DocumentChange(string Code, string Version);

/// <summary>
/// A question to the sponsor in the one numbered list of a review. It keeps which comments it came from, what was answered, and which
/// documents the answer changed (MR-23).
/// </summary>
internal sealed record Question(
    int Number, string Text, IReadOnlyList<int> Comments, Guid IssuedBy, DateTimeOffset IssuedAt, string? Answer = null,
    IReadOnlyList<DocumentChange>? Changes = null, Guid? AnsweredBy = null, DateTimeOffset? AnsweredAt = null);
