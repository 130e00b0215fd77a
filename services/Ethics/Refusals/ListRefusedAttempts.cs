using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Refusals;

/// <summary>A committee's chair and secretary read who tried its deeds; the alliance office reads all of them.</summary>
internal static class ListRefusedAttempts
{
    public static void Map(IEndpointRouteBuilder ethics) => ethics
        .MapGet("/refused-attempts", Handle)
        .Allow(Roles.EthicsChair, Roles.EthicsSecretary, Roles.AllianceOffice)
        .WithName("ListRefusedAttempts")
        .WithSummary("Who tried to vote, decide or stop without the role for it");

    private static async Task<Ok<Page<RefusedAttempt>>> Handle(Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var (all, own) = (caller.Is(Roles.AllianceOffice), caller.OrganisationId);
        var query = db.RefusedAttempts.AsNoTracking().Where(a => all || a.CommitteeId == own);
        if (after is { } last) query = query.Where(a => a.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(a => a.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<RefusedAttempt>(found, a => a.Id));
    }
}
