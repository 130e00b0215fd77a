using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Web;

/// <summary>The only place where an exception becomes a response.</summary>
internal sealed partial class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        var details = exception switch
        {
            RuleViolationException rule => Problems.Details(StatusCodes.Status409Conflict, rule.Problem, rule.Say(Problems.InChinese)),
            StaleVersionException => Problems.Details(StatusCodes.Status412PreconditionFailed, PlatformProblems.Stale),
            BadHttpRequestException bad => Unreadable(bad),
            _ when Outage.IsForbiddenCharacter(exception) => Problems.Details(StatusCodes.Status400BadRequest, PlatformProblems.ForbiddenCharacter),
            _ when Outage.Is(exception) => Problems.Details(StatusCodes.Status503ServiceUnavailable, PlatformProblems.Unavailable),
            _ => Problems.Details(StatusCodes.Status500InternalServerError, PlatformProblems.Unexpected),
        };
        if (details.Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "2";
        if (details.Status >= 500) LogFailed(exception, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        httpContext.Response.StatusCode = details.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, Exception = exception, ProblemDetails = details });
    }

    private static ProblemDetails Unreadable(BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.Details(bad.StatusCode, PlatformProblems.TooLarge, Problems.InChinese ? "请求体过大。" : "The body is too large.");
        }
        if (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType) return Problems.Details(bad.StatusCode, PlatformProblems.UnsupportedMedia);
        var details = Problems.Details(StatusCodes.Status400BadRequest, PlatformProblems.Malformed);
        if (bad.InnerException is JsonException json)
        {
            details.Extensions["errors"] = new Dictionary<string, string[]> { [json.Path ?? "$"] = [Explain(json)] };
        }
        return details;
    }

    // The serializer's own message may quote what was sent; only its place is safe to repeat.
    private static string Explain(JsonException json) => Problems.InChinese
        ? string.Create(CultureInfo.InvariantCulture, $"第 {json.LineNumber + 1} 行附近缺少必填项、类型不符或含有未知字段。")
        : string.Create(CultureInfo.InvariantCulture, $"Near line {json.LineNumber + 1}: a required member is missing, a value has the wrong type, or a member is unknown.");

    [LoggerMessage(201, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogFailed(Exception failure, string method, string? endpoint);
}

public static class Problems
{
    /// <summary>Whether this request is answered in Chinese (Accept-Language).</summary>
    public static bool InChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Say(this Problem problem) => InChinese ? problem.Chinese : problem.English;

    public static ProblemDetails Details(int status, Problem problem, string? sentence = null)
    {
        var details = new ProblemDetails { Status = status, Detail = sentence ?? problem.Say(), Extensions = { ["code"] = problem.Code } };
        if (problem.RuleId is { } rule) details.Extensions["rule"] = rule;
        return details;
    }

    internal static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var details = context.ProblemDetails;
            if (details.Extensions.ContainsKey("code")) return;
            var problem = ForStatus(details.Status);
            details.Extensions["code"] = problem.Code;
            details.Detail ??= problem.Say();
        })
        .AddExceptionHandler<ProblemHandler>();

    private static Problem ForStatus(int? status) => status switch
    {
        400 => PlatformProblems.Malformed,
        401 => PlatformProblems.Unauthenticated,
        403 => PlatformProblems.Forbidden,
        404 => PlatformProblems.NotFound,
        405 => PlatformProblems.MethodNotAllowed,
        412 => PlatformProblems.Stale,
        415 => PlatformProblems.UnsupportedMedia,
        503 => PlatformProblems.Unavailable,
        _ => PlatformProblems.Unexpected,
    };
}
