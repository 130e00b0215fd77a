using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Trials.Testing;

/// <summary>An identity provider as a hospital might have one: tokens for any person, organisation and roles, validated over real HTTP.</summary>
public sealed class TestAuthority
{
    private static readonly Lazy<TestAuthority> Shared = new(() => new TestAuthority());
    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SigningCredentials _credentials;

    private TestAuthority()
    {
        var key = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };
        _credentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
        Url = $"http://127.0.0.1:{Ports.Free()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(Url);
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(key);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Url, jwks_uri = $"{Url}/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = jwk.Kty, crv = jwk.Crv, x = jwk.X, y = jwk.Y, kid = jwk.Kid, use = "sig", alg = "ES256" } } }));
        app.Start();
    }

    public static TestAuthority Instance => Shared.Value;

    public string Url { get; }

    /// <summary>A token that is valid for any test's clock.</summary>
    public string Token(Guid person, Guid organisation, params string[] roles) => Tokens.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Url,
        Audience = "trials",
        NotBefore = DateTime.UnixEpoch,
        Expires = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        // As fresh as a signature asks for, whatever the test's clock says.
        Claims = new Dictionary<string, object>
        {
            ["sub"] = person.ToString(), ["org"] = organisation.ToString(), ["roles"] = roles,
            ["auth_time"] = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(),
            // RFC 9068 asks for it in every access token, a person's too.
            ["client_id"] = "pages",
        },
        SigningCredentials = _credentials,
    });
}
