using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What changes from one rule pack to another, side by side, with the rules each value rests on.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice}")]
public sealed class RulePackDifferenceModel : JourneyPage
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<Choice> Packs { get; private set; } = [];

    public RulePackList.Difference? Shown { get; private set; }

    public async Task OnGetAsync()
    {
        Packs = (await Api.Read<RulePackList>($"registration/rule-packs")).Choices;
        if (From is not null && To is not null) Shown = await Api.Read<RulePackList.Difference>($"registration/rule-packs/difference?from={From}&to={To}");
    }
}
