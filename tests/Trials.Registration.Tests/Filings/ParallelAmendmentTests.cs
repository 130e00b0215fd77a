using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Filings;

namespace Trials.Registration.Tests.Filings;

/// <summary>Amendments that touch different things: filed and decided in any order, they end in one state.</summary>
public class ParallelAmendmentTests
{
    private const int Sets = 400;

    private static readonly string[] Codes = ["PROTOCOL", "ICF", "IB", "COMP", "CRF", "BUDGET", "DISSEM"];

    private static readonly FactChange[] Changes =
    [
        new(StudyField.Title, "A study", "Another title"), new(StudyField.PlannedEnrolment, "300", "120"),
        new(StudyField.EnrolmentType, null, "ACTUAL"), new(StudyField.StartDate, null, "2026-05"),
        new(StudyField.PrimaryCompletionDate, null, "2027-01-31"), new(StudyField.CompletionDate, null, "2028"),
        new(StudyField.RecruitmentStatus, null, "RECRUITING"), new(StudyField.PublicContact, null, "Trials office"),
    ];

    [Fact, Trait("Rule", "MR-40")]
    public void Amendments_with_disjoint_write_sets_end_in_the_same_state_in_either_order()
    {
        var changed = 0;
        for (var seed = 0; seed < Sets; seed++)
        {
            var plan = Plan(new Random(seed));
            var straight = State(plan, plan);
            var shuffled = plan.ToArray();
            new Random(seed + Sets).Shuffle(shuffled);
            Assert.Equal(straight, State(plan, shuffled));
            Assert.Equal(straight, State([.. plan.Reverse()], plan));
            if (straight != State([], [])) changed++;
        }
        Assert.True(changed > Sets / 2, $"Only {changed} of {Sets} sets changed anything.");
    }

    [Fact, Trait("Rule", "MR-40")]
    public void Whatever_is_filed_at_random_no_two_open_amendments_ever_share_a_document_or_a_fact()
    {
        var refused = 0;
        for (var seed = 0; seed < Sets; seed++)
        {
            var (random, study) = (new Random(seed), new Amending());
            for (var step = 0; step < 12; step++)
            {
                var open = study.Dossier.Amendments.Where(a => a.IsOpen).ToArray();
                if (open.Length > 0 && random.Next(3) == 0)
                    study.Decide(random.GetItems(open, 1)[0], random.GetItems(Enum.GetValues<AmendmentOutcome>(), 1)[0], step);
                Guid[] documents = [.. random.GetItems(Codes, random.Next(3)).Distinct().Select(study.NewVersion)];
                var facts = random.GetItems(Changes, random.Next(3)).Distinct().Where(c => study.Now(c.Field) == c.Old).ToArray();
                if (documents.Length + facts.Length == 0) continue;
                try
                {
                    study.File(study.Filed(AmendmentKind.Minor, documents, facts));
                }
                catch (Trials.Primitives.RuleViolationException refusal) when (refusal.Problem.Code == FilingProblems.Overlap.Code)
                {
                    refused++;
                }
                RequireDisjoint(study);
            }
        }
        Assert.True(refused > Sets, $"Only {refused} overlaps met.");
    }

    private static void RequireDisjoint(Amending study)
    {
        var open = study.Dossier.Amendments.Where(a => a.IsOpen).ToArray();
        string[] touched = [.. open.SelectMany(a => a.Documents.Select(d => d.Code)), .. open.SelectMany(a => a.Facts.Select(f => f.Key.ToString()))];
        Assert.Equal(touched.Distinct().Count(), touched.Length);
    }

    /// <summary>Deals documents and facts out to a few amendments, each with an outcome of its own.</summary>
    private static Planned[] Plan(Random random)
    {
        var hands = Enumerable.Range(0, random.Next(2, 6)).Select(_ => (Codes: new List<string>(), Facts: new List<FactChange>())).ToArray();
        foreach (var code in Codes)
            if (random.Next(3) > 0) hands[random.Next(hands.Length)].Codes.Add(code);
        foreach (var change in Changes)
            if (random.Next(3) > 0) hands[random.Next(hands.Length)].Facts.Add(change);
        return [.. hands.Where(h => h.Codes.Count + h.Facts.Count > 0)
            .Select(h => new Planned([.. h.Codes], [.. h.Facts], random.Next(4) == 0 ? AmendmentOutcome.Refused : AmendmentOutcome.Approved))];
    }

    private static string State(Planned[] filed, Planned[] decided)
    {
        var study = new Amending();
        // The versions are filed first and in one order: their ids tell the newer one.
        var versions = Codes.ToDictionary(code => code, study.NewVersion);
        var open = filed.ToDictionary(p => p, p => study.File(study.Filed(AmendmentKind.Minor, [.. p.Codes.Select(c => versions[c])], p.Facts)));
        var day = 0;
        foreach (var plan in decided) study.Decide(open[plan], plan.Outcome, ++day);
        var dossier = study.Dossier.Newest(null).Where(d => study.Dossier.Amendments.Any(a => a.Documents.Any(x => x.Code == d.Code)));
        return string.Join('\n', [
            .. study.Facts.Now(study.Application).OrderBy(f => f.Key.Field).Select(f => $"{f.Key}: {f.Value}"),
            .. dossier.OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => $"{d.Code} {d.Version}"),
        ]);
    }

    private sealed record Planned(string[] Codes, FactChange[] Facts, AmendmentOutcome Outcome);
}
