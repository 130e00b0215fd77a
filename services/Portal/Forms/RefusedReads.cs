using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Trials.Portal.Calls;
using Trials.Portal.Session;

namespace Trials.Portal.Forms;

/// <summary>
/// Makes a page of what could not be read: 404 stays 404, an ended session asks to sign in again, an outage says so and offers what was
/// typed to be sent again.
/// </summary>
internal sealed class RefusedReads : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not RefusedException { Refusal: var refusal }) return;
        context.ExceptionHandled = true;
        context.Result = refusal.Status is not 401 ? Trouble(context.HttpContext, refusal)
            : PortalSession.CouldNotRenew(context.HttpContext) ? Trouble(context.HttpContext, Refusal.Outage) : new ChallengeResult(PortalSession.Scheme);
    }

    internal static ViewResult Trouble(HttpContext http, Refusal refusal) => new()
    {
        ViewName = "/Journeys/Shared/Trouble.cshtml",
        StatusCode = refusal.Status,
        ViewData = new ViewDataDictionary<Refusal>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = refusal },
    };
}
