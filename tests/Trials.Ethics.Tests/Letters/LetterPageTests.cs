using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Letters;

namespace Trials.Ethics.Tests.Letters;

public class LetterPageTests
{
    private static readonly Letter Approval = new(
        new("浦东医院", "浦东医院伦理审查委员会", "沪伦备2026-001"), "2026-LEAD-0007", "PD-2026-0001", "一项研究 A study", ReviewType.Initial, Decision.Approve, true,
        [new(1, null, "先完成培训", "培训记录", new(2026, 12, 1), ConditionBlocks.Enrolment)], "风险合理。\nSound.", [new("Informed consent form", "知情同意书", "ICF", "V2.1", new(2026, 10, 1), new string('a', 64))],
        12, new(2026, 11, 2), new(2027, 11, 2), new(2026, 11, 3));

    [Fact, Trait("Rule", "MR-24")]
    public void A_letter_says_in_Chinese_and_English_what_was_decided_on_which_versions_and_until_when()
    {
        var page = LetterPage.Of(Approval);

        Assert.All(
            [
                "浦东医院伦理审查委员会", "2026-LEAD-0007", "PD-2026-0001", "一项研究 A study", "初始审查", "Initial review", "批准", "Approved", "先完成培训", "培训记录",
                "沪伦备2026-001", "2026年12月1日", "1 December 2026", "满足前不得入组", "Nobody may be enrolled before it is met",
                "风险合理。&#xA;Sound.", "知情同意书", "V2.1", "2026-10-01", new string('a', 64), "2027年11月2日", "2 November 2027", "间隔不超过 12 个月",
                "2026年11月3日", "3 November 2026", Approval.VerificationCode(),
            ],
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.Equal(page, LetterPage.Of(Approval with { }));
    }

    [Fact, Trait("Rule", "MR-24")]
    public void What_people_wrote_stands_in_a_letter_as_text_and_never_as_markup()
    {
        var page = LetterPage.Of(Approval with
        {
            StudyTitle = "<script>alert(1)</script>", Conditions = [new(1, null, "</li><img src=x>", "<img>", null, ConditionBlocks.None)], Reasons = "{0} & \"quoted\" 'too'", Head = new("<b>", "&amp;"),
        });

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("{0} &amp; &quot;quoted&quot; &#x27;too&#x27;", page, StringComparison.Ordinal);
        Assert.Contains("<p>&amp;amp;</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "MR-24")]
    public void The_verification_code_changes_with_every_thing_the_letter_says()
    {
        Letter[] letters =
        [
            Approval, Approval with { Number = "2026-LEAD-0008" }, Approval with { Decision = Decision.Disapprove }, Approval with { Reasons = "Other." },
            Approval with { Conditions = [] }, Approval with { ValidUntil = new(2027, 5, 2) }, Approval with { Versions = [] },
            Approval with { Head = new("浦东医院", "Another") },
        ];

        Assert.Equal(letters.Length, letters.Select(letter => letter.VerificationCode()).Distinct().Count());
        Assert.Matches("^([0-9a-f]{4}-){15}[0-9a-f]{4}$", Approval.VerificationCode());
    }

    [Theory, Trait("Rule", "ETH-22a")]
    [InlineData(Decision.ReReviewAfterModification, "修改后再审")]
    [InlineData(Decision.Disapprove, "不批准")]
    [InlineData(Decision.Suspend, "暂停研究")]
    [InlineData(Decision.Terminate, "终止研究")]
    public void A_letter_that_lets_nothing_go_on_has_its_reasons_and_no_validity(Decision decision, string said)
    {
        var page = LetterPage.Of(Approval with { Decision = decision, IsEffective = false });

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("风险合理。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Valid until", page, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public void An_approval_that_waits_for_its_modification_says_that_nothing_may_begin_on_it()
    {
        var page = LetterPage.Of(Approval with { Decision = Decision.ApproveAfterModification, IsEffective = false });

        Assert.Contains("修改经核实并另行出具意见后方可实施", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_review_and_every_decision_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<ReviewType>().Select(LetterWords.Of).Concat(Enum.GetValues<Decision>().Select(LetterWords.Of)),
            words => Assert.True(words.Zh.Length > 1 && words.En.Length > 3));
}
