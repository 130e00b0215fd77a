using System.Text;
using Trials.Directory.SecondFactor;

namespace Trials.Directory.Tests;

public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory] // RFC 6238, appendix B, SHA-1
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second)), digits: 8));

    [Theory] // RFC 4648, section 10, without padding
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void Apps_read_the_secret_as_base32(string bytes, string text) => Assert.Equal(text, Base32.Of(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_phone_may_be_half_a_minute_off_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var here = Totp.StepAt(now);
        Assert.All([-1, 0, 1], off => Assert.Equal(here + off, Totp.StepOf(Secret, Totp.CodeAt(Secret, here + off), now, lastUsed: 0)));
        Assert.All([-2, 2], off => Assert.Null(Totp.StepOf(Secret, Totp.CodeAt(Secret, here + off), now, lastUsed: 0)));
    }

    [Fact]
    public void A_code_is_good_once_and_so_is_a_recovery_code()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var app = Authenticator.Propose(Guid.CreateVersion7(now), []);
        var code = Totp.CodeAt(Secret, Totp.StepAt(now));
        Assert.True(app.AcceptCode(code, Secret, now));
        Assert.False(app.AcceptCode(code, Secret, now));
        Assert.True(app.AcceptCode(Totp.CodeAt(Secret, Totp.StepAt(now) + 1), Secret, now));

        var codes = app.GiveRecoveryCodes();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.True(app.AcceptRecovery(codes[3].ToUpperInvariant().Replace('-', ' ')));
        Assert.False(app.AcceptRecovery(codes[3]));
        Assert.Equal(RecoveryCodes.Count - 1, app.RecoveryHashes.Count);
        Assert.DoesNotContain(codes[0], app.RecoveryHashes);
    }
}
