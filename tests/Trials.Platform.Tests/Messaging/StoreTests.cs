using Npgsql;
using Trials.Messaging;

namespace Trials.Platform.Tests.Messaging;

public class StoreTests
{
    [Fact]
    public void Connections_keep_their_statements_prepared_unless_the_connection_string_says_otherwise()
    {
        var tuned = new NpgsqlConnectionStringBuilder(Store.Tuned("Host=db;Database=notes"));
        Assert.Equal((100, true), (tuned.MaxAutoPrepare, tuned.NoResetOnClose));
        var given = new NpgsqlConnectionStringBuilder(Store.Tuned("Host=db;Max Auto Prepare=0;No Reset On Close=false"));
        Assert.Equal((0, false), (given.MaxAutoPrepare, given.NoResetOnClose));
    }
}
