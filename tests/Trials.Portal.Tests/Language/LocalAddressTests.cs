using Trials.Portal.Language;

namespace Trials.Portal.Tests.Language;

public class LocalAddressTests
{
    [Theory]
    [InlineData("/trials?after=x#places", "/trials?after=x#places")]
    [InlineData("https://elsewhere.example/", "/home")]
    [InlineData("//elsewhere.example/", "/home")]
    [InlineData("/\\elsewhere.example/", "/home")]
    [InlineData("/搜索", "/home")]
    [InlineData("", "/home")]
    [InlineData(null, "/home")]
    public void Only_a_path_that_a_header_can_hold_is_gone_back_to(string? address, string to) => Assert.Equal(to, LocalAddress.Or(address, "/home"));
}
