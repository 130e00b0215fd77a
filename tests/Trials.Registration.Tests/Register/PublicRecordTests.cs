using Trials.Primitives;
using Trials.Registration.Register;

namespace Trials.Registration.Tests.Register;

public class PublicRecordTests
{
    private static readonly Guid One = Guid.CreateVersion7(), Two = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private readonly PublicRecord _record = PublicRecord.Of(Guid.CreateVersion7());

    [Fact]
    public void What_is_released_is_what_a_second_person_has_seen()
    {
        var content = Content("A study");
        Stage(content);
        Refused(RegisterProblems.SecondPerson, () => Release(content, One));
        Stage(Content("Another study"));
        Refused(RegisterProblems.SeenAnother, () => Release(content, Two));
        var version = Release(Content("Another study"), Two);
        Assert.Equal((1, One, Two), (version.Number, version.StagedBy, version.ReleasedBy));
        Assert.Equal((PublicRecordStatus.Published, "Another study"), (_record.Status, _record.Title));
        Refused(RegisterProblems.NothingStaged, () => Release(content, Two));
    }

    [Fact]
    public void A_rejection_leaves_what_is_public()
    {
        Stage(Content("A study"));
        Release(Content("A study"), Two);
        Refused(RegisterProblems.NothingNew, () => _record.Stage(Content("A study"), Content("A study"), One, Now));
        _record.Stage(Content("B study"), Content("A study"), One, Now);
        Refused(RegisterProblems.SecondPerson, () => _record.Reject("A slip.", One));
        Assert.True(_record.Reject("A slip.", Two));
        Assert.Equal((PublicRecordStatus.Published, 1, "A study", "A slip."), (_record.Status, _record.Released, _record.Title, _record.Rejection));
    }

    [Theory, Trait("Rule", "REC-10")]
    [InlineData("summary/0/", "Call 13800138000", true)]
    [InlineData("summary/0/", "310101199001011234 was enrolled", true)]
    [InlineData("contacts/1/phone", "13800138000", false)]
    [InlineData("contacts/1/name", "310101199001011234", true)]
    [InlineData("summary/0/", "NCT01234567890123, 021-12345678", false)]
    public void No_persons_number_becomes_public(string key, string value, bool isLeak)
    {
        var content = Content("A study") with { Fields = [new PublicField("publicTitle/0/", "A study"), new PublicField(key, value)] };
        if (isLeak) Refused(RegisterProblems.PersonalNumber, () => Stage(content));
        else Stage(content);
    }

    [Fact]
    public void The_difference_names_exactly_what_is_added_changed_and_taken_away()
    {
        PublicContent before = new([new("publicTitle/0/", "A"), new("summary/0/", "S")], []), after = new([new("publicTitle/0/", "B"), new("sponsor/0/", "P")], []);
        Assert.Equal([new("publicTitle/0/", "A", "B"), new("sponsor/0/", null, "P"), new("summary/0/", "S", null)], before.ChangesTo(after));
        Assert.Empty(after.ChangesTo(after));
    }

    private static PublicContent Content(string title) => new([new PublicField("publicTitle/0/", title)], []);

    private static void Refused(Problem problem, Action deed) => Assert.Equal(problem.Code, Assert.Throws<RuleViolationException>(deed).Problem.Code);

    private void Stage(PublicContent content) => _record.Stage(content, PublicContent.Nothing, One, Now);

    private PublicVersion Release(PublicContent content, Guid by) => _record.Release(content.Sha256(), Guid.CreateVersion7(), by, Now);
}
