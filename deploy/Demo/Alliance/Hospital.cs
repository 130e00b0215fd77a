using Trials.Demo.Http;

namespace Trials.Demo.Alliance;

/// <summary>One hospital and its people, as the demonstration plays them.</summary>
/// <param name="OrganisationId">Its id in the directory.</param>
/// <param name="Secretary">Keeps the committee's work in order.</param>
/// <param name="Voters">The seven voting members; the first one chairs.</param>
/// <param name="Office">The institution's office.</param>
/// <param name="Investigator">Screens and enrols.</param>
internal sealed record Hospital(Guid OrganisationId, Person Secretary, IReadOnlyList<Person> Voters, Person Office, Person Investigator)
{
    public Person Chair => Voters[0];

    /// <summary>The two who answer a lead opinion by the simplified procedure (ETH-31b).</summary>
    public IEnumerable<Person> Reviewers => Voters.Skip(1).Take(2);
}
