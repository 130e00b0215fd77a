using Trials.Ethics.Data;
using Trials.Testing;

namespace Trials.Ethics.Tests.Data;

public class EthicsSchemaTests
{
    [Fact]
    public void The_schema_is_the_one_of_the_model() => SchemaFile.Check<EthicsDb>("Ethics");
}
