using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Trials.Testing.Servers;
using Trials.Web;

namespace Trials.Portal.Tests.Start;

/// <summary>What a service wants signed, a page asks to be signed: else it is refused ten minutes after the person signed in.</summary>
public partial class SignedDeedTests(PortalHost portal)
{
    [Fact]
    public void A_page_signs_what_a_service_wants_signed()
    {
        var signed = portal.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<SignedDeed>() is not null).Select(Path).ToHashSet();
        var calls = System.IO.Directory.EnumerateFiles(RepositoryFolder.PathOf("services", "Portal", "Journeys"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: System.IO.Path.GetFileName(file), Text: File.ReadAllText(file)))
            .SelectMany(file => Call().Matches(file.Text).Select(call => (file.Name, file.Text, Path: Hole().Replace(call.Groups[1].Value, "*"), Arguments: call.Groups[2].Value)))
            .Where(call => signed.Contains(call.Path)).ToArray();

        Assert.True(calls.Length >= 8, $"only {calls.Length} calls were found");
        Assert.Empty(calls.Where(call => !Token().IsMatch(call.Arguments) || !Signature().IsMatch(call.Text)).Select(call => $"{call.Name}: {call.Path}"));
    }

    private static string Path(RouteEndpoint endpoint) => Hole().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "*");

    [GeneratedRegex("""Api\.(?:Post|Put|Delete)(?:<\w+>)?\(\$"([^"?]+)"([^;]*)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b[Tt]oken\b")]
    private static partial Regex Token();

    [GeneratedRegex(@"IsSigned = true|Signs =>|await Sign\(\)")]
    private static partial Regex Signature();
}
