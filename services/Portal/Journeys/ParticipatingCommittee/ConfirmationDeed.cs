using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>What the deeds on one confirmation share.</summary>
public abstract class ConfirmationDeed : CommitteeDeed
{
    public ConfirmationRecord Confirmation { get; private set; } = null!;

    public ReviewRecord Initial { get; private set; } = null!;

    public override string Study => $"{Initial.Number} {Initial.Title}{CommitteeWords.Dot}{CommitteeWords.Types.Say(Confirmation.Type)}";

    protected override string Back => $"/committee/confirmations/{Id}";

    protected override async Task Load()
    {
        Confirmation = await Api.Read<ConfirmationRecord>($"ethics/confirmations/{Id}");
        if (Confirmation.OrganisationId != Me.OrganisationId) throw Cases.NotHere();
        Initial = await ReviewRecord.InitialOf(Api, Confirmation.TrialId);
    }
}
