using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Trials.Portal.Assets;
using Trials.Portal.Language;

namespace Trials.Portal.Forms;

/// <summary><c>&lt;holder name="sponsor" days="3" /&gt;</c>: whose turn it is, and for how long: 等待：申办方 · 第 3 天.</summary>
[HtmlTargetElement("holder", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HolderTag : TagHelper
{
    private static readonly Text With = new("With: {0}", "等待：{0}");
    private static readonly Text WithSince = new("With: {0} · day {1}", "等待：{0} · 第 {1} 天");

    public static readonly FrozenDictionary<string, Text> Names = new Dictionary<string, Text>
    {
        ["sponsor"] = new("sponsor", "申办方"),
        ["intake"] = new("intake", "形式审查"),
        ["lead-committee"] = new("lead committee", "牵头伦理委员会"),
        ["site-committee"] = new("site committee", "参与伦理委员会"),
        ["site-office"] = new("institution office", "机构办公室"),
        ["alliance"] = new("alliance", "联盟"),
        ["authority"] = new("authority", "主管部门"),
        ["platform"] = new("platform", "平台"),
    }.ToFrozenDictionary();

    /// <summary>As Tracking names holders; nothing is shown when nobody holds it.</summary>
    public string? Name { get; set; }

    /// <summary>The first day is day 1.</summary>
    public int? Days { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // What is null on a page arrives as nothing.
        if (string.IsNullOrEmpty(Name))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chip chip-holder");
        output.Content.AppendHtml(IconTag.Svg("hourglass")).Append(Say(Name, Days));
    }

    /// <summary>The chip's words, for lists and files.</summary>
    public static string Say(string name, int? days)
    {
        var holder = Names.Say(name);
        return days is { } since ? WithSince.With(holder, since) : With.With(holder);
    }
}
