using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Trials.Web;

/// <summary>Marks a deed that a person signs; for the API document.</summary>
public sealed record SignedDeed;

/// <summary>How long after somebody showed who they are they may sign: <c>Auth:SignatureMinutes</c>, 1 to 1440, ten unless set.</summary>
internal sealed record SignatureAge(TimeSpan Most)
{
    public static SignatureAge Of(IConfiguration configuration) =>
        configuration.GetValue("Auth:SignatureMinutes", 10) is >= 1 and <= 1440 and var minutes
            ? new SignatureAge(TimeSpan.FromMinutes(minutes))
            : throw new InvalidOperationException("Auth:SignatureMinutes must be between 1 and 1440.");
}

public static class Signatures
{
    // The year 10000, which no DateTimeOffset reaches.
    private const long EndOfTime = 253402300800;

    /// <summary>
    /// A deed that signs: only by a person, and only shortly after they showed who they are (claim <c>auth_time</c>). Otherwise
    /// 401 <c>access.sign_again</c>, or for a program 403 <c>access.client_cannot_sign</c>. Name it right after who may call.
    /// </summary>
    public static RouteHandlerBuilder RequireFreshSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new SignedDeed())
        .AddEndpointFilter(Require);

    private static ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var since = SignedInAt(http.User);
        // A provider may name the client in people's tokens too; only people have shown who they are.
        var isProgram = since is null && http.User.HasClaim(claim => claim.Type == TokenClaims.Client);
        if (isProgram) return Refused(Problems.Details(StatusCodes.Status403Forbidden, PlatformProblems.ClientCannotSign));

        var most = http.RequestServices.GetRequiredService<SignatureAge>().Most;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now < since + most) return next(context);

        // The words of RFC 9470, for clients that are not ours.
        http.Response.Headers.WWWAuthenticate = string.Create(CultureInfo.InvariantCulture,
            $"Bearer error=\"insufficient_user_authentication\", max_age=\"{most.TotalSeconds}\"");
        return Refused(Problems.Details(StatusCodes.Status401Unauthorized, PlatformProblems.SignAgain));
    }

    private static DateTimeOffset? SignedInAt(ClaimsPrincipal user)
    {
        var said = user.FindFirstValue(TokenClaims.SignedInAt);
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < EndOfTime
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    private static ValueTask<object?> Refused(ProblemDetails details) => ValueTask.FromResult<object?>(TypedResults.Problem(details));
}
