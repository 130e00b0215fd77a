using Trials.Directory.Keys;

namespace Trials.Directory.Tests;

public class SigningKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_fresh_installation_makes_a_key_that_signs_at_once() => Assert.Equal(Now, SigningKey.NextBegins([], Now));

    [Fact]
    public void The_next_key_is_made_two_days_before_its_turn()
    {
        var first = Key(1, Now);
        Assert.Null(SigningKey.NextBegins([first], Now + TimeSpan.FromDays(28) - TimeSpan.FromSeconds(1)));
        Assert.Equal(first.NotAfter, SigningKey.NextBegins([first], Now + TimeSpan.FromDays(28)));
        Assert.Null(SigningKey.NextBegins([first, Key(2, first.NotAfter)], Now + TimeSpan.FromDays(29)));
    }

    [Fact]
    public void At_every_moment_exactly_one_of_two_successive_keys_signs()
    {
        var (first, second) = (Key(1, Now), Key(2, Now + SigningKey.Lifetime));
        foreach (var at in (DateTimeOffset[])[Now, second.NotBefore - TimeSpan.FromTicks(1), second.NotBefore,
            second.NotAfter - TimeSpan.FromTicks(1)])
        {
            Assert.True(first.Signs(at) ^ second.Signs(at));
        }
    }

    [Fact]
    public void A_key_stays_published_until_its_last_token_has_expired()
    {
        var key = Key(1, Now);
        Assert.True(key.IsPublished(key.NotAfter + TimeSpan.FromMinutes(60)));
        Assert.False(key.IsPublished(key.NotAfter + TimeSpan.FromMinutes(65)));
    }

    [Fact]
    public void The_store_holds_the_private_part_only_as_the_protector_gave_it() =>
        Assert.Equal([1, 2, 3], SigningKey.Make(Guid.CreateVersion7(Now), 1, Now, _ => [1, 2, 3]).ProtectedKey);

    private static SigningKey Key(int number, DateTimeOffset begins) =>
        SigningKey.Make(Guid.CreateVersion7(Now), number, begins, secret => secret);
}
