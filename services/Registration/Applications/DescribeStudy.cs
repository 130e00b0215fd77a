using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The sponsor states the facts of the study that decide which rules apply.</summary>
internal static class DescribeStudy
{
    public sealed record Request(
        StudyKind Kind, Product Product, Phase Phase, int PlannedEnrolment, bool NeedsHumanGeneticResources,
        IReadOnlyList<string>? Regimes = null, string? Title = null)
    {
        public Period? Recruitment { get; init; }
        public Permission? Permission { get; init; }
        public bool IsHighRiskDevice { get; init; }
        public IReadOnlyList<string>? RegistryNumbers { get; init; }
        public Insurance? Insurance { get; init; }
        public GeneticResources? GeneticResources { get; init; }

        public Study Study() => new(Kind, Product, Phase, Regimes ?? [], PlannedEnrolment, NeedsHumanGeneticResources)
        {
            Recruitment = Recruitment,
            Permission = Permission,
            IsHighRiskDevice = IsHighRiskDevice,
            RegistryNumbers = RegistryNumbers ?? [],
            Insurance = Insurance,
            GeneticResources = GeneticResources,
        };
    }

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.PlannedEnrolment).InclusiveBetween(1, 10_000_000);
            RuleFor(r => r.Regimes).Must(r => r is null || (r.Count <= 20 && r.Distinct().Count() == r.Count));
            RuleForEach(r => r.Regimes).NotEmpty().MaximumLength(40);
            RuleFor(r => r.Title).MaximumLength(1000)
                .Must(title => title is null || (!string.IsNullOrWhiteSpace(title) && !title.Any(char.IsControl)));
            RuleFor(r => r.RegistryNumbers).Must(numbers => numbers is null || numbers.Count <= 20);
            RuleForEach(r => r.RegistryNumbers).NotEmpty().MaximumLength(40);
            RuleFor(r => r.Permission!.Number).MaximumLength(40).When(r => r.Permission is not null);
            RuleFor(r => r.Insurance!).ChildRules(insurance =>
            {
                insurance.RuleFor(i => i.Insurer).NotEmpty().MaximumLength(200);
                insurance.RuleFor(i => i.PolicyNumber).NotEmpty().MaximumLength(100);
                insurance.RuleFor(i => i.Period).NotNull();
                insurance.RuleFor(i => i.Sum).GreaterThanOrEqualTo(0);
                insurance.RuleFor(i => i.PerPerson).GreaterThanOrEqualTo(0);
            }).When(r => r.Insurance is not null);
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPut("/{id:guid}/study", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("DescribeStudy")
        .WithSummary("State the facts of the whole study; a title replaces the record's")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();

        var study = request.Study();
        var isRepeated = application.Study is { } stated && stated.Says(study) && (request.Title ?? application.Title) == application.Title;
        if (!isRepeated)
        {
            db.Expect(application, ifMatch.Version);
            application.Describe(study, request.Title, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
