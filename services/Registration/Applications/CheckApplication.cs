using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>A dry run of the submission: everything that still stands against it, by field, changing nothing (ETH-18).</summary>
internal static class CheckApplication
{
    /// <param name="IsComplete">Nothing stands against submission.</param>
    /// <param name="RulePack">The rules it was checked by, as <c>id@version</c>.</param>
    /// <param name="Findings">What does, and after it what is advised.</param>
    /// <param name="Reminders">Documents needed on a condition that only the sponsor can judge.</param>
    public sealed record Response(
        bool IsComplete, string RulePack, IReadOnlyList<FindingView> Findings, IReadOnlyList<FindingView> Reminders);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/check", Handle)
        .Allow(Roles.Sponsor, Roles.Intake, Roles.Coordinator, Roles.AllianceOffice)
        .WithName("CheckApplication")
        .WithSummary("Check for completeness without submitting")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null || !ApplicationQueries.SeesCorrespondence(caller, application.SponsorId)) return TypedResults.NotFound();

        var pack = RulePacks.Find(application.RulePack);
        var findings = Completeness.Of(application, pack, await db.Around(application, clock.GetUtcNow(), ct));
        var reminders = Completeness.Reminders(application, pack);
        return TypedResults.Ok(new Response(!findings.Any(f => f.IsBlocking), pack.Reference,
            [.. findings.OrderBy(f => f.Severity).Select(f => f.View())], [.. reminders.Select(f => f.View())]));
    }
}
