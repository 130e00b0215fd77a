using System.Security.Cryptography;
using Trials.Directory.SignIn;

namespace Trials.Directory.SecondFactor;

/// <summary>Codes for the day the phone is lost: 80 random bits each, good once, told once; only hashes are kept.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    public static string[] New() => [.. Enumerable.Range(0, Count).Select(_ => Base32.Of(RandomNumberGenerator.GetBytes(10)).ToLowerInvariant())
        .Select(code => $"{code[..4]}-{code[4..8]}-{code[8..12]}-{code[12..]}")];

    /// <summary>However it was typed: blanks, dashes and capitals do not matter.</summary>
    public static string Hash(string code) =>
        Secret.Hash(new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]));
}
