using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>What changes from one pack to another, side by side and in sentences, with the rules each value rests on.</summary>
internal static class CompareRulePacks
{
    public static void Map(RouteGroupBuilder packs) => packs
        .MapGet("/difference", Handle)
        .Allow(Roles.Coordinator, Roles.AllianceOffice)
        .WithName("CompareRulePacks")
        .WithSummary("Read in words what changes from one rule pack to another; each is named by its reference, such as pudong-2023@1")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<DifferenceView>, NotFound> Handle(string? from, string? to) =>
        Named(from) is { } first && Named(to) is { } second
            ? TypedResults.Ok(DifferenceView.Of(new PackDifference(first, second)))
            : TypedResults.NotFound();

    private static RulePack? Named(string? reference) => RulePacks.All.FirstOrDefault(pack => pack.Reference == reference);
}
