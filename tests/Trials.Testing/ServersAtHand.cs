namespace Trials.Testing;

/// <summary>The real servers that tests/run starts and names. A test that needs them is skipped, visibly, where they are not named; in CI they always are.</summary>
public static class ServersAtHand
{
    public static string? Postgres => Environment.GetEnvironmentVariable("TRIALS_TEST_POSTGRES");
    public static string? Rabbit => Environment.GetEnvironmentVariable("TRIALS_TEST_RABBITMQ");

    /// <summary>Skips the running test when a separate shape is asked for and no servers are named; fails it instead in CI.</summary>
    public static void Require(Shape shape)
    {
        if (shape is Shape.Embedded || (Postgres is { Length: > 0 } && Rabbit is { Length: > 0 })) return;
        const string Reason = "TRIALS_TEST_POSTGRES and TRIALS_TEST_RABBITMQ name no servers; tests/run starts them.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
        Assert.Skip(Reason);
    }
}
