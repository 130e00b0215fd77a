using Trials.Allocation.Data;
using Trials.Testing;

namespace Trials.Allocation.Tests;

public class AllocationSchemaTests
{
    [Fact]
    public void The_scripts_make_what_the_model_says() => SchemaFile.Check<AllocationDb>("Allocation");
}
