using Trials.Registration.Organisations;
using Trials.Registration.Profiles;

namespace Trials.Registration.Applications;

/// <summary>What the check looks at beside the application itself. It is made without a database as well.</summary>
/// <param name="Today">The day for which it is checked, in Shanghai.</param>
/// <param name="Known">The organisations of the sites, by id.</param>
/// <param name="Profiles">The profiles of their hospitals, by id.</param>
internal sealed record Surroundings(
    DateOnly Today, IReadOnlyDictionary<Guid, Organisation> Known, IReadOnlyDictionary<Guid, HospitalProfile> Profiles)
{
    /// <summary>What the site's hospital says of itself now.</summary>
    public HospitalFacts HospitalOf(ApplicationSite site)
    {
        var id = site.OrganisationId ?? default;
        return HospitalFacts.Of(Known.GetValueOrDefault(id)?.Grade, Profiles.GetValueOrDefault(id), site.Investigator);
    }
}
