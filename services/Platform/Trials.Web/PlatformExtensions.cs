using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Trials.Messaging;

namespace Trials.Web;

public static class PlatformExtensions
{
    /// <summary>What every process has: problems, tokens, languages, JSON, health. Call it first.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddProblems();
        services.AddHealthChecks();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(SignatureAge.Of(builder.Configuration));
        services.AddSingleton<ContentStore>();
        services.AddSingleton<PartialContents>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(json =>
        {
            var options = json.SerializerOptions;
            options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.NumberHandling = JsonNumberHandling.Strict;
            options.RespectNullableAnnotations = true;
            options.RespectRequiredConstructorParameters = true;
            options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        AddTokens(builder);
    }

    /// <summary>Puts the pipeline in order. Call it before mapping services.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        CultureInfo[] languages = [new("en"), new("zh")];
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture("en");
            options.SupportedUICultures = languages;
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.FallBackToParentUICultures = true;
        });
        // Believed only of this machine: nginx and the Portal say for whom they ask.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseEnrolmentFirst();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            try
            {
                Access.RequireNamedCallers(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);
            }
            catch
            {
                // The host only logs what this throws; it must not go on serving.
                app.Lifetime.StopApplication();
                throw;
            }
        });
    }

    /// <summary>The group of a service's endpoints: <c>/name/…</c>, its own API document, ETags, and lost races run again.</summary>
    public static RouteGroupBuilder MapService<TDb>(this IEndpointRouteBuilder app, string name) where TDb : ServiceDb
    {
        var group = app.MapGroup($"/{name}").WithGroupName(name);
        group.AddEndpointFilter(new EntityTags());
        group.AddEndpointFilter(new LostRaces<TDb>());
        StuckMessages.Map(group.MapGroup("/operations/messages").WithTags("Operations").WithMetadata(new StoreType(typeof(TDb))));
        ((IEndpointConventionBuilder)group).Finally(endpoint => PutServiceBeforeName(endpoint, name));
        return group;
    }

    // A use case's name is unique in its service; one process may host many.
    private static void PutServiceBeforeName(EndpointBuilder endpoint, string service)
    {
        if (endpoint.Metadata.OfType<IEndpointNameMetadata>().LastOrDefault() is not { } named) return;
        foreach (var old in endpoint.Metadata.Where(m => m is IEndpointNameMetadata or IRouteNameMetadata).ToArray()) endpoint.Metadata.Remove(old);
        endpoint.Metadata.Add(new EndpointNameMetadata($"{service}.{named.EndpointName}"));
    }

    // A provider that does not answer is our trouble, not the caller's: this throws then, and the answer is 503 instead of 401.
    private static Task<OpenIdConnectConfiguration> AskForKeysAgain(AuthenticationFailedContext context) =>
        context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);

    /// <summary>Who issues the tokens this process trusts: <c>Auth:Authority</c>, or this process itself by its first address.</summary>
    public static string Authority(IConfiguration configuration) =>
        (configuration["Auth:Authority"] ?? configuration["urls"]?.Split(';')[0] ?? "http://127.0.0.1:8080").TrimEnd('/');

    private static void AddTokens(WebApplicationBuilder builder)
    {
        var authority = Authority(builder.Configuration);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.Authority = authority;
            bearer.Audience = TokenClaims.Audience;
            bearer.MapInboundClaims = false;
            // Only a development or demo installation on this machine may fetch keys without TLS.
            bearer.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
            bearer.TokenValidationParameters.ValidIssuer = authority;
            bearer.TokenValidationParameters.NameClaimType = TokenClaims.Person;
            bearer.TokenValidationParameters.RoleClaimType = TokenClaims.Role;
            bearer.TokenValidationParameters.ValidAlgorithms = ["ES256"];
            bearer.Events = new JwtBearerEvents { OnAuthenticationFailed = AskForKeysAgain };
        });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
