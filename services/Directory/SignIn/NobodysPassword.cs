using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Primitives;

namespace Trials.Directory.SignIn;

/// <summary>Puts a password nobody knows in place once, for tries at names that do not exist.</summary>
internal sealed class NobodysPassword(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        if (await db.Passwords.AnyAsync(p => p.Id == Password.Nobody, cancellationToken)) return;
        db.Passwords.Add(Password.Of(Password.Nobody, await PasswordGate.HashOf(Secret.New(), cancellationToken), clock.GetUtcNow()));
        try
        {
            await db.SaveOrLoseRace(cancellationToken);
        }
        catch (StaleVersionException)
        {
            // Another replica was first.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
