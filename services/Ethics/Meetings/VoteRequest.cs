using FluentValidation;

namespace Trials.Ethics.Meetings;

/// <summary>A vote on whether to approve, in a lead meeting or at a participant's board.</summary>
internal sealed record VoteRequest(Vote Vote, string? Reason = null)
{
    public sealed class Validator : AbstractValidator<VoteRequest>
    {
        public Validator() => RuleFor(r => r.Reason).MaximumLength(4000);
    }
}
