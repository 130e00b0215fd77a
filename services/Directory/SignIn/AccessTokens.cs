using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Trials.Directory.Keys;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>Writes the tokens that every service checks by itself: who, for which organisation, in which roles, for an hour.</summary>
internal sealed class AccessTokens(KeyRing keys, IConfiguration configuration, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    // It would stamp the real time over the clock's.
    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> Write(Guid person, Guid organisation, IReadOnlyList<string> roles, CancellationToken ct)
    {
        var ring = await keys.Current(ct);
        var now = clock.GetUtcNow();
        return Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlatformExtensions.Authority(configuration),
            Audience = TokenClaims.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [TokenClaims.Person] = person.ToString(),
                [TokenClaims.Organisation] = organisation.ToString(),
                [TokenClaims.Role] = roles.ToArray(),
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7(now).ToString(),
            },
            SigningCredentials = ring.Active,
        });
    }
}
