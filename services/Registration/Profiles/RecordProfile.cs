using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Profiles;

/// <summary>A hospital's office says once who leads trials there and for what; sites of every study are filled from it.</summary>
internal static class RecordProfile
{
    public sealed record Request(
        IReadOnlyList<string> Departments, IReadOnlyList<string> Specialities, IReadOnlyList<Investigator> Investigators);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Departments).NotNull().Must(departments => departments is null || departments.Count <= 200);
            RuleForEach(r => r.Departments).NotEmpty().MaximumLength(100);
            RuleFor(r => r.Specialities).NotNull().Must(specialities => specialities is null || specialities.Count <= 200);
            RuleForEach(r => r.Specialities).NotEmpty().MaximumLength(100);
            RuleFor(r => r.Investigators).NotNull().Must(people => people is null || people.Count <= 2000);
            RuleFor(r => r.Investigators).Must(people => people is null || people.DistinctBy(p => p.Code).Count() == people.Count)
                .WithName("code");
            RuleForEach(r => r.Investigators).ChildRules(person =>
            {
                person.RuleFor(p => p.Code).Matches(@"^[A-Za-z0-9][A-Za-z0-9-]{0,15}\z");
                person.RuleFor(p => p.Name).NotEmpty().MaximumLength(100);
                person.RuleFor(p => p.Title).IsInEnum();
                person.RuleFor(p => p.Department).NotEmpty();
                person.RuleFor(p => p.Speciality).NotEmpty().MaximumLength(100);
                person.RuleFor(p => p.LicenceNumber).NotNull().MaximumLength(60);
                person.RuleFor(p => p.CompletedTrials).InclusiveBetween(0, 1000);
                person.RuleFor(p => p.ActiveTrials).InclusiveBetween(0, 1000);
            });
        }
    }

    public static void Map(RouteGroupBuilder profiles) => profiles
        .MapPut("/own", Handle)
        .Allow(Roles.InstitutionOffice)
        .Validate<Request, Validator>()
        .WithName("RecordProfile")
        .WithSummary("Record the own hospital's departments, filed specialities and investigators")
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Ok<ProfileView>> Handle(
        Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<HospitalProfile>(caller.OrganisationId, ct);
        var profile = await db.Profiles.SingleOrDefaultAsync(p => p.Id == caller.OrganisationId, ct);
        if (profile is null) db.Profiles.Add(profile = HospitalProfile.Of(caller.OrganisationId));
        else db.Expect(profile, ifMatch.Version);

        var facts = new ProfileFacts(request.Departments, request.Specialities, request.Investigators);
        if (!profile.Says(facts)) profile.Record(facts, caller.PersonId, clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.Ok(ProfileView.Of(profile));
    }
}
