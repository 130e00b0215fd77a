using Trials.Registration.Data;
using Trials.Testing;

namespace Trials.Registration.Tests;

public sealed class RegistrationSchemaTests
{
    [Fact]
    public void The_checked_in_schema_is_the_models() => SchemaFile.Check<RegistrationDb>("Registration");
}
