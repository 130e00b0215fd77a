using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Hospitals;

/// <summary>A hospital's policy as everybody may read it: what applies today and every entry there was.</summary>
internal sealed record PolicyView(Guid OrganisationId, PolicyView.Entry? Today, IReadOnlyList<PolicyView.Entry> Entries, int Version)
    : IVersionedResponse
{
    public sealed record Entry(
        AdoptionStance Stance, IReadOnlyList<Product> Exclusions, DateOnly EffectiveFrom, DateOnly? EffectiveUntil, DateTimeOffset PublishedAt);

    public static PolicyView Of(AdoptionPolicy policy, DateOnly today) =>
        new(policy.Id, policy.On(today) is { } now ? Of(now) : null, [.. policy.Entries.Select(Of)], policy.Version);

    private static Entry Of(PolicyEntry e) => new(e.Stance, e.Exclusions, e.EffectiveFrom, e.EffectiveUntil, e.At);
}

/// <summary>A hospital's office or chair publishes how it treats lead opinions (MR-02); anybody signed in reads it.</summary>
internal static class PublishPolicy
{
    public sealed record Request(
        AdoptionStance Stance, DateOnly EffectiveFrom, DateOnly? EffectiveUntil = null, IReadOnlyList<Product>? Exclusions = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Stance).IsInEnum();
            RuleForEach(r => r.Exclusions).IsInEnum();
        }
    }

    public static void Map(IEndpointRouteBuilder ethics)
    {
        ethics.MapPut("/policy", Publish)
            .Allow(Roles.InstitutionOffice, Roles.EthicsChair)
            .Validate<Request, Validator>()
            .WithName("PublishPolicy")
            .WithSummary("Publish how the own hospital treats lead opinions, from a day on")
            .ProducesProblem(StatusCodes.Status409Conflict);
        ethics.MapGet("/policies/{organisationId:guid}", Read)
            .AllowSignedIn()
            .WithName("GetPolicy")
            .WithSummary("A hospital's published adoption policy")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PolicyView>> Publish(
        Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var policy = await db.Policies.FindAsync([caller.OrganisationId], ct);
        if (policy is null) db.Policies.Add(policy = AdoptionPolicy.Of(caller.OrganisationId));
        else db.Expect(policy, ifMatch.Version);
        var now = clock.GetUtcNow();
        policy.Publish(new PolicyEntry(
            request.Stance, request.Exclusions ?? [], request.EffectiveFrom, request.EffectiveUntil, caller.PersonId, now), clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(PolicyView.Of(policy, clock.Today()));
    }

    private static async Task<Results<Ok<PolicyView>, NotFound>> Read(
        Guid organisationId, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
        await db.Policies.AsNoTracking().SingleOrDefaultAsync(p => p.Id == organisationId, ct) is { } policy
            ? TypedResults.Ok(PolicyView.Of(policy, clock.Today()))
            : TypedResults.NotFound();
}
