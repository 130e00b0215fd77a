using Trials.Contracts;
using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Reviews;

/// <summary>
/// Why a review may be held otherwise than by meeting (ETH-15, MR-22): three of the four cases of ETH-31a (the fourth is a participant's confirmation), a
/// public-health emergency (ETH-16b), and the four cases of ETH-32.
/// </summary>
internal enum ModeGround
{
    MinimalRisk, MinorAmendment, FollowUp, PublicHealthEmergency, LawfulPublicData, AnonymisedData, ExistingSamplesWithinConsent,
    BiobankCellLines,
}

/// <summary>How a review is to be held, and who said so why.</summary>
internal sealed record ModeChoice(ReviewMode Mode, ModeGround? Ground, string Reason, Guid By, DateTimeOffset At);

/// <summary>A named reviewer's answer in the simplified procedure: agreed, or to the full board with the reason (ETH-31b, ETH-31c).</summary>
internal sealed record ReviewerAgreement(Guid PersonId, bool Agrees, string? Text, DateTimeOffset At);

/// <summary>The secretary's record that an exemption's conditions hold (ETH-32).</summary>
internal sealed record ExemptionRecord(string Text, Guid By, DateTimeOffset At);

/// <summary>Which mode is open to which review.</summary>
internal static class ReviewModes
{
    public static bool MayBe(this LeadReview review, ReviewMode mode, ModeGround? ground) => mode switch
    {
        ReviewMode.FullBoard => ground is null,
        ReviewMode.Emergency => ground is ModeGround.PublicHealthEmergency,
        ReviewMode.Simplified => ground switch
        {
            ModeGround.MinimalRisk => review.Type is ReviewType.Initial, // MR-13
            ModeGround.MinorAmendment => review.Type is ReviewType.Amendment,
            ModeGround.FollowUp => review.Type is ReviewType.Continuing or ReviewType.Deviation or ReviewType.Completion
                or ReviewType.LeadTransfer,
            _ => false,
        },
        ReviewMode.Exempt => review.Type is ReviewType.Initial && ground is ModeGround.LawfulPublicData or ModeGround.AnonymisedData
            or ModeGround.ExistingSamplesWithinConsent or ModeGround.BiobankCellLines,
    };

    /// <summary>A study for registration, or of any product, treats people: it is never exempt (ETH-32).</summary>
    public static bool IsInterventional(this AcceptedStudy study) => study.Kind is StudyKind.Registration || study.Product is not Product.None;
}
