using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Web;

namespace Trials.Directory.Keys;

/// <summary>What a service needs to check our tokens: the discovery document and the public keys (RFC 7517).</summary>
internal static class GetKeys
{
    public sealed record KeySet(IReadOnlyList<Key> Keys);

    public sealed record Key(string Kid, string X, string Y)
    {
        public string Kty { get; } = "EC";
        public string Crv { get; } = "P-256";
        public string Use { get; } = "sig";
        public string Alg { get; } = "ES256";
    }

    public sealed record Discovery(
        string Issuer,
        [property: JsonPropertyName("jwks_uri")] string JwksUri,
        [property: JsonPropertyName("token_endpoint")] string TokenEndpoint)
    {
        [JsonPropertyName("grant_types_supported")]
        public IReadOnlyList<string> Grants { get; } = ["password", "second_factor", "passkey", "invitation", "refresh_token", "client_credentials"];

        [JsonPropertyName("token_endpoint_auth_methods_supported")]
        public IReadOnlyList<string> AuthMethods { get; } = ["client_secret_post"];

        [JsonPropertyName("response_types_supported")]
        public IReadOnlyList<string> ResponseTypes { get; } = ["token"];

        [JsonPropertyName("subject_types_supported")]
        public IReadOnlyList<string> SubjectTypes { get; } = ["public"];

        [JsonPropertyName("id_token_signing_alg_values_supported")]
        public IReadOnlyList<string> Algorithms { get; } = ["ES256"];
    }

    public static void Map(IEndpointRouteBuilder app, RouteGroupBuilder directory)
    {
        directory.MapGet("/keys", Keys).AllowAnonymous().WithTags("Sign-in").WithName("GetKeys")
            .WithSummary("Read the public keys of tokens");
        app.MapGet("/.well-known/openid-configuration", Describe).AllowAnonymous().WithGroupName("directory")
            .WithTags("Sign-in").WithName("GetDiscovery").WithSummary("Read where tokens come from");
    }

    private static async Task<Ok<KeySet>> Keys(KeyRing keys, CancellationToken ct) =>
        TypedResults.Ok(new KeySet([.. (await keys.Current(ct)).Published.Select(key => new Key(key.KeyId, key.X, key.Y))]));

    private static Ok<Discovery> Describe(IConfiguration configuration)
    {
        var issuer = PlatformExtensions.Authority(configuration);
        return TypedResults.Ok(new Discovery(issuer, $"{issuer}/directory/keys", $"{issuer}/directory/token"));
    }
}
