using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Worklist;

/// <summary>Who had the case before its holder, and what for.</summary>
internal sealed record Earlier(string Holder, string Deed, DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// One deed that waits for the reader, in their language. <c>Id</c> is stable while it waits. <c>Deed</c> is its code, such as <c>adopt</c> or
/// <c>finish-track:Contract</c>; <c>Kind</c> what sort of case it is, <c>Variant</c> one word more (the type of a review, the kind of a report, the
/// track). <c>AggregateId</c> is what the deed's page asks for, absent while no fact has told it; <c>SubjectId</c> the amendment, report or opinion
/// it is about; <c>Number</c> that of a question, request, condition or stop. <c>HolderDays</c>: the day the case came is day 0 (CAL-01).
/// </summary>
internal sealed record TaskView(
    string Id, string Deed, string Title, Node? Node, string Kind, string? Variant, Guid TrialId, string? TrialNumber, string? TrialTitle, Guid? SiteId,
    int? SiteNumber, string? SiteName, Guid? AggregateId, Guid? SubjectId, int? Number, string Holder, DateTimeOffset Since, int HolderDays, Due? Due,
    Earlier? Before);
