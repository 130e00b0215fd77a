using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>The front page: a calm start for everybody; whoever is signed in goes on to what waits for them.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public static IReadOnlyList<(string Service, Text What)> Services { get; } =
    [
        ("registration", StartWords.Registration), ("ethics", StartWords.Ethics), ("allocation", StartWords.Allocation),
        ("recruitment", StartWords.Recruitment), ("directory", StartWords.Directory), ("tracking", StartWords.Tracking),
    ];

    public IActionResult OnGet() => Person.Of(User) is null ? Page() : Redirect("/home");
}
