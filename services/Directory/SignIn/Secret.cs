using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trials.Directory.SignIn;

/// <summary>Invitations and client secrets: 256 random bits, so that a plain hash keeps them as well as a slow one would.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
