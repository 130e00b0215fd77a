using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>Intake gives an application back with itemised deficiencies, each naming the field it is about.</summary>
internal static class ReturnApplication
{
    public sealed record Request(IReadOnlyList<Item> Items);

    public sealed record Item(string Field, string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Items).NotEmpty().Must(items => items is null || items.Count <= 500);
            RuleForEach(r => r.Items).ChildRules(item =>
            {
                item.RuleFor(i => i.Field).NotEmpty().MaximumLength(200);
                item.RuleFor(i => i.Text).NotEmpty().MaximumLength(4000);
            });
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/deficiencies", Handle)
        .Allow(Roles.Intake)
        .Validate<Request, Validator>()
        .WithName("ReturnApplication")
        .WithSummary("Return an application with what is missing or wrong in it")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.Received().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var items = request.Items.Select(item => new DeficiencyItem(item.Field, item.Text)).ToArray();
        if (IsRepeated(application, items, caller)) return TypedResults.Ok(ApplicationView.Of(application, caller));

        db.Expect(application, ifMatch.Version);
        application.Return(items, caller.Actor, clock.GetUtcNow());
        db.Publish(application, application.Id, new ApplicationReturned
        {
            TrialId = application.Id,
            SponsorId = application.SponsorId,
            Deficiencies = application.OpenDeficiencies,
            OccurredAt = application.ChangedAt,
        }, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }

    private static bool IsRepeated(Application application, DeficiencyItem[] items, Caller caller)
    {
        if (application.Status is not ApplicationStatus.Returned) return false;
        var raised = application.Deficiencies.Where(d => d.Round == application.Submissions.Count).ToArray();
        return raised.All(d => d.By == caller.Actor) && raised.Select(d => new DeficiencyItem(d.Field, d.Text)).SequenceEqual(items);
    }
}
