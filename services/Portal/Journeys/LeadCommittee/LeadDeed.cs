using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>What the deeds on one lead review share.</summary>
public abstract class LeadDeed : CommitteeDeed
{
    public ReviewRecord Review { get; private set; } = null!;

    public override string Study => $"{Review.Number} {Review.Title}{CommitteeWords.Dot}{CommitteeWords.Types.Say(Review.Type)}";

    protected override string Back => $"/lead/reviews/{Id}";

    protected override async Task Load()
    {
        Review = await Api.Read<ReviewRecord>($"ethics/reviews/{Id}");
        if (Review.LeadOrganisationId != Me.OrganisationId) throw Cases.NotHere();
    }
}
