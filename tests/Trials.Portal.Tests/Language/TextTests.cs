using Trials.Portal.Language;

namespace Trials.Portal.Tests.Language;

public class TextTests
{
    [Fact]
    public void A_text_that_is_filled_into_another_speaks_its_language()
    {
        var filled = new Text("Record as done: {0}", "办结：{0}").Filled(new Text("Contract", "合同"));

        Assert.Equal(new Text("Record as done: Contract", "办结：合同"), filled);
    }
}
