using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Web;

/// <summary>
/// The version the caller saw, from <c>If-Match: "7"</c>. When it is sent and no longer true the change is refused with 412;
/// when it is not sent the change applies to whatever is there.
/// </summary>
public sealed record IfMatch(int? Version)
{
    public static ValueTask<IfMatch?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var sent = http.Request.Headers.IfMatch.ToString().Trim();
        if (sent.Length == 0 || sent == "*") return ValueTask.FromResult<IfMatch?>(new IfMatch((int?)null));
        if (int.TryParse(sent.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return ValueTask.FromResult<IfMatch?>(new IfMatch(version));
        throw new StaleVersionException();
    }
}

/// <summary>A response about one aggregate: its version becomes the ETag header.</summary>
public interface IVersionedResponse
{
    int Version { get; }
}

/// <summary>Sends the aggregate's version as ETag, so that the caller can send it back as If-Match.</summary>
internal sealed class EntityTags : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var value = (result is INestedHttpResult nested ? nested.Result : result) as IValueHttpResult;
        if (value?.Value is IVersionedResponse versioned)
        {
            context.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{versioned.Version}\"");
        }
        return result;
    }
}

/// <summary>Runs a handler again that lost a race, unless the caller had named the version it wants to change.</summary>
internal sealed class LostRaces<TDb> : IEndpointFilter where TDb : ServiceDb
{
    private const int MostTries = 5;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await next(context);
            }
            catch (StaleVersionException) when (tries < MostTries && context.HttpContext.Request.Headers.IfMatch.Count == 0)
            {
                context.HttpContext.RequestServices.GetRequiredService<TDb>().Forget();
            }
        }
    }
}
