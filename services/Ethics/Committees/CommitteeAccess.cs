using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Committees;

/// <summary>Who asks, in the words of Ethics.</summary>
internal static class CommitteeAccess
{
    public static bool IsOfACommittee(this Caller caller) =>
        caller.Is(Roles.EthicsSecretary) || caller.Is(Roles.EthicsChair) || caller.Is(Roles.EthicsMember);

    /// <summary>Everybody whose work at a hospital needs to know how ethics decided there.</summary>
    public static bool IsOfAHospital(this Caller caller) =>
        caller.IsOfACommittee() || caller.Is(Roles.InstitutionOffice) || caller.Is(Roles.Investigator);

    /// <summary>The alliance's people see where every case stands, and no more.</summary>
    public static bool IsOfTheAlliance(this Caller caller) =>
        caller.Is(Roles.Coordinator) || caller.Is(Roles.Intake) || caller.Is(Roles.AllianceOffice);

    /// <summary>The caller's own committee; refused when it is not on record.</summary>
    public static async Task<Committee> CommitteeOf(this EthicsDb db, Caller caller, CancellationToken ct)
    {
        var committee = await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caller.OrganisationId, ct);
        Rule.Require(committee is not null, CommitteeProblems.NotRecorded);
        return committee!;
    }

    /// <summary>The caller's own committee, with the caller as its chair or vice-chair.</summary>
    public static async Task<Committee> ChairedBy(this EthicsDb db, Caller caller, CancellationToken ct)
    {
        var committee = await db.CommitteeOf(caller, ct);
        committee.RequireChair(caller.PersonId);
        return committee;
    }

    public static DateOnly Today(this TimeProvider clock) => WorkingCalendar.China.DateOf(clock.GetUtcNow());
}
