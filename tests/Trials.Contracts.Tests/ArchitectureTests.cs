using System.Reflection;
using System.Text.RegularExpressions;
using Trials.Primitives;
using Trials.Testing.Servers;

namespace Trials.Contracts.Tests;

public partial class ArchitectureTests
{
    public static TheoryData<string> Services => [.. Product.Names];

    /// <summary>Architecture rule 1: events only between services.</summary>
    [Theory, MemberData(nameof(Services))]
    public void A_service_knows_no_other_service(string service)
    {
        var others = Product.Names.Where(name => name != service).Select(name => $"Trials.{name}");

        Assert.Empty(Assembly.Load($"Trials.{service}").GetReferencedAssemblies().Select(a => a.Name).Intersect(others));
    }

    [Theory, MemberData(nameof(Services))]
    public void Only_Platform_knows_the_bus(string service) =>
        Assert.DoesNotContain(Assembly.Load($"Trials.{service}").GetReferencedAssemblies(), a => a.Name!.StartsWith("MassTransit", StringComparison.Ordinal)
            || a.Name.StartsWith("RabbitMQ", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Services))]
    public void An_aggregate_changes_only_through_its_methods(string service)
    {
        var open = Assembly.Load($"Trials.{service}").GetTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t) && !t.IsInterface)
            .SelectMany(t => t.GetProperties()).Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(p => $"{p.DeclaringType!.Name}.{p.Name}");

        Assert.Empty(open);
    }

    [Theory, MemberData(nameof(Services))]
    public void Names_say_what_a_type_is_for(string service)
    {
        var vague = Assembly.Load($"Trials.{service}").GetTypes().Select(t => t.Name.Split('`')[0])
            .Where(name => !name.StartsWith('<') && Vague().IsMatch(name) && name != $"{service}Service");

        Assert.Empty(vague);
    }

    [Fact]
    public void A_file_stays_small_enough_to_be_read()
    {
        var long_ = SourceFiles().Select(file => (file, lines: File.ReadLines(file).Count())).Where(f => f.lines > 250).Select(f => $"{f.file}: {f.lines}");

        Assert.Empty(long_);
    }

    [Fact]
    public void Every_source_file_stands_in_the_folder_of_its_namespace()
    {
        var astray = SourceFiles().Where(file => file.Contains("/services/", StringComparison.Ordinal)).Select(file => (file, match: Namespace().Match(File.ReadAllText(file))))
            .Where(f => f.match.Success && !FolderOf(f.file).EndsWith(f.match.Groups[1].Value.Replace("Trials.", "", StringComparison.Ordinal), StringComparison.Ordinal))
            .Select(f => $"{f.file}: {f.match.Groups[1].Value}");

        Assert.Empty(astray);
    }

    [Fact]
    public void The_platform_stays_small_and_knows_no_business()
    {
        foreach (var library in (string[])["Trials.Primitives", "Trials.Messaging", "Trials.Web"])
        {
            var files = System.IO.Directory.GetFiles(RepositoryFolder.PathOf("services", "Platform", library), "*.cs");
            Assert.True(files.Length <= 28, $"{library} has {files.Length} files");
            Assert.DoesNotContain(files, file => Business().IsMatch(Path.GetFileName(file)));
        }
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('/', '.').Replace("Trials.", "", StringComparison.Ordinal);

    private static IEnumerable<string> SourceFiles() => ((string[])["services", "contracts", "tests", "deploy"])
        .SelectMany(folder => System.IO.Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*.cs", SearchOption.AllDirectories));

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.FullName == "System.Runtime.CompilerServices.IsExternalInit");

    [GeneratedRegex("(Manager|Helper|Util|Utils|Processor|Service|Dto|Common)$")]
    private static partial Regex Vague();

    [GeneratedRegex("(?m)^namespace ([A-Za-z0-9_.]+);")]
    private static partial Regex Namespace();

    [GeneratedRegex("(?i)trial|ethic|opinion|adoption|site|participant|committee")]
    private static partial Regex Business();
}
