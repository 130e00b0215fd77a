using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>
/// Closes an amendment: the next one may touch the same things. The facts of one that is in force hold from then on, and what other
/// services keep of them is told.
/// </summary>
internal sealed class AmendmentDecidedConsumer(RegistrationDb db) : Consumer<AmendmentDecided, RegistrationDb>(db)
{
    public override async Task Handle(AmendmentDecided @event, CancellationToken ct)
    {
        var amendment = await Db.Amendments.SingleAsync(a => a.Id == @event.AmendmentId, ct);
        amendment.Close(@event.Outcome, @event.OccurredAt);
        if (!amendment.IsInForce || amendment.Facts.Count == 0) return;
        var facts = await Db.FactsOf(amendment.ApplicationId, ct);
        facts.Take(amendment.Number, amendment.Facts, amendment.DecidedAt!.Value);
        if (!amendment.Facts.Any(f => f.Field is StudyField.Title or StudyField.PlannedEnrolment)) return;
        var application = await Db.Applications.AsNoTracking().SingleAsync(a => a.Id == amendment.ApplicationId, ct);
        var (title, planned) = facts.Told(application);
        Db.Publish(facts, application.Id, new StudyFactsChanged
        {
            TrialId = application.Id,
            Revision = facts.Versions.Count,
            Title = title,
            PlannedEnrolment = planned,
            OccurredAt = amendment.DecidedAt!.Value,
        }, @event.By);
    }
}
