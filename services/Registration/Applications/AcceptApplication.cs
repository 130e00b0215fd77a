using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// Intake accepts: one event carries the whole application to the lead, every site and the platform at the same moment (SEED-12).
/// It is checked again, for a hospital may have lost its membership since the submission (MR-01).
/// </summary>
internal static class AcceptApplication
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/acceptance", Handle)
        .Allow(Roles.Intake)
        .RequireFreshSignIn()
        .WithName("AcceptApplication")
        .WithSummary("Accept a submitted application; clocks start")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.Received().Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        if (application.Status is ApplicationStatus.Accepted && application.Acceptance!.By == caller.Actor)
            return TypedResults.Ok(ApplicationView.Of(application, caller));

        db.Expect(application, ifMatch.Version);
        var now = clock.GetUtcNow();
        var pack = RulePacks.Find(application.RulePack);
        var findings = Completeness.Of(application, pack, await db.Around(application, now, ct));
        var isAtIntake = application.Status is ApplicationStatus.Submitted && application.SponsorId != caller.OrganisationId;
        if (isAtIntake && findings.Any(f => f.IsBlocking)) return Refusals.Incomplete(findings);

        application.Accept(findings, caller.Actor, now, WorkingCalendar.China.AcceptanceDay(now, pack.Clocks.CutOff));
        db.Publish(application, application.Id, Told(application, application.Study!), caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }

    private static ApplicationAccepted Told(Application application, Study study) => new()
    {
        TrialId = application.Id,
        Number = application.Number,
        Title = application.Title,
        RegistryId = application.RegistryId,
        SponsorId = application.SponsorId,
        Kind = study.Kind,
        Product = study.Product,
        Phase = study.Phase,
        Regimes = study.Regimes,
        PlannedEnrolment = study.PlannedEnrolment,
        NeedsHumanGeneticResources = study.NeedsHumanGeneticResources,
        RulePack = application.RulePack,
        AcceptedOn = application.Acceptance!.On,
        OccurredAt = application.AcceptedAt!.Value,
        Documents = [.. application.CurrentDocuments.OrderBy(d => d.Id).Select(d => d.Told())],
        Sites = [.. application.SitesInside.OrderBy(s => s.Number)
            .Select(s => new AcceptedSite(s.Id, s.Number, s.Name, s.OrganisationId!.Value, s.Role))],
    };
}
