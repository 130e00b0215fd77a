using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Trials.Demo;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(
    string Command, Uri Address, string Invitation, bool AsJson, TimeSpan Patience, int Hospitals, IReadOnlyList<string> Files)
{
    public const string Usage = """
        usage: Trials.Demo seed --url URL --invitation CODE [--patience SECONDS] [--hospitals N]
               Trials.Demo journey --url URL --invitation CODE [--patience SECONDS] [--json] FILE...
        """;

    /// <summary>Reads the command line; false, with the reason, when it makes no sense.</summary>
    public static bool TryRead(IReadOnlyList<string> words, [NotNullWhen(true)] out Arguments? arguments, out string fault)
    {
        arguments = null;
        if (words is not [("seed" or "journey") and var command, ..])
        {
            fault = words.Count == 0 ? "no command" : $"unknown command '{words[0]}'";
            return false;
        }
        Uri? address = null;
        string? invitation = null;
        var asJson = false;
        var patience = TimeSpan.FromSeconds(60);
        var hospitals = int.MaxValue;
        var files = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            var value = i + 1 < words.Count ? words[i + 1] : null;
            switch (words[i])
            {
                case "--url" when TryReadAddress(value, out address):
                case "--invitation" when (invitation = value) is not null:
                case "--patience" when TryReadSeconds(value, out patience):
                case "--hospitals" when command == "seed" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out hospitals) && hospitals > 0:
                    i++;
                    break;
                case "--json" when command == "journey":
                    asJson = true;
                    break;
                case ['-', ..] option:
                    fault = option is "--url" or "--invitation" or "--patience" or "--hospitals" ? $"{option} needs a value" : $"unknown option '{option}'";
                    return false;
                case var file:
                    files.Add(file);
                    break;
            }
        }
        fault = address is null ? "--url is missing"
            : invitation is null ? "--invitation is missing"
            : command == "journey" && files.Count == 0 ? "no record to take"
            : command == "seed" && files.Count > 0 ? $"seed takes no file: '{files[0]}'"
            : "";
        if (fault.Length == 0) arguments = new Arguments(command, address!, invitation!, asJson, patience, hospitals, files);
        return arguments is not null;
    }

    private static bool TryReadAddress(string? value, out Uri? address) =>
        Uri.TryCreate(value?.TrimEnd('/') + "/", UriKind.Absolute, out address) && address.Scheme is "http" or "https";

    private static bool TryReadSeconds(string? value, out TimeSpan patience)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        patience = TimeSpan.FromSeconds(seconds);
        return isNumber;
    }
}
