using System.Diagnostics;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Checks;

/// <summary>Intake finds what the sponsor's dry run found, whatever was stated and whatever happens afterwards.</summary>
public sealed class SameRulesTests
{
    [Fact, Trait("Rule", "MR-20")]
    public void Whatever_intake_finds_at_acceptance_the_sponsor_was_told_at_submission()
    {
        var (submitted, refused) = (0, 0);
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new Random(seed);
            var application = Random(random, random.Next(4));
            var around = Random(random, Today);
            var told = Completeness.Of(application, Pack, around);
            if (told.Any(f => f.IsBlocking))
            {
                refused++;
                Assert.Equal(ApplicationProblems.Incomplete,
                    Assert.Throws<RuleViolationException>(() => application.Submit(told, around, Sponsor, Now, Today)).Problem);
                continue;
            }
            submitted++;
            application.Submit(told, around, Sponsor, Now, Today);
            var later = Random(random, Today.AddDays(random.Next(900)));
            var found = Completeness.Of(application, Pack, later);
            Assert.True(told.Select(f => f.Said()).SequenceEqual(found.Select(f => f.Said())), $"seed {seed}");
            Assert.Equal(told.Select(f => f.Said()), application.Submissions[^1].Check.Advice);
            application.Accept(found, Intake, Now, Today);
        }
        Assert.True(submitted > 100 && refused > 100, $"{submitted} submitted, {refused} refused");
    }

    [Fact]
    public void A_submission_keeps_the_rule_pack_the_day_and_the_advice_of_its_check()
    {
        var application = Complete();
        Name(application, OtherSite with { Target = 99 });
        application.Submit(Findings(application), Around, Sponsor, Now, Today);
        var check = application.Submissions[^1].Check;
        Assert.Equal((Pack.Reference, Today), (check.RulePack, check.On));
        var advice = Assert.Single(check.Advice);
        Assert.Equal(("study.plannedEnrolment", "ALLOC-04"), (advice.Field, advice.Rule));
        Assert.Contains("299", advice.En, StringComparison.Ordinal);
        Assert.Contains("299", advice.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_documents_are_checked_with_every_finding_said_in_both_languages()
    {
        var application = Complete();
        for (var number = 0; number < 300; number++)
            application.File(Sent("OTHER", $"1.{number}"), new Guid(number, 3, 0, new byte[8]), Sponsor.PersonId, Now);
        var since = Stopwatch.GetTimestamp();
        var findings = Findings(application, Around with { Today = Today.AddDays(-1) });
        TestContext.Current.TestOutputHelper!.WriteLine($"{application.Documents.Count} documents in {Stopwatch.GetElapsedTime(since).TotalMilliseconds:F1} ms");
        Assert.Equal(17, findings.Count(f => f.Problem.Code == "registration.document_dated_ahead"));
        Assert.All(findings, f => Assert.NotEqual(f.Said().En, f.Said().Zh));
    }

    private static Application Random(Random random, int changes)
    {
        var application = Complete();
        for (var change = 0; change < changes; change++)
        {
            var study = application.Study!;
            switch (random.Next(8))
            {
                case 0: application.Describe(study with { Phase = One(random, Enum.GetValues<Phase>()) }, null, Now); break;
                case 1: application.Describe(study with { Product = One(random, Enum.GetValues<Product>()) }, null, Now); break;
                case 2: application.Describe(study with { Kind = StudyKind.Iit, Permission = null }, null, Now); break;
                case 3: application.Describe(study with { PlannedEnrolment = random.Next(250, 350) }, null, Now); break;
                case 4: application.Describe(study with { Recruitment = new Period(Today.AddDays(random.Next(-9, 99)), Today.AddDays(300)) }, null, Now); break;
                case 5: application.Describe(study with { NeedsHumanGeneticResources = true, GeneticResources = new(random.Next(2) == 0, random.Next(3) == 0, false, false) }, null, Now); break;
                case 6: Name(application, OtherSite with { Target = random.Next(90, 110) }); break;
                default: application.File(Sent("IB", $"2.{change}") with { Date = Today.AddDays(random.Next(-2, 2)) }, new Guid(change, 4, 0, new byte[8]), Sponsor.PersonId, Now); break;
            }
        }
        return application;
    }

    /// <summary>Hospitals whose certificates, titles, grades and people change from day to day; memberships stay.</summary>
    private static Surroundings Random(Random random, DateOnly today) => new(
        today,
        Known.Keys.ToDictionary(id => id, id => Hospital(id, "A hospital", MembershipStatus.Active, One(random, "III-A", "III-A", "III-A", "II-A", "II-B"))),
        Known.Keys.ToDictionary(id => id, id => Profile(id, AnInvestigator with
        {
            Code = random.Next(10) == 0 ? "PI-9" : "PI-1",
            GcpValidUntil = Today.AddDays(random.Next(-20, 900)),
            CompletedTrials = random.Next(2, 30),
            ActiveTrials = random.Next(9),
        })));

    private static T One<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
