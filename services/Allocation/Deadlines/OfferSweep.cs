using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Contracts.Deadlines.V1;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Allocation.Deadlines;

/// <summary>Finds offered places that a hospital has not answered in time (N17, ALLOC-05). It tells and takes nothing back (MR-36).</summary>
internal sealed class OfferSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OfferSweep> logger)
    : DeadlineSweep<AllocationDb>(scopes, clock, logger)
{
    private sealed record Late(Guid SiteId, Guid TrialId, Guid OrganisationId, int Version, string RulePack, DateOnly AnswerBy);

    protected override async Task<IReadOnlyList<Escalation>> Reached(AllocationDb db, DateTimeOffset now, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(now);
        var horizon = EscalationLadder.Horizon(today);
        var late = await (
            from site in db.Sites
            join trial in db.Trials on site.TrialId equals trial.Id
            where site.PlacesOffered > 0 && site.AnswerBy <= horizon && !trial.IsWithdrawn && trial.RulePack != null
            select new Late(site.Id, site.TrialId, site.OrganisationId, site.Version, trial.RulePack!, site.AnswerBy!.Value)).ToListAsync(ct);
        return [.. late.SelectMany(one => RulePacks.Find(one.RulePack).Reached(one.AnswerBy, today)
            .Select(step => new Escalation(one.SiteId, one.Version, "N17", one.AnswerBy, step.OffsetWorkingDays, Told(one, step))))];
    }

    private static DeadlineEscalated Told(Late one, EscalationStep step) => new()
    {
        TrialId = one.TrialId,
        SiteId = one.SiteId,
        OrganisationId = one.OrganisationId,
        Node = "N17",
        DueOn = one.AnswerBy,
        Step = step.OffsetWorkingDays,
        Target = Enum.Parse<EscalatedTo>(step.To.ToString()),
    };
}

internal sealed class EscalationConfiguration : RaisedEscalations;
