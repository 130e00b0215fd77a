using Trials.Contracts;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Shared;

/// <summary>Where a journey begins, for whom: an entry of the header. A journey adds its line here.</summary>
public sealed record Desk(Text Title, string Address, params string[] Roles)
{
    internal bool IsFor(Person person) => Roles.Length == 0 || person.Is(Roles);
}

public static class Desks
{
    private static readonly Desk[] All =
    [
        new(LayoutWords.Home, "/home"),
        new(new Text("Applications", "申请"), "/sponsor/applications", Roles.Sponsor),
        new(new Text("Intake", "形式审查"), "/intake/applications", Roles.Intake),
        new(new Text("My cases", "我的审查"), "/reviewer/cases", Roles.EthicsMember, Roles.EthicsChair),
        new(new Text("Adoptions", "采用审查"), "/committee/adoptions", Roles.EthicsSecretary, Roles.EthicsChair),
        new(new Text("Lead reviews", "牵头审查"), "/lead/reviews", Roles.EthicsSecretary, Roles.EthicsChair),
        new(new Text("Sites", "研究中心"), "/office/sites", Roles.InstitutionOffice),
        new(new Text("Hospital's profile", "机构档案"), "/office/profile", Roles.InstitutionOffice),
        new(new Text("My sites", "我的研究中心"), "/investigator/sites", Roles.Investigator),
        new(new Text("Wall", "节点墙"), "/alliance/wall", Roles.Coordinator, Roles.AllianceOffice, Roles.Intake),
        new(new Text("Limits", "期限"), "/alliance/escalations", Roles.Coordinator, Roles.AllianceOffice),
        new(new Text("Waiting days", "等待天数"), "/alliance/waiting", Roles.Coordinator, Roles.AllianceOffice),
        new(new Text("Allocation", "名额"), "/alliance/places", Roles.Coordinator),
        new(new Text("Public records", "公开信息"), "/alliance/public-records", Roles.Coordinator),
        new(new Text("Figures", "指标"), "/alliance/figures", Roles.Coordinator, Roles.AllianceOffice),
        new(new Text("Members", "成员"), "/alliance/members", Roles.AllianceOffice, Roles.Coordinator),
        new(new Text("People", "人员"), "/administration/people", Roles.OrganisationAdmin),
        new(new Text("Operations", "运维"), "/operations", Roles.Operator),
    ];

    public static IEnumerable<Desk> Of(Person person) => All.Where(desk => desk.IsFor(person));
}
