using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor adds a hospital to an accepted study (MR-39); its committee gets what is approved today.</summary>
internal static class AddSite
{
    /// <param name="Number">The number after the last site's; sent again it is the same site.</param>
    /// <param name="OrganisationId">The hospital; an active member of the agreement.</param>
    /// <param name="Target">How many participants it plans; with the other sites' no more than the study plans now (ALLOC-04).</param>
    /// <param name="Investigator">Who leads there, by the code in the hospital's profile; qualified as for a first submission.</param>
    public sealed record Request(int Number, Guid OrganisationId, int? Target = null, string? Investigator = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Number).GreaterThan(0);
            RuleFor(r => r.OrganisationId).NotEmpty();
            RuleFor(r => r.Target).InclusiveBetween(0, 10_000_000);
            RuleFor(r => r.Investigator).Length(1, 16);
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/sites/additions", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("AddSite")
        .WithSummary("Add a hospital's site to an accepted study, under the number after the last one")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<SiteView>, Ok<SiteView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(id, ct);
        var application = await db.Applications.OwnedBy(caller).Include(a => a.Sites).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var known = await db.Known([request.OrganisationId], ct);
        var name = new SiteName(request.Number, request.OrganisationId, SiteRole.Participating, IsOutside: false, request.Target, request.Investigator);
        if (application.Sites.FirstOrDefault(s => s.Number == request.Number) is { } already && already.Is(name))
        {
            return TypedResults.Ok(SiteView.Of(already, known.GetValueOrDefault(request.OrganisationId)?.Name));
        }
        db.Expect(application, ifMatch.Version);
        (await db.TrialEthics.FindAsync([id], ct))?.RequireGoesOn();
        var state = StudyNotice.StateAfter(await db.Notices.AsNoTracking().Where(n => n.ApplicationId == id).ToListAsync(ct));
        Rule.Require(state is not (StudyState.Completed or StudyState.Terminated), FilingProblems.StudyEnded);
        var now = clock.GetUtcNow();
        var site = application.AddSite(name, known, Guid.CreateVersion7(now), now);
        var around = await db.Around(application, now, ct);
        var facts = await db.StudyFacts.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) ?? StudyFacts.Of(id);
        var findings = Completeness.OfAddedSite(application, site, facts.Told(application).PlannedEnrolment, around);
        if (findings.Any(f => f.IsBlocking)) return Refusals.Incomplete(findings);
        site.Freeze(around.HospitalOf(site));
        db.Sites.Add(site);
        db.Publish(application, id, new SiteAdded
        {
            TrialId = id,
            Site = new AcceptedSite(site.Id, site.Number, site.Name, request.OrganisationId, site.Role),
            OccurredAt = now,
        }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{id}/sites", SiteView.Of(site, known[request.OrganisationId].Name));
    }
}
