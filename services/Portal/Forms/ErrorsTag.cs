using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Trials.Portal.Assets;

namespace Trials.Portal.Forms;

/// <summary>
/// <c>&lt;errors /&gt;</c>: the summary above a form, first in focus order: the refusal's sentence, the rule it cites with a link to its text, and a link to
/// each field that is wrong. Nothing when nothing is wrong.
/// </summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var refusal = (ViewContext.ViewData.Model as JourneyPage)?.Refusal;
        (string Field, string Sentence)[] wrong = [.. ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))];
        if (refusal is null && wrong.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("id", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var title = new TagBuilder("h2");
        title.InnerHtml.AppendHtml(IconTag.Svg("alert-triangle")).Append(FormWords.ErrorTitle);
        output.Content.AppendHtml(title);
        if (refusal is not null)
        {
            var sentence = new TagBuilder("p");
            sentence.InnerHtml.Append(refusal.Sentence);
            if (refusal.Rule is { } rule) sentence.InnerHtml.AppendHtml(" ").AppendHtml(Link($"/rules/{Uri.EscapeDataString(rule)}", FormWords.Rule.With(rule)));
            output.Content.AppendHtml(sentence);
        }
        if (wrong.Length == 0) return;
        var list = new TagBuilder("ul");
        foreach (var (field, sentence) in wrong)
        {
            var item = new TagBuilder("li");
            if (IsShown(field)) item.InnerHtml.AppendHtml(Link($"#{FieldTag.IdOf(field)}", sentence));
            else item.InnerHtml.Append(sentence);
            list.InnerHtml.AppendHtml(item);
        }
        output.Content.AppendHtml(list);
    }

    // A field that the page binds has an input to go to; one that only the service knows has none.
    private bool IsShown(string field) =>
        field.Length > 0 && ViewContext.ViewData.ModelMetadata.Properties.Any(property => property.PropertyName is { } name
            && (string.Equals(field, name, StringComparison.OrdinalIgnoreCase) || field.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)
                || field.StartsWith(name + "[", StringComparison.OrdinalIgnoreCase)));

    private static TagBuilder Link(string address, string text)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = address } };
        link.InnerHtml.Append(text);
        return link;
    }
}
