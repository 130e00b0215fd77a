using Trials.Recruitment.Stops;

namespace Trials.Recruitment.Tests;

/// <summary>The line over which stops come (MR-47, architecture rule 4): it is whole or it is cut, and cut counts as a stop.</summary>
public class StopLineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly StopLine _line = StopLine.Begin(StopLine.Ethics);

    [Fact]
    public void A_line_that_never_heard_anything_is_cut() => Assert.False(_line.IsFresh(Facts.Noon, Limit));

    [Fact]
    public void News_of_the_limit_is_fresh_and_a_second_older_is_not()
    {
        _line.Hear(0, Facts.Noon);
        Assert.True(_line.IsFresh(Facts.Noon.AddSeconds(60), Limit));
        Assert.False(_line.IsFresh(Facts.Noon.AddSeconds(61), Limit));
    }

    [Fact]
    public void News_from_the_future_is_no_news()
    {
        _line.Hear(0, Facts.Noon.AddHours(1));
        Assert.False(_line.IsFresh(Facts.Noon, Limit));
    }

    [Fact]
    public void A_gap_cuts_the_line_until_it_is_filled()
    {
        _line.Hear(0, Facts.Noon);
        _line.Apply(1);
        _line.Apply(3);
        _line.Hear(3, Facts.Noon.AddSeconds(5));
        Assert.False(_line.IsFresh(Facts.Noon.AddSeconds(6), Limit));
        Assert.Equal(Facts.Noon, _line.WholeAt);

        _line.Apply(2);
        Assert.True(_line.IsFresh(Facts.Noon.AddSeconds(6), Limit));
        Assert.Equal((3, 0), (_line.Applied, _line.Ahead.Count));
        Assert.Equal(Facts.Noon.AddSeconds(5), _line.WholeAt);
    }

    [Fact]
    public void Any_order_of_stops_and_watermarks_ends_alike()
    {
        Action<StopLine>[] news =
        [
            l => l.Apply(1), l => l.Apply(2), l => l.Apply(3), l => l.Apply(2), l => l.Hear(2, Facts.Noon), l => l.Hear(3, Facts.Noon.AddSeconds(5)),
        ];
        foreach (var order in Permutations.Of(news))
        {
            var line = StopLine.Begin(StopLine.Ethics);
            foreach (var one in order) one(line);
            Assert.Equal((3, 3, 0, Facts.Noon.AddSeconds(5)), (line.Applied, line.Announced, line.Ahead.Count, line.WholeAt));
        }
    }
}
