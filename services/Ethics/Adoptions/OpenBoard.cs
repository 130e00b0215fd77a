using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A participating chair opens the full board (ETH-31c); the same quorum as in the lead review (ETH-Q1).</summary>
internal static class OpenBoard
{
    public sealed record Request(IReadOnlyList<Guid> Attendees);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Attendees).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/board/opening", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("OpenBoard")
        .WithSummary("Open this hospital's full board with the members who are there")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var (rules, committee) = (file.Rules.Pack.Committee, await db.ChairedBy(caller, ct));
        committee.RequireValid(clock.Today(), rules);
        var now = clock.GetUtcNow();
        var step = file.Adoption.OpenBoard(committee.Roster(), request.Attendees, MeetingRules.Of(rules), caller.PersonId, now);
        if (step is AdoptionStep.Recorded) db.Sit(committee.Id, clock.Today(), now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
