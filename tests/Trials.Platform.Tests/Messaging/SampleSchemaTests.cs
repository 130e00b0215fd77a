using Trials.Testing.Sample;
using Trials.Testing;

namespace Trials.Platform.Tests.Messaging;

public class SampleSchemaTests
{
    [Fact]
    public void The_samples_schema_is_the_one_of_its_model() => SchemaFile.Check<NotesDb>("../tests/Trials.Testing");
}
