namespace Trials.Directory.Sessions;

/// <summary>Where somebody signs in: browser and system in a few words, and the network address. Shown to the person, never logged.</summary>
internal sealed record Place(string Device, string? Address)
{
    public const int LongestDevice = 60;

    // The order matters: most browsers also name those they descend from.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("MicroMessenger", "WeChat"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static Place Of(HttpContext http) => new(Shorten(http.Request.Headers.UserAgent.ToString()), http.Connection.RemoteIpAddress?.ToString());

    private static string Shorten(string agent)
    {
        var browser = NameIn(agent, Browsers) ?? agent.Split('/', ' ')[0];
        var device = NameIn(agent, Systems) is { } system ? $"{browser} · {system}" : browser;
        return device.Length <= LongestDevice ? device : device[..LongestDevice];
    }

    private static string? NameIn(string agent, (string Sign, string Name)[] known) =>
        known.FirstOrDefault(pair => agent.Contains(pair.Sign, StringComparison.Ordinal)).Name;
}
