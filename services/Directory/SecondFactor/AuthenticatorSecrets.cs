using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Trials.Directory.SecondFactor;

/// <summary>Opens what the store keeps encrypted, for as long as it takes to compare a code.</summary>
internal sealed class AuthenticatorSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Trials.Directory.Authenticators");

    public (Authenticator Proposed, byte[] Secret) Propose(Guid personId)
    {
        var secret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        return (Authenticator.Propose(personId, _protector.Protect(secret)), secret);
    }

    /// <summary>How the code proves it: by the app (otp) or from paper (recovery); null when it does not.</summary>
    public string? Accept(Authenticator authenticator, string code, DateTimeOffset now)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        var secret = _protector.Unprotect(authenticator.ProtectedSecret);
        try
        {
            if (authenticator.AcceptCode(digits, secret, now)) return "otp";
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
        return authenticator.ConfirmedAt is not null && authenticator.AcceptRecovery(code) ? "recovery" : null;
    }
}
