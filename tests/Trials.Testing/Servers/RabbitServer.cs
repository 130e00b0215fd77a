using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Trials.Testing.Servers;

/// <summary>
/// A RabbitMQ for tests: as a fixture the one all tests share, named by <c>TRIALS_TEST_RABBITMQ</c> if set (its amqp address, a space, its
/// management address); by <see cref="StartPrivate"/> one to stop and kill. Tests are kept apart by virtual hosts.
/// </summary>
public sealed class RabbitServer : OutsideServer
{
    public RabbitServer() : this(isPrivate: false)
    {
    }

    private RabbitServer(bool isPrivate) : base("rabbitmq", "TRIALS_TEST_RABBITMQ", isPrivate)
    {
    }

    public Uri Uri => new(Address.Split(' ')[0]);

    public static async Task<RabbitServer> StartPrivate()
    {
        var server = new RabbitServer(isPrivate: true);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>A fresh, empty virtual host; returns its amqp address.</summary>
    public async Task<Uri> CreateVirtualHost(CancellationToken ct = default)
    {
        var name = RandomNumberGenerator.GetHexString(12, lowercase: true);
        await Manage(HttpMethod.Put, name, ct);
        return new Uri(Uri, name);
    }

    /// <summary>Deletes one with all its queues: left behind, those of a whole run fill the broker's memory, and it blocks its publishers.</summary>
    public Task DeleteVirtualHost(Uri address) => Manage(HttpMethod.Delete, address.AbsolutePath.Trim('/'), CancellationToken.None);

    private async Task Manage(HttpMethod method, string name, CancellationToken ct)
    {
        using var management = new HttpClient { BaseAddress = new Uri(Address.Split(' ')[1]) };
        management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UserInfo)));
        using var request = new HttpRequestMessage(method, $"/api/vhosts/{name}");
        using var answer = await management.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
