using System.Net;

namespace Trials.Portal.Calls;

internal static class ServiceCalls
{
    public static void AddServiceCalls(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<ServiceAddresses>();
        services.AddScoped<Api>();
        services.AddSingleton<Journeys.Operations.ServiceHealth>();
        services.AddHttpClient(Api.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false, UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5),
            })
            // They would name trials and people's ids; what fails is logged where it fails.
            .RemoveAllLoggers();
    }
}
