using Microsoft.AspNetCore.Mvc.Filters;
using Trials.Portal.Forms;

namespace Trials.Portal.Language;

/// <summary>
/// The language button of a page with a form sends the form: the same page comes back in the other language with everything typed, and
/// nothing is done. A page that was being checked is checked again.
/// </summary>
internal sealed class LanguageSwitch : IAsyncResourceFilter, IPageFilter
{
    /// <summary>The form field that asks for another language.</summary>
    public const string Field = "ui-language";

    // Here and not later: a culture holds for what is called from where it is set, and the page is rendered outside of page filters.
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IsAsked(context.HttpContext.Request)) LanguageChoice.Take(context.HttpContext, context.HttpContext.Request.Form[Field]);
        return next();
    }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        if (!IsAsked(request)) return;
        var method = request.Form.ContainsKey(DeedPage.CheckedField) ? "Post" : "Get";
        context.HandlerMethod = context.ActionDescriptor.HandlerMethods
            .FirstOrDefault(handler => handler.Name is null && string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase));
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!IsAsked(request) || request.Form.ContainsKey(DeedPage.CheckedField)) return;
        // What is not yet complete is not yet wrong.
        foreach (var entry in context.ModelState.Values) entry.Errors.Clear();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsAsked(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form.ContainsKey(Field);
}
