using Trials.Web;

namespace Trials.Portal.Calls;

/// <summary>
/// Where a service answers: <c>Services:registration</c> and so on; by default the installation's own public address, where one process
/// serves everything or a proxy tells the services apart.
/// </summary>
public sealed class ServiceAddresses(IConfiguration configuration)
{
    private readonly Uri _own = new(PlatformExtensions.Authority(configuration) + "/");

    /// <param name="path">Begins with the service's name, without a slash: <c>registration/applications</c>.</param>
    public Uri Of(string path)
    {
        var service = path.Split('/', '?')[0];
        return new Uri(configuration[$"Services:{service}"] is { Length: > 0 } named ? new Uri(named.TrimEnd('/') + "/") : _own, path);
    }
}
