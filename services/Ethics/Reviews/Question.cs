namespace Trials.Ethics.Reviews;

/// <summary>
/// A written question to the sponsor in the one numbered list of a lead review; it keeps who asked (MR-21) and what was answered (MR-23).
/// </summary>
internal sealed record Question(
    int Number, Guid FromOrganisationId, Guid AskedBy, string Text, DateTimeOffset AskedAt,
    string? Answer = null, Guid? AnsweredBy = null, DateTimeOffset? AnsweredAt = null);
