using Trials.Testing;
using Trials.Tracking.Data;

namespace Trials.Tracking.Tests;

public class SchemaTests
{
    [Fact]
    public void The_checked_in_schema_is_the_model() => SchemaFile.Check<TrackingDb>("Tracking");
}
