using Trials.Recruitment.Data;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

public class RecruitmentSchemaTests
{
    [Fact]
    public void The_scripts_make_what_the_model_says() => SchemaFile.Check<RecruitmentDb>("Recruitment");
}
