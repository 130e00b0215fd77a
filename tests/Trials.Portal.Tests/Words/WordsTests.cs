using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Trials.Portal.Language;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Words;

public partial class WordsTests
{
    // What Chinese says with signs alone, by its English.
    private static readonly string[] Same = ["{0} of {1}"];

    [Fact]
    public void Everything_is_said_in_both_languages()
    {
        var texts = Texts().ToArray();

        Assert.True(texts.Length > 80, $"only {texts.Length} texts were found");
        Assert.Empty(texts.Where(t => string.IsNullOrWhiteSpace(t.Text.English) || string.IsNullOrWhiteSpace(t.Text.Chinese)).Select(t => t.Name));
        Assert.Empty(texts.Where(t => Han().IsMatch(t.Text.English) && !IsTheOtherLanguagesName(t.Text)).Select(t => $"{t.Name}: {t.Text.English}"));
        Assert.Empty(texts.Where(t => !Han().IsMatch(t.Text.Chinese) && Letters().IsMatch(t.Text.English) && !IsTheOtherLanguagesName(t.Text) && !Same.Contains(t.Text.English)).Select(t => $"{t.Name}: {t.Text.Chinese}"));
        Assert.Empty(texts.Where(t => !Holes(t.Text.English).SequenceEqual(Holes(t.Text.Chinese))).Select(t => t.Name));
    }

    [Fact]
    public void No_page_says_anything_in_one_language_only()
    {
        var folder = RepositoryFolder.PathOf("services", "Portal");
        var said = System.IO.Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => PageText.Literals(File.ReadAllText(file)).Select(text => $"{Path.GetRelativePath(folder, file)}: {text}")).ToArray();

        Assert.True(said.Length == 0, string.Join('\n', said));
    }

    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("@if (x) { <b>你好</b> }", "你好")]
    [InlineData("<img alt=\"A picture\">", "A picture")]
    [InlineData("<field label=\"Name\" />", "Name")]
    [InlineData("<p>@Words.Title</p>\n@foreach (var x in Model.Xs)\n{\n <i class=\"one two\">@x.Y(\"z\").Z</i>\n}", null)]
    public void Text_outside_of_words_is_found(string page, string? found) =>
        Assert.Equal(found is null ? [] : [found], PageText.Literals(page));

    private static IEnumerable<(string Name, Text Text)> Texts()
    {
        foreach (var type in typeof(Text).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.IsLiteral) continue;
                foreach (var text in In(field.GetValue(null), 0)) yield return ($"{type.Name}.{field.Name}", text);
            }
    }

    // A text by itself, in a list or dictionary, or in a record of ours.
    private static IEnumerable<Text> In(object? value, int depth) => value switch
    {
        Text text => [text],
        null or string => [],
        IEnumerable many when depth < 3 => many.Cast<object?>().SelectMany(one => In(one, depth + 1)),
        _ when depth is > 0 and < 4 && (value.GetType().Namespace?.StartsWith("Trials.Portal", StringComparison.Ordinal) == true || value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal)
            || value.GetType().Name.StartsWith("ValueTuple", StringComparison.Ordinal)) =>
            value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(value))
                .Concat(value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Select(f => f.GetValue(value))).SelectMany(part => In(part, depth + 1)),
        _ => [],
    };

    private static bool IsTheOtherLanguagesName(Text text) => text is { English: "中文", Chinese: "English" } or { English: "en", Chinese: "zh-CN" };

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
