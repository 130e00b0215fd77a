using Trials.Contracts;

namespace Trials.Tracking.Notices;

/// <summary>The roles of <see cref="Roles"/> as one number, so that a query can ask whether two sets meet.</summary>
[Flags]
internal enum NoticeRoles
{
    None = 0,
    Sponsor = 1,
    Intake = 2,
    Coordinator = 4,
    AllianceOffice = 8,
    Secretary = 16,
    Chair = 32,
    Member = 64,
    Office = 128,
    Investigator = 256,
    Operator = 512,
    Committee = Secretary | Chair,
    Hospital = Committee | Office | Investigator,
}

internal static class NoticeRole
{
    private static readonly IReadOnlyDictionary<string, NoticeRoles> Names = new Dictionary<string, NoticeRoles>
    {
        [Roles.Sponsor] = NoticeRoles.Sponsor,
        [Roles.Intake] = NoticeRoles.Intake,
        [Roles.Coordinator] = NoticeRoles.Coordinator,
        [Roles.AllianceOffice] = NoticeRoles.AllianceOffice,
        [Roles.EthicsSecretary] = NoticeRoles.Secretary,
        [Roles.EthicsChair] = NoticeRoles.Chair,
        [Roles.EthicsMember] = NoticeRoles.Member,
        [Roles.InstitutionOffice] = NoticeRoles.Office,
        [Roles.Investigator] = NoticeRoles.Investigator,
        [Roles.Operator] = NoticeRoles.Operator,
    };

    /// <summary>A role this release does not know is told nothing.</summary>
    public static NoticeRoles Of(IEnumerable<string> roles) =>
        roles.Aggregate(NoticeRoles.None, (all, role) => all | Names.GetValueOrDefault(role));

    public static IReadOnlyList<string> NamesOf(NoticeRoles roles) => [.. Names.Where(n => (n.Value & roles) != 0).Select(n => n.Key)];
}
