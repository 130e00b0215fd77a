using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Clients;
using Trials.Directory.Organisations;
using Trials.Primitives;

namespace Trials.Directory.Tests;

public class ProgramDutiesTests
{
    [Theory] // ETH-30: people decide, and nobody outside a committee makes its voters
    [InlineData(Roles.EthicsChair)]
    [InlineData(Roles.EthicsMember)]
    [InlineData(Roles.EthicsSecretary)]
    public void A_program_cannot_sit_on_a_committee(string role)
    {
        var hospital = Organisation.Admit(Guid.CreateVersion7(), "H0001", OrganisationKind.Hospital);

        var refused = Assert.Throws<RuleViolationException>(() => ApiClient.Register(Guid.CreateVersion7(), "board").Become(hospital, [role]));

        Assert.Equal("directory.programs_do_not_vote", refused.Problem.Code);
    }
}
