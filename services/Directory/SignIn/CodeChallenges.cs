using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Trials.Directory.SignIn;

/// <summary>
/// Remembers for five minutes, in the caller's hands, whose password was right, so that nobody has to keep the password until the code
/// of the second factor is typed.
/// </summary>
internal sealed class CodeChallenges(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private const int IdLength = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("Trials.Directory.CodeChallenges");

    public string For(Guid personId)
    {
        var content = new byte[IdLength + sizeof(long)];
        personId.TryWriteBytes(content);
        BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(IdLength), (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(_protector.Protect(content));
    }

    /// <summary>Whose it is; null when it is none of ours or too old.</summary>
    public Guid? PersonOf(string challenge)
    {
        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(challenge));
            return clock.GetUtcNow().ToUnixTimeSeconds() < BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(IdLength))
                ? new Guid(content.AsSpan(0, IdLength))
                : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
