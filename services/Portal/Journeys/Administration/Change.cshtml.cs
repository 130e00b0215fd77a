using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;

namespace Trials.Portal.Journeys.Administration;

/// <summary>Another name, other roles. Directory refuses roles that may not go together, and one's own.</summary>
public sealed class ChangeModel : ColleagueDeed
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public override Deed Deed => new(AdministrationWords.Change, AdministrationWords.ChangeMeans, null, null, Back, AdministrationWords.ToPeople);

    public override IEnumerable<Answered> Answers => [new(AdministrationWords.Name, Name), new(AdministrationWords.Roles, AccountWords.RoleNames(Roles))];

    protected override async Task Load()
    {
        await base.Load();
        Choices = await Administration.Colleague.RolesToGive(Api, Me.OrganisationId);
    }

    protected override void Prefill() => (Name, Roles) = (Colleague.Name, [.. Colleague.Roles]);

    protected override Task Check()
    {
        Need(nameof(Name), Name, AdministrationWords.NameMissing);
        Need(nameof(Roles), Roles.Count > 0, AdministrationWords.RolesMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Put($"directory/people/{Colleague.Key}", new { name = Name, roles = Roles });
        return answer.IsDone ? Done(Back, AdministrationWords.Saved) : Refuse(answer.Refusal);
    }
}
