using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Trials.Testing.Servers;

namespace Trials.Platform.Tests.Servers;

public sealed class RabbitServerTests(RabbitServer shared) : IClassFixture<RabbitServer>
{
    private const string Queue = "server-tests.letters";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_or_killed_server_comes_back_with_its_messages_and_another_goes_on_beside_it()
    {
        await using var server = await RabbitServer.StartPrivate();
        Assert.NotEqual(shared.Uri.Port, server.Uri.Port);
        await Send(shared, "to the other");
        await Send(server, "before the stop");

        await server.Stop(Ct);
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => Connect(server));
        await server.Start(Ct);
        await Send(server, "before the crash");

        await server.Kill(Ct);
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => Connect(server));
        Assert.Equal(["to the other"], await Receive(shared));
        await server.Start(Ct);

        Assert.Equal(["before the stop", "before the crash"], await Receive(server));
    }

    [Fact]
    public async Task The_shared_server_cannot_be_killed() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => shared.Kill(Ct));

    private static async Task<IConnection> Connect(RabbitServer server) =>
        await new ConnectionFactory { Uri = server.Uri }.CreateConnectionAsync(Ct);

    /// <summary>Back only when the broker has confirmed that the message is safe.</summary>
    private static async Task Send(RabbitServer server, string letter)
    {
        await using var connection = await Connect(server);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Ct);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: Ct);
        await channel.BasicPublishAsync(
            "", Queue, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(letter), Ct);
    }

    private static async Task<List<string>> Receive(RabbitServer server)
    {
        await using var connection = await Connect(server);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Ct);
        List<string> letters = [];
        while (await channel.BasicGetAsync(Queue, autoAck: true, Ct) is { } letter)
        {
            letters.Add(Encoding.UTF8.GetString(letter.Body.Span));
        }

        await channel.QueueDeleteAsync(Queue, cancellationToken: Ct);
        return letters;
    }
}
