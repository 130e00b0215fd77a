using Trials.Rules;

namespace Trials.Tracking.Figures;

internal static class FigureSetup
{
    public static void AddFigures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ChosenPack(builder.Configuration["Rules:Pack"]));
        builder.Services.AddSingleton<PublicFigures>();
    }
}
