using FluentValidation;

namespace Trials.Ethics.Adoptions;

/// <summary>Why something is stopped or lifted.</summary>
internal sealed record ReasonRequest(string Reason)
{
    public sealed class Validator : AbstractValidator<ReasonRequest>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(4000);
    }
}
