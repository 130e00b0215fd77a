using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>One submission for all sites (SEED-12); refused with the same findings as the check.</summary>
internal static class SubmitApplication
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/submission", Handle)
        .Allow(Roles.Sponsor)
        .RequireFreshSignIn()
        .WithName("SubmitApplication")
        .WithSummary("Submit a complete application, or one whose deficiencies are all answered")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        if (application.Status is ApplicationStatus.Submitted && application.Submissions[^1].By == caller.Actor)
            return TypedResults.Ok(ApplicationView.Of(application, caller));

        db.Expect(application, ifMatch.Version);
        var now = clock.GetUtcNow();
        var pack = RulePacks.Find(application.RulePack);
        var around = await db.Around(application, now, ct);
        var findings = Completeness.Of(application, pack, around);
        if (application.IsEditable && application.OpenDeficiencies == 0 && findings.Any(f => f.IsBlocking))
            return Refusals.Incomplete(findings);

        application.Submit(findings, around, caller.Actor, now, WorkingCalendar.China.AcceptanceDay(now, pack.Clocks.CutOff));
        db.Publish(application, application.Id, Told(application), caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }

    private static ApplicationSubmitted Told(Application application) => new()
    {
        TrialId = application.Id,
        Number = application.Number,
        Title = application.Title,
        SponsorId = application.SponsorId,
        Sites = application.SitesInside.Count(),
        RulePack = application.RulePack,
        Round = application.Submissions.Count,
        OccurredAt = application.SubmittedAt!.Value,
    };
}
