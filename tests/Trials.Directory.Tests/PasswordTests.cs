using Trials.Directory.SignIn;

namespace Trials.Directory.Tests;

public class PasswordTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly Password _password = Password.Of(Guid.CreateVersion7(Now), "hash", Now - TimeSpan.FromDays(1));

    [Fact]
    public void After_five_failures_no_try_is_looked_at_for_fifteen_minutes()
    {
        GivenFailures(Password.MostFailures);
        Assert.False(_password.Try(Now + TimeSpan.FromMinutes(14)));
        Assert.False(_password.Try(Now + TimeSpan.FromMinutes(14)));
        Assert.Equal(2, _password.Refused);
    }

    [Fact]
    public void Refused_tries_do_not_prolong_the_wait()
    {
        GivenFailures(Password.MostFailures);
        Assert.False(_password.Try(Now + TimeSpan.FromMinutes(14)));
        Assert.True(_password.Try(Now + TimeSpan.FromMinutes(15)));
        Assert.Equal(1, _password.Failures);
    }

    [Fact]
    public void A_success_forgets_the_failures_before_it()
    {
        GivenFailures(Password.MostFailures - 1);
        Assert.True(_password.Try(Now));
        _password.Succeeded();
        GivenFailures(Password.MostFailures);
        Assert.False(_password.Try(Now));
    }

    [Fact]
    public void A_try_taken_back_after_another_succeeded_gives_no_try_more()
    {
        GivenFailures(2);
        _password.Succeeded();
        _password.TakeBack();
        GivenFailures(Password.MostFailures);
        Assert.False(_password.Try(Now));
    }

    private void GivenFailures(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(_password.Try(Now));
    }
}
