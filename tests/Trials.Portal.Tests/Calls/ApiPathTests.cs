using Trials.Portal.Calls;

namespace Trials.Portal.Tests.Calls;

public class ApiPathTests
{
    [Theory]
    [InlineData("a/b", "people/a%2Fb/records")]
    [InlineData("a?x=1&y", "people/a%3Fx%3D1%26y/records")]
    [InlineData("...", "people/.../records")]
    public void No_value_names_another_path(string value, string path)
    {
        ApiPath built = $"people/{value}/records";

        Assert.Equal(path, built.ToString());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void Dots_that_would_climb_out_of_a_folder_are_nothing_here(string dots)
    {
        var refused = Assert.Throws<RefusedException>(() => Build(dots));

        Assert.Equal(404, refused.Refusal.Status);
        Assert.Equal("search?q=" + dots, Asked(dots));
    }

    private static string Build(string value)
    {
        ApiPath path = $"people/{value}/records";
        return path.ToString();
    }

    private static string Asked(string value)
    {
        ApiPath path = $"search?q={value}";
        return path.ToString();
    }
}
