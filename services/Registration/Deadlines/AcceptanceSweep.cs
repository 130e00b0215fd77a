using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Deadlines.V1;
using Trials.Messaging;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Rules;

namespace Trials.Registration.Deadlines;

/// <summary>Finds submitted applications that intake has not answered in time (N02). It tells and accepts nothing (MR-36).</summary>
internal sealed class AcceptanceSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AcceptanceSweep> logger)
    : DeadlineSweep<RegistrationDb>(scopes, clock, logger)
{
    /// <summary>The last day for intake's answer to what counts as received on a day.</summary>
    public static DateOnly DueOn(DateOnly countsFrom, RulePack rules) =>
        WorkingCalendar.China.AddWorkingDays(countsFrom, rules.Clocks.AcceptanceWorkingDays).On;

    protected override async Task<IReadOnlyList<Escalation>> Reached(RegistrationDb db, DateTimeOffset now, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(now);
        var waiting = await db.Applications.Where(a => a.Status == ApplicationStatus.Submitted)
            .Select(a => new { a.Id, a.Version, a.RulePack, a.Submissions }).ToListAsync(ct);
        return [.. waiting.SelectMany(a =>
        {
            var rules = RulePacks.Find(a.RulePack);
            var due = DueOn(a.Submissions[^1].CountsFrom, rules);
            return rules.Reached(due, today).Select(step =>
                new Escalation(a.Id, a.Version, "N02", due, step.OffsetWorkingDays, Told(a.Id, due, step)));
        })];
    }

    private static DeadlineEscalated Told(Guid trial, DateOnly due, EscalationStep step) => new()
    {
        TrialId = trial,
        Node = "N02",
        DueOn = due,
        Step = step.OffsetWorkingDays,
        Target = Enum.Parse<EscalatedTo>(step.To.ToString()),
    };
}

internal sealed class EscalationConfiguration : RaisedEscalations;
