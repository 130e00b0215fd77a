using FluentValidation;

namespace Trials.Allocation.Studies;

/// <param name="DoneOn">The day it was done.</param>
/// <param name="Evidence">What proves it: the number of the contract, policy, registration, receipt, minutes.</param>
internal sealed record TrackEvidence(DateOnly DoneOn, string Evidence);

internal sealed class TrackEvidenceValidator : AbstractValidator<TrackEvidence>
{
    public TrackEvidenceValidator() => RuleFor(r => r.Evidence).NotEmpty().MaximumLength(500);
}

/// <param name="Reason">Why it is not done after all.</param>
internal sealed record TrackReopening(string Reason);

internal sealed class TrackReopeningValidator : AbstractValidator<TrackReopening>
{
    public TrackReopeningValidator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
}
