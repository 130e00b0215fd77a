using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Administration;

/// <summary>A person of the administrator's organisation.</summary>
public sealed record Colleague(
    Guid PersonId, string Key, string Name, string Username, IReadOnlyList<string> Roles, bool HasPassword, DateTimeOffset? InvitedUntil, bool HasAuthenticator, int Passkeys,
    DateTimeOffset? LastSeenAt)
{
    public bool HasFactor => HasAuthenticator || Passkeys > 0;

    public bool HasLeft => Roles.Count == 0;

    /// <exception cref="RefusedException">There is no such person here.</exception>
    internal static async Task<Colleague> Read(Api api, Guid id)
    {
        Listed<Colleague> page;
        for (Guid? after = null; ; after = page.Items[^1].PersonId)
        {
            page = await api.Read<Listed<Colleague>>(Paged.From($"directory/people?take=500", after));
            if (page.Items.FirstOrDefault(person => person.PersonId == id) is { } found) return found;
            if (page.Next is null) throw RefusedException.NotFound(AdministrationWords.Nobody);
        }
    }

    /// <summary>The roles of the administrator's kind of organisation; Directory says which may not go together.</summary>
    internal static async Task<IReadOnlyList<Choice>> RolesToGive(Api api, Guid organisation)
    {
        var kind = (await api.Read<Employer>($"directory/organisations/{organisation}")).Kind;
        string[] roles = kind switch
        {
            "Hospital" =>
            [
                Contracts.Roles.EthicsSecretary, Contracts.Roles.EthicsChair, Contracts.Roles.EthicsMember, Contracts.Roles.InstitutionOffice, Contracts.Roles.Investigator,
                Contracts.Roles.Sponsor, Contracts.Roles.OrganisationAdmin,
            ],
            "Sponsor" => [Contracts.Roles.Sponsor, Contracts.Roles.OrganisationAdmin],
            _ => [Contracts.Roles.Intake, Contracts.Roles.Coordinator, Contracts.Roles.AllianceOffice, Contracts.Roles.OrganisationAdmin, Contracts.Roles.Operator],
        };
        return [.. roles.Select(role => new Choice(role, AccountWords.Roles[role]))];
    }

    private sealed record Employer(string Kind);
}

/// <summary>A deed about one colleague.</summary>
[Authorize(Roles = Contracts.Roles.OrganisationAdmin)]
public abstract class ColleagueDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Colleague Colleague { get; private set; } = null!;

    protected string Back => $"/administration/people/{Id}";

    public override IEnumerable<Answered> Answers => [new(AdministrationWords.Name, Colleague.Name), new(AdministrationWords.Username, Colleague.Username)];

    protected override async Task Load() => Colleague = await Administration.Colleague.Read(Api, Id);
}

/// <summary>Removes a way in that a colleague has lost, signed.</summary>
/// <param name="title">As a verb.</param>
/// <param name="means">What it means.</param>
/// <param name="what">As Directory names it: password or second-factor.</param>
public abstract class ResetDeed(Text title, Text means, string what) : ColleagueDeed
{
    public override Deed Deed => new(title, means, AdministrationWords.ResetTells, AdministrationWords.ResetUndo, Back, AdministrationWords.ToPeople) { IsSigned = true };

    public override bool HasNoFields => true;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/people/{Id}/{what}", token: Token);
        return answer.IsDone ? Done(Back, AdministrationWords.Reset) : Refuse(answer.Refusal);
    }
}
