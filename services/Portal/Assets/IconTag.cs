using System.Collections.Concurrent;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Trials.Portal.Assets;

/// <summary><c>&lt;icon name="check" /&gt;</c>: a picture beside a word, hidden from a screen reader. wwwroot/refresh lists the names.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    private static readonly ConcurrentDictionary<string, string> Paths = new();

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name));
    }

    /// <exception cref="ArgumentException">There is no such icon.</exception>
    internal static string Svg(string name) =>
        $"""<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">{Paths.GetOrAdd(name, Read)}</svg>""";

    private static string Read(string name)
    {
        using var stream = typeof(IconTag).Assembly.GetManifestResourceStream($"icons/{name}")
            ?? throw new ArgumentException($"There is no icon {name}; add it to the list in wwwroot/refresh and run it.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("");
    }
}
