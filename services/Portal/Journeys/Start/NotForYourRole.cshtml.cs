using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trials.Portal.Journeys.Start;

/// <summary>Where a page of another role leads.</summary>
public sealed class NotForYourRoleModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
