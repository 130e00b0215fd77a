using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;

namespace Trials.Messaging;

/// <summary>
/// Declares every listener's queue before this process publishes anything, in the shape MassTransit gives them: an exchange per message,
/// an exchange and a quorum queue per endpoint. Without it an event sent before its listener first started would reach nobody.
/// </summary>
internal sealed class Topology(string rabbit, IReadOnlyDictionary<Type, string[]> catalogue) : IHostedService
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = new Uri(rabbit) };
        await using var connection = await Connect(factory, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var (message, queues) in catalogue)
        {
            var exchange = $"{message.Namespace}:{message.Name}";
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken);
            foreach (var queue in queues)
            {
                await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken);
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: cancellationToken);
                await channel.ExchangeBindAsync(queue, exchange, "", cancellationToken: cancellationToken);
                await channel.QueueBindAsync(queue, queue, "", cancellationToken: cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<IConnection> Connect(ConnectionFactory factory, CancellationToken ct)
    {
        for (var patience = 60; ; patience--)
        {
            try
            {
                return await factory.CreateConnectionAsync(ct);
            }
            catch (RabbitMQ.Client.Exceptions.BrokerUnreachableException) when (patience > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
        }
    }
}
