using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Profiles;

/// <summary>
/// A hospital's profile, for whoever chooses an investigator there: sponsors, the alliance, and the hospital itself. What the alliance
/// has of other hospitals is no hospital's business.
/// </summary>
internal static class ReadProfile
{
    private static readonly string[] Anybodys = [Roles.Sponsor, Roles.Intake, Roles.Coordinator, Roles.AllianceOffice];

    public static void Map(RouteGroupBuilder profiles) => profiles
        .MapGet("/{organisationId:guid}", Handle)
        .Allow([.. Anybodys, Roles.InstitutionOffice, Roles.Investigator])
        .WithName("ReadProfile")
        .WithSummary("Read a hospital's departments, filed specialities and investigators")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProfileView>, NotFound>> Handle(
        Guid organisationId, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var isVisible = organisationId == caller.OrganisationId || Anybodys.Any(caller.Is);
        var profile = isVisible ? await db.Profiles.AsNoTracking().SingleOrDefaultAsync(p => p.Id == organisationId, ct) : null;
        return profile is null ? TypedResults.NotFound() : TypedResults.Ok(ProfileView.Of(profile));
    }
}

/// <summary>A hospital's profile as its readers see it.</summary>
internal sealed record ProfileView(
    Guid OrganisationId, int Version, IReadOnlyList<string> Departments, IReadOnlyList<string> Specialities,
    IReadOnlyList<Investigator> Investigators, DateTimeOffset RecordedAt) : IVersionedResponse
{
    public static ProfileView Of(HospitalProfile profile) => new(
        profile.Id, profile.Version, profile.Departments, profile.Specialities, profile.Investigators, profile.RecordedAt);
}
