namespace Trials.Testing.Servers;

/// <summary>
/// A RabbitMQ for tests: as a fixture the one all tests share, named by <c>TRIALS_TEST_RABBITMQ</c> if set (an amqp address);
/// by <see cref="StartPrivate"/> one to stop and kill.
/// </summary>
public sealed class RabbitServer : OutsideServer
{
    public RabbitServer() : this(isPrivate: false)
    {
    }

    private RabbitServer(bool isPrivate) : base("rabbitmq", "TRIALS_TEST_RABBITMQ", isPrivate)
    {
    }

    public Uri Uri => new(Address);

    public static async Task<RabbitServer> StartPrivate()
    {
        var server = new RabbitServer(isPrivate: true);
        await server.InitializeAsync();
        return server;
    }
}
