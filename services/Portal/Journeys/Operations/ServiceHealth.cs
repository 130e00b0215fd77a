using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Operations;

/// <summary>Whether a service says of itself that it can do its work; asked of its base address, without anybody's token.</summary>
public sealed class ServiceHealth(IHttpClientFactory clients, ServiceAddresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<bool> IsReady(string service, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var answer = await clients.CreateClient(Api.Client).GetAsync(new Uri(addresses.Of(service), "health/ready"), limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
