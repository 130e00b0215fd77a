using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Trials.Portal.Session;

/// <summary>Marks a page for those, too, who have to set up a second factor before anything else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWhileEnrollingAttribute : Attribute;

/// <summary>Whoever has to set up a second factor is led there from every other page: their token opens nothing else.</summary>
internal sealed class EnrolFirst : IPageFilter
{
    internal const string Page = "/account/second-factor";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Person.Of(context.HttpContext.User) is not { MustEnrol: true }) return;
        if (context.ActionDescriptor.HandlerTypeInfo.IsDefined(typeof(OpenWhileEnrollingAttribute), inherit: true)) return;
        context.Result = new RedirectResult(Page);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
