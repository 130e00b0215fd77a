using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Intake;

/// <summary>What intake's three answers share: the application that they are about.</summary>
[Authorize(Roles = Roles.Intake)]
public abstract class IntakeDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationRecord Application { get; private set; } = null!;

    protected string Back => $"/intake/applications/{Id}";

    protected override async Task Load() => Application = await Api.Read<ApplicationRecord>($"registration/applications/{Id}");
}
