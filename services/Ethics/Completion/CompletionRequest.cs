using FluentValidation;
using Trials.Web;

namespace Trials.Ethics.Completion;

/// <summary>A completion report in numbers and a summary.</summary>
internal sealed record CompletionRequest(int Enrolled, int Completed, int Withdrawn, int SeriousEvents, string Summary)
{
    public CompletionFigures Figures() => new(Enrolled, Completed, Withdrawn, SeriousEvents, Summary);

    public sealed class Validator : AbstractValidator<CompletionRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Enrolled).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Completed).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Withdrawn).GreaterThanOrEqualTo(0);
            RuleFor(r => r.SeriousEvents).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Summary).NotEmpty().MaximumLength(8000);
        }
    }
}

/// <summary>A site's completion report and its committee's receipt.</summary>
internal sealed record SiteCompletionView(
    Guid SiteId, Guid TrialId, Guid OrganisationId, CompletionFigures Figures, DateTimeOffset FiledAt, DateTimeOffset? AcknowledgedAt,
    int Version) : IVersionedResponse
{
    public static SiteCompletionView Of(SiteCompletion c) =>
        new(c.Id, c.TrialId, c.OrganisationId, c.Figures, c.FiledAt, c.AcknowledgedAt, c.Version);
}

/// <summary>The study's completion report and what the lead made of it.</summary>
internal sealed record TrialCompletionView(
    Guid CompletionId, Guid TrialId, Guid ReviewId, int Number, CompletionFigures Figures, DateTimeOffset FiledAt, bool? IsAccepted,
    DateTimeOffset? EndedAt, int Version) : IVersionedResponse
{
    public static TrialCompletionView Of(TrialCompletion c) =>
        new(c.Id, c.TrialId, c.ReviewId, c.Number, c.Figures, c.FiledAt, c.IsAccepted, c.EndedAt, c.Version);
}
