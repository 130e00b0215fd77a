namespace Trials.Primitives;

/// <summary>Who did a deed: a person by pseudonymous id, acting in one role for one organisation, or a named job of the system.</summary>
/// <param name="PersonId">The person or API client; empty for a job.</param>
/// <param name="OrganisationId">The organisation acted for; empty for a job.</param>
/// <param name="Role">The role used, or <c>system:job-name</c>.</param>
public sealed record Actor(Guid PersonId, Guid OrganisationId, string Role)
{
    public static Actor Unknown { get; } = new(Guid.Empty, Guid.Empty, "");

    /// <summary>A deed that follows from another deed, done by no person.</summary>
    public static Actor System(string job) => new(Guid.Empty, Guid.Empty, $"system:{job}");
}
