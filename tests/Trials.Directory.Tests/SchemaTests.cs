using Trials.Directory.Data;
using Trials.Testing;

namespace Trials.Directory.Tests;

public class SchemaTests
{
    [Fact]
    public void The_checked_in_schema_is_the_model() => SchemaFile.Check<DirectoryDb>("Directory");
}
