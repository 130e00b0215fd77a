using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Packs;

/// <summary>Keeps what two people activated. An activation never changes, so whatever comes twice or in another order is the same.</summary>
internal sealed class RulePackActivatedConsumer(EthicsDb db) : Consumer<RulePackActivated, EthicsDb>(db)
{
    public override async Task Handle(RulePackActivated @event, CancellationToken ct)
    {
        if (await Db.PackActivations.FindAsync([@event.Number], ct) is null)
            Db.PackActivations.Add(new PackActivation(@event.Number, @event.RulePack, @event.EffectiveFrom));
    }
}
