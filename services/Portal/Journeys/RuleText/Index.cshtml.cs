using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.RuleText;

/// <summary>The text of a rule that a refusal cites; open to everybody, as the rules are.</summary>
[AllowAnonymous]
public sealed class IndexModel : JourneyPage
{
    public Rule Rule { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        Rule = RuleBook.Find(id) ?? throw RefusedException.NotFound();
        return Page();
    }
}
