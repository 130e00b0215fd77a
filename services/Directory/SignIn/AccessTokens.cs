using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Trials.Directory.Keys;
using Trials.Directory.People;
using Trials.Directory.Sessions;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>Whom a token is for: a person or a program, in which roles of which organisation.</summary>
internal sealed record Bearer(Guid Id, Guid OrganisationId, IReadOnlyList<string> Roles);

/// <summary>Writes the tokens that every service checks by itself: who, for which organisation, in which roles, and for how long.</summary>
internal sealed class AccessTokens(KeyRing keys, SignInOptions options, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>A program's token lives this long, and no token longer.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromMinutes(60);

    // It would stamp the real time over the clock's.
    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>
    /// A token of a person in one of their sign-ins; it tells when and how they showed who they are. Somebody whose role asks for a second
    /// factor and who came without one gets no role, and a scope for setting one up.
    /// </summary>
    public async Task<IssuedToken> OfPerson(Person person, Guid sessionId, DateTimeOffset signedInAt, IReadOnlyList<string> methods, CancellationToken ct)
    {
        var claims = new Dictionary<string, object>
        {
            [TokenClaims.Session] = sessionId.ToString(),
            [TokenClaims.SignedInAt] = signedInAt.ToUnixTimeSeconds(),
            [TokenClaims.Methods] = methods.ToArray(),
        };
        var mustEnrol = options.NeedsSecondFactor(person.Roles) && !methods.Contains(Session.TwoFactors);
        if (mustEnrol) claims[TokenClaims.Scope] = Enrolment.Scope;
        var token = await Write(new Bearer(person.Id, person.OrganisationId, mustEnrol ? [] : person.Roles), options.TokenLifetime, claims, ct);
        return mustEnrol ? token with { Scope = Enrolment.Scope } : token;
    }

    public Task<IssuedToken> OfClient(Bearer client, string name, CancellationToken ct) =>
        Write(client, LongestLifetime, new() { [TokenClaims.Client] = name }, ct);

    private async Task<IssuedToken> Write(Bearer bearer, TimeSpan lifetime, Dictionary<string, object> claims, CancellationToken ct)
    {
        var ring = await keys.Current(ct);
        var now = clock.GetUtcNow();
        claims[TokenClaims.Person] = bearer.Id.ToString();
        claims[TokenClaims.Organisation] = bearer.OrganisationId.ToString();
        claims[TokenClaims.Role] = bearer.Roles.ToArray();
        claims[JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7(now).ToString();
        var token = Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = PlatformExtensions.Authority(configuration),
            Audience = TokenClaims.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = ring.Active,
        });
        return new IssuedToken(token, (int)lifetime.TotalSeconds);
    }
}

/// <summary>An access token, its life in seconds, and what it is limited to, if it is.</summary>
internal sealed record IssuedToken(string Value, int Seconds, string? Scope = null);
