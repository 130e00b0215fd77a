using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;

namespace Trials.Portal.Journeys.Administration;

/// <summary>Records somebody new, whose invitation is then shown once.</summary>
[Authorize(Roles = Contracts.Roles.OrganisationAdmin)]
public sealed class InviteModel : DeedPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public override Deed Deed =>
        new(AdministrationWords.Invite, AdministrationWords.InviteMeans, null, AdministrationWords.InviteUndo, "/administration/people", AdministrationWords.ToPeople);

    public override IEnumerable<Answered> Answers =>
        [new(AdministrationWords.Name, Name), new(AdministrationWords.Key, Key), new(AdministrationWords.Roles, AccountWords.RoleNames(Roles))];

    protected override async Task Load() => Choices = await Colleague.RolesToGive(Api, Me.OrganisationId);

    protected override Task Check()
    {
        Need(nameof(Name), Name, AdministrationWords.NameMissing);
        Need(nameof(Key), Key, AdministrationWords.KeyMissing);
        Need(nameof(Roles), Roles.Count > 0, AdministrationWords.RolesMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Put<Recorded>($"directory/people/{Key?.Trim()}", new { name = Name, roles = Roles });
        if (!answer.IsDone) return Refuse(answer.Refusal);
        return answer.Value!.Invitation is { } invitation
            ? Done($"/administration/people/{answer.Value.PersonId}", AdministrationWords.Invited.Filled(answer.Value.Username, invitation), AdministrationWords.InvitedNext)
            : Done($"/administration/people/{answer.Value.PersonId}", AdministrationWords.Saved);
    }

    internal sealed record Recorded(Guid PersonId, string Username, string? Invitation);
}
