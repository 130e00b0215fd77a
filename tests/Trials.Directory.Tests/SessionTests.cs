using Microsoft.Extensions.Configuration;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;

namespace Trials.Directory.Tests;

public class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly SignInOptions Options = SignInOptions.Of(new ConfigurationBuilder().Build());
    private readonly RefreshToken _first = RefreshToken.New();
    private readonly Session _session;

    public SessionTests() => _session = Session.Begin(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), _first, ["pwd"], new Place("Chrome", null), Now);

    [Fact]
    public void Each_use_gives_another_token_and_the_one_before_ends_the_sign_in()
    {
        var second = _session.Turn(_first, Now.AddMinutes(9))!;
        var third = _session.Turn(second, Now.AddMinutes(18))!;
        Assert.Equal(3, new HashSet<string> { _first.ToString(), second.ToString(), third.ToString() }.Count);

        Assert.Null(_session.Turn(second, Now.AddMinutes(18) + Session.Grace));
        Assert.Equal(SessionEnd.TokenUsedTwice, _session.EndedBecause);
        Assert.False(_session.IsOpen(Now.AddMinutes(19), Options));
    }

    [Fact]
    public void Two_uses_within_half_a_minute_get_the_same_token_and_an_older_one_does_not()
    {
        var second = _session.Turn(_first, Now)!;
        Assert.Equal(second, _session.Turn(_first, Now + Session.Grace - TimeSpan.FromTicks(1)));
        Assert.NotNull(_session.Turn(second, Now));

        Assert.Null(_session.Turn(_first, Now));
    }

    [Fact]
    public void It_runs_out_after_an_hour_unused_and_after_twelve_hours_anyway()
    {
        Assert.True(_session.IsOpen(Now.AddMinutes(60).AddTicks(-1), Options));
        Assert.False(_session.IsOpen(Now.AddMinutes(60), Options));

        var token = _first;
        for (var minutes = 59; minutes < 720; minutes += 59) token = _session.Turn(token, Now.AddMinutes(minutes))!;
        Assert.True(_session.IsOpen(Now.AddMinutes(720).AddTicks(-1), Options));
        Assert.False(_session.IsOpen(Now.AddMinutes(720), Options));
    }

    [Theory]
    [InlineData("Auth:TokenMinutes", "61")]
    [InlineData("Auth:SessionHours", "0")]
    [InlineData("Auth:SessionIdleMinutes", "5")]
    public void A_setting_out_of_range_stops_the_start(string name, string value) => Assert.Throws<InvalidOperationException>(() =>
        SignInOptions.Of(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build()));
}
