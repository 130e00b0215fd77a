using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Refusals;

/// <summary>Marks the endpoints of votes, opinions, adoptions and stops: an attempt without the role is kept.</summary>
internal sealed record CommitteesDeed;

/// <summary>Keeps what authorization refuses at a committee's deed, then answers 403 as always.</summary>
internal sealed class RefusalRecorder(TimeProvider clock) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var isDeed = context.GetEndpoint()?.Metadata.GetMetadata<CommitteesDeed>() is not null && !HttpMethods.IsGet(context.Request.Method);
        if (authorizeResult.Forbidden && isDeed && Caller.Of(context) is { } caller) await Record(context, caller);
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task Record(HttpContext context, Caller caller)
    {
        var db = context.RequestServices.GetRequiredService<EthicsDb>();
        var (now, ct) = (clock.GetUtcNow(), context.RequestAborted);
        var id = context.Request.RouteValues.Where(v => v.Key.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            .Select(v => Guid.TryParse((string?)v.Value, out var given) ? given : Guid.Empty).FirstOrDefault();
        var deed = context.GetEndpoint()!.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        db.RefusedAttempts.Add(new RefusedAttempt
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            PersonId = caller.PersonId,
            OrganisationId = caller.OrganisationId,
            Roles = string.Join(' ', caller.Roles.Order(StringComparer.Ordinal)),
            Deed = deed[(deed.LastIndexOf('.') + 1)..],
            CaseId = id,
            CommitteeId = await CommitteeOf(db, id, ct),
        });
        await db.SaveChangesAsync(ct);
    }

    private static async Task<Guid?> CommitteeOf(EthicsDb db, Guid id, CancellationToken ct) =>
        await db.Adoptions.Where(a => a.Id == id).Select(a => (Guid?)a.OrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.Standings.Where(s => s.Id == id).Select(s => (Guid?)s.LeadOrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.Reviews.Where(r => r.Id == id).Select(r => (Guid?)r.LeadOrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.Amendments.Where(a => a.Id == id).Select(a => (Guid?)a.LeadOrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.Opinions.Where(o => o.Id == id).Select(o => (Guid?)o.LeadOrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.Confirmations.Where(c => c.Id == id).Select(c => (Guid?)c.OrganisationId).FirstOrDefaultAsync(ct)
        ?? await db.LeadTasks.Where(t => t.Id == id).Select(t => (Guid?)t.LeadOrganisationId).FirstOrDefaultAsync(ct);
}
