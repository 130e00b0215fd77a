using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The own hospital's committee: its members as Ethics has them, their names as Directory has them.</summary>
public sealed record Committee(IReadOnlyList<Committee.Member> Members, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>One seat; chair, vice-chair and members vote.</summary>
    public sealed record Member(Guid PersonId, string Field, string Sex, bool IsExternal, string Role)
    {
        public bool Votes => Role is "Chair" or "ViceChair" or "Member";
    }

    private sealed record Recorded(IReadOnlyList<Member>? Members);

    private sealed record Staff(IReadOnlyList<Employee>? People);

    private sealed record Employee(Guid PersonId, string Name);

    public static async Task<Committee> Load(Api api, Person me)
    {
        var recorded = api.Find<Recorded>($"ethics/committees/{me.OrganisationId}");
        var staff = api.Find<Staff>($"directory/organisations/{me.OrganisationId}");
        return new Committee((await recorded)?.Members ?? [], ((await staff)?.People ?? []).ToDictionary(person => person.PersonId, person => person.Name));
    }

    public IEnumerable<Member> Voters => Members.Where(member => member.Votes);

    /// <summary>The name; a short number where Directory tells none, as of somebody who left.</summary>
    public string NameOf(Guid person) => Names.GetValueOrDefault(person) ?? person.ToString("N")[^6..];

    public string NamesOf(IEnumerable<Guid> people) => string.Join(CommitteeWords.Comma, people.Select(NameOf));

    /// <summary>Members to choose from: name, seat and field; whoever has a conflict is left out.</summary>
    public IReadOnlyList<Choice> Choices(IEnumerable<Member> members, CommitteeCase of) =>
        [.. members.Where(member => !of.HasConflict(member.PersonId)).Select(member => new Choice(member.PersonId.ToString(), NameOf(member.PersonId), Describe(member)))];

    public static string Describe(Member member) => string.Join(CommitteeWords.Dot, ((string?[])
    [
        CommitteeWords.Seats.GetValueOrDefault(member.Role)?.ToString(), CommitteeWords.Fields.GetValueOrDefault(member.Field)?.ToString(),
        member.IsExternal ? CommitteeWords.External.ToString() : null,
    ]).OfType<string>());
}
