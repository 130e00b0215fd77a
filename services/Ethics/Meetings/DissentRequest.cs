using FluentValidation;

namespace Trials.Ethics.Meetings;

/// <summary>Why a member voted otherwise than the committee decides, in a lead meeting or at a participant's board (ETH-22c).</summary>
internal sealed record DissentRequest(string Text)
{
    public sealed class Validator : AbstractValidator<DissentRequest>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
    }
}
