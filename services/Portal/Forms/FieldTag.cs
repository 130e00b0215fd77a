using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trials.Portal.Forms;

/// <summary>One choice of a select, of radio buttons or of check boxes.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);

/// <summary>
/// One field of a form: label, hint, error and input, tied together for a screen reader. Kinds: text, password, email, number, date, time,
/// area, select, radios, checks (several of the choices), check (yes or no), file, files. What was typed comes back after a refusal.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTag : TagHelper
{
    /// <summary>The page's property, which a request sets.</summary>
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string Kind { get; set; } = "text";
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>Said behind the label. What is not optional is needed.</summary>
    public bool Optional { get; set; }

    /// <summary>Behind a number: 例, days.</summary>
    public string? Unit { get; set; }

    /// <summary>The browser's word for what it may fill in itself.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The id of a datalist whose entries are proposed.</summary>
    public string? List { get; set; }

    /// <summary>The media types that a file chooser shows.</summary>
    public string? Accept { get; set; }

    /// <summary>How many lines an area shows.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>How wide: short, medium or full.</summary>
    public string Width { get; set; } = "full";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal static string IdOf(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = IdOf(name);
        var state = ViewContext.ViewData.ModelState.GetValueOrDefault(name);
        string[] errors = [.. state?.Errors.Select(error => error.ErrorMessage) ?? []];
        var described = string.Join(' ', ((string[])[Hint is null ? "" : $"{id}-hint", errors.Length == 0 ? "" : $"{id}-error"]).Where(part => part.Length > 0));
        var isGroup = Kind is "radios" or "checks";

        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Length == 0 ? "field" : "field field-wrong");
        if (isGroup)
        {
            output.Attributes.SetAttribute("id", id);
            if (described.Length > 0) output.Attributes.SetAttribute("aria-describedby", described);
        }
        var label = new TagBuilder(isGroup ? "legend" : "label");
        label.AddCssClass("field-label");
        if (!isGroup) label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional) label.InnerHtml.AppendHtml(" ").AppendHtml(Span("field-optional", FormWords.Optional));
        var input = Input(name, id, state?.AttemptedValue, described, errors.Length > 0);

        if (Kind != "check") output.Content.AppendHtml(label);
        if (Hint is not null) output.Content.AppendHtml(Div($"{id}-hint", "field-hint", Hint));
        if (errors.Length > 0) output.Content.AppendHtml(Div($"{id}-error", "field-error", string.Join(' ', errors)));
        if (Kind == "check")
        {
            var row = new TagBuilder("div");
            row.AddCssClass("choice");
            row.InnerHtml.AppendHtml(input).AppendHtml(label);
            output.Content.AppendHtml(row);
        }
        else output.Content.AppendHtml(input);
    }

    private TagBuilder Input(string name, string id, string? attempted, string described, bool isWrong)
    {
        if (Kind is "radios" or "checks") return Group(name, id);
        var value = attempted ?? Plain(For.Model);
        var input = new TagBuilder(Kind switch { "area" => "textarea", "select" => "select", _ => "input" });
        input.AddCssClass(Kind is "check" ? "form-check-input" : Kind is "select" ? "form-select" : "form-control");
        input.AddCssClass($"width-{Width}");
        (input.Attributes["id"], input.Attributes["name"]) = (id, name);
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        if (isWrong) input.Attributes["aria-invalid"] = "true";
        if (List is not null) input.Attributes["list"] = List;
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        switch (Kind)
        {
            case "area":
                input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                // A browser leaves out the first line break of a text area.
                input.InnerHtml.Append("\n" + value);
                return input;
            case "select":
                input.InnerHtml.AppendHtml(Option("", FormWords.Choose, value));
                foreach (var choice in Choices) input.InnerHtml.AppendHtml(Option(choice.Value, choice.Label, value));
                return input;
            case "check":
                (input.Attributes["type"], input.Attributes["value"]) = ("checkbox", "true");
                if (value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) is true) input.Attributes["checked"] = "checked";
                break;
            case "file" or "files":
                input.Attributes["type"] = "file";
                if (Kind is "files") input.Attributes["multiple"] = "multiple";
                if (Accept is not null) input.Attributes["accept"] = Accept;
                break;
            case "number":
                (input.Attributes["type"], input.Attributes["inputmode"], input.Attributes["value"]) = ("text", "numeric", value ?? "");
                break;
            case "password":
                input.Attributes["type"] = "password";
                break;
            default:
                (input.Attributes["type"], input.Attributes["value"]) = (Kind, value ?? "");
                break;
        }
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Unit is null) return input;
        var group = new TagBuilder("div");
        group.AddCssClass("field-unit");
        group.InnerHtml.AppendHtml(input).AppendHtml(Span("", Unit));
        return group;
    }

    private TagBuilder Group(string name, string id)
    {
        string[] chosen = [.. Chosen()];
        var group = new TagBuilder("div");
        group.AddCssClass("choices");
        foreach (var (index, choice) in Choices.Index())
        {
            var own = $"{id}-{index}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.AddCssClass("form-check-input");
            (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) =
                (Kind == "radios" ? "radio" : "checkbox", own, name, choice.Value);
            if (chosen.Contains(choice.Value)) input.Attributes["checked"] = "checked";
            var label = new TagBuilder("label") { Attributes = { ["for"] = own } };
            label.InnerHtml.Append(choice.Label);
            var row = new TagBuilder("div");
            row.AddCssClass("choice");
            row.InnerHtml.AppendHtml(input).AppendHtml(label);
            if (choice.Hint is { } hint)
            {
                input.Attributes["aria-describedby"] = $"{own}-hint";
                row.InnerHtml.AppendHtml(Div($"{own}-hint", "choice-hint", hint));
            }
            group.InnerHtml.AppendHtml(row);
        }
        return group;
    }

    // What was ticked comes back by the property that it is bound to; nothing ticked is an empty one.
    private IEnumerable<string> Chosen() => For.Model as IEnumerable<string> ?? (Plain(For.Model) is { } one ? [one] : []);

    private static string? Plain(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static TagBuilder Option(string value, string label, string? chosen)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
        if (value == (chosen ?? "")) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(label);
        return option;
    }

    private static TagBuilder Div(string id, string style, string text)
    {
        var div = new TagBuilder("div") { Attributes = { ["id"] = id } };
        div.AddCssClass(style);
        div.InnerHtml.Append(text);
        return div;
    }

    private static TagBuilder Span(string style, string text)
    {
        var span = new TagBuilder("span");
        if (style.Length > 0) span.AddCssClass(style);
        span.InnerHtml.Append(text);
        return span;
    }
}
