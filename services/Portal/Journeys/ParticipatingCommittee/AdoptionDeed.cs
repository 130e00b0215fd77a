using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>What the deeds on one hospital's adoption share.</summary>
public abstract class AdoptionDeed : CommitteeDeed
{
    public AdoptionRecord Adoption { get; private set; } = null!;

    public ReviewRecord Initial { get; private set; } = null!;

    public override string Study => $"{Initial.Number} {Initial.Title}";

    protected string RulePack => Initial.RulePack;

    protected override string Back => $"/committee/adoptions/{Id}";

    protected override async Task Load()
    {
        Adoption = await Api.Read<AdoptionRecord>($"ethics/adoptions/{Id}");
        if (Adoption.OrganisationId != Me.OrganisationId) throw Cases.NotHere();
        Initial = await ReviewRecord.InitialOf(Api, Adoption.TrialId);
    }
}
