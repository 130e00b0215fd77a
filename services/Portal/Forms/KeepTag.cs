using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Trials.Portal.Language;

namespace Trials.Portal.Forms;

/// <summary><c>&lt;keep /&gt;</c>: everything typed so far as hidden fields, so that a page without the fields sends them on. Never a password.</summary>
[HtmlTargetElement("keep", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeepTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var request = ViewContext.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return;
        foreach (var (name, values) in request.Form)
        {
            if (name is "__RequestVerificationToken" or DeedPage.CheckedField or LanguageSwitch.Field || name.StartsWith("Signature.", StringComparison.OrdinalIgnoreCase)
                || name.Contains("password", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var value in values)
            {
                var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = ("hidden", name, value ?? "");
                output.Content.AppendHtml(input);
            }
        }
    }
}
