using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;

namespace Trials.Directory.People;

/// <summary>
/// Which roles an organisation can give, and which two nobody may hold together (separation of duties, model.md §6, ETH-20).
/// </summary>
internal static class Duties
{
    public static readonly string[] OfACommittee = [Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember];
    private static readonly string[] Voters = [Roles.EthicsChair, Roles.EthicsMember];

    // A hospital may be the sponsor of a study of its own investigators (IIT).
    private static readonly Dictionary<OrganisationKind, string[]> Given = new()
    {
        [OrganisationKind.Hospital] = [.. OfACommittee, Roles.InstitutionOffice, Roles.Investigator, Roles.Sponsor, Roles.OrganisationAdmin],
        [OrganisationKind.Sponsor] = [Roles.Sponsor, Roles.OrganisationAdmin],
        [OrganisationKind.Alliance] = [Roles.Intake, Roles.Coordinator, Roles.AllianceOffice, Roles.OrganisationAdmin, Roles.Operator],
    };

    private static readonly (string Role, string[] Others)[] Apart =
    [
        (Roles.Intake, OfACommittee),
        (Roles.Coordinator, OfACommittee),
        (Roles.Investigator, Voters),
        (Roles.Sponsor, Voters),
        // Whoever makes voters does not vote.
        (Roles.OrganisationAdmin, Voters),
        (Roles.Operator, [.. Roles.All.Where(role => role != Roles.Operator)]),
    ];

    public static void Require(IReadOnlyList<string> roles, OrganisationKind kind)
    {
        if (roles.FirstOrDefault(role => !Given[kind].Contains(role)) is { } foreign)
        {
            throw new RuleViolationException(PeopleProblems.RoleOfAnotherKind, kind, foreign);
        }
        foreach (var (role, others) in Apart.Where(pair => roles.Contains(pair.Role)))
        {
            var other = roles.FirstOrDefault(others.Contains);
            Rule.Require(other is null, PeopleProblems.DutiesConflict, role, other ?? "");
        }
    }
}
