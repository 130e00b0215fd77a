using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.Clients;

/// <summary>Registers a program. Every call gives it a fresh secret, so a lost answer is made good by asking again.</summary>
internal static class RecordClient
{
    public sealed record Request(Guid OrganisationId, IReadOnlyList<string> Roles);

    public sealed record Response(Guid PersonId, string ClientId, string ClientSecret, Guid OrganisationId, IReadOnlyList<string> Roles,
        int Version)
        : IVersionedResponse;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Roles).NotEmpty();
            RuleForEach(r => r.Roles).Must(role => Roles.All.Contains(role))
                .WithMessage((_, role) => Problems.InChinese ? $"没有名为 {role} 的角色。" : $"There is no role '{role}'.");
        }
    }

    public static void Map(RouteGroupBuilder clients) => clients
        .MapPut("/{name:regex(^[a-z0-9][a-z0-9._-]{{0,63}}$)}", Handle)
        .Allow(Roles.AllianceOffice)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("RecordClient")
        .WithSummary("Register an API client or give it a new secret");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string name, Request request, IfMatch ifMatch, HttpResponse http, DirectoryDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == request.OrganisationId, ct);
        if (organisation is null) return TypedResults.NotFound();
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Name == name, ct);
        if (client is null) db.Clients.Add(client = ApiClient.Register(Guid.CreateVersion7(clock.GetUtcNow()), name));
        db.Expect(client, ifMatch.Version);
        var secret = client.Become(organisation, request.Roles);
        await db.SaveOrLoseRace(ct);
        http.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(client.Id, client.Name, secret, client.OrganisationId, client.Roles, client.Version));
    }
}
