using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Trials.Web;

public static class Validation
{
    /// <summary>Checks the body's shape before the handler runs: 400 with a field-by-field problem, in the caller's language, when it is wrong.</summary>
    public static RouteHandlerBuilder Validate<TRequest, TValidator>(this RouteHandlerBuilder endpoint)
        where TValidator : IValidator<TRequest>, new()
    {
        // Its rules are expressions to compile: not at every start, but when somebody first asks.
        var validator = new Lazy<TValidator>(() => new TValidator());
        return endpoint.AddEndpointFilter(async (context, next) =>
        {
            var request = context.Arguments.OfType<TRequest>().Single();
            var result = await validator.Value.ValidateAsync(request, context.HttpContext.RequestAborted);
            if (result.IsValid) return await next(context);
            var details = Problems.Details(StatusCodes.Status400BadRequest, PlatformProblems.Validation);
            details.Extensions["errors"] = result.Errors.GroupBy(e => CamelCase(e.PropertyName)).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray());
            return TypedResults.Problem(details);
        }).ProducesValidationProblem();
    }

    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
