using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Data;
using Trials.Directory.People;
using Trials.Primitives;

namespace Trials.Directory.Organisations;

/// <summary>
/// Gives a fresh installation its alliance and one person who can admit everybody else: <c>Bootstrap:Organisation</c> is the
/// alliance's name, <c>Bootstrap:Invitation</c> that person's invitation. Without them, or when any organisation exists, it does nothing.
/// </summary>
internal sealed class FirstOffice(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock) : IHostedService
{
    public const string Code = "alliance";
    private const int LeastLength = 20;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["Bootstrap:Invitation"] is not { Length: > 0 } invitation) return;
        var name = configuration["Bootstrap:Organisation"] is { Length: > 0 } given ? given : Code;
        if (invitation.Length < LeastLength)
        {
            throw new InvalidOperationException(
                $"Bootstrap:Invitation opens the whole installation: give it at least {LeastLength} random characters.");
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        if (await db.Organisations.AnyAsync(cancellationToken)) return;

        var now = clock.GetUtcNow();
        var alliance = Organisation.Admit(Guid.CreateVersion7(now), Code, OrganisationKind.Alliance);
        alliance.Describe(OrganisationKind.Alliance, name, city: null, grade: null, MembershipStatus.None);
        // The first person must be able to see stuck messages before anybody else exists; everywhere else the two roles are apart.
        var office = Person.First(Guid.CreateVersion7(now), alliance, "office", [Roles.AllianceOffice, Roles.Operator]);
        office.Invite(invitation, now);
        db.AddRange(alliance, office);
        db.PublishWhole(alliance, Actor.System("bootstrap"));
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
