using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Rules;
using Trials.Testing;
using Trials.Tracking.Data;
using Trials.Tracking.Figures;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Tracking.Tests.Figures;

/// <summary>What the figures count, and who sees which.</summary>
public sealed class FiguresTests
{
    /// <summary>A Monday, ten in the morning in Shanghai.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly Guid _lead = Guid.CreateVersion7();
    private readonly Guid[] _hospitals = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_middle_and_the_ninth_tenth_are_those_of_the_textbook()
    {
        Assert.Equal(new Duration(0, null, null), Duration.Of([]));
        Assert.Equal(new Duration(1, 3, 3), Duration.Of([3]));
        Assert.Equal(new Duration(4, 2.5, 9), Duration.Of([9, 1, 3, 2]));
        Assert.Equal(new Duration(10, 5.5, 9), Duration.Of(Enumerable.Range(1, 10)));
        Assert.Equal(new Duration(11, 6, 10), Duration.Of(Enumerable.Range(1, 11)));
    }

    [Fact, Trait("Rule", "GOAL-02"), Trait("Rule", "GOAL-01")]
    public void Steps_shares_and_goals_are_counted_by_what_ended_in_the_period()
    {
        var trial = new TrialHistory();
        foreach (var fact in Facts(0, [AdoptionOutcome.Adopted, AdoptionOutcome.AdoptedWithLocalConditions, AdoptionOutcome.ApprovedByFullBoard])) trial.Add(fact);
        trial.Consented(Monday.AddDays(2 + (25 * 7)));
        var clocks = RulePacks.Load("pudong-2023").Clocks;

        var set = FigureSet.Of([trial], new(2026, 1, 1), new(2026, 12, 31), clocks);
        Assert.Equal(new Duration(1, 2, 2), set.Durations[FigureCode.Intake]);
        Assert.Equal(new Duration(1, 7, 7), set.Durations[FigureCode.LeadReview]);
        Assert.Equal(new Duration(3, 4, 5), set.Durations[FigureCode.Adoption]);
        Assert.Equal(new Duration(1, 14, 14), set.Durations[FigureCode.EthicsTotal]);
        Assert.Equal(new Duration(1, 175, 175), set.Durations[FigureCode.StartUp]);
        Assert.Equal(new Duration(1, 5, 5), set.Durations[FigureCode.Contract]);
        Assert.Equal(new Share(1, 3), set.Shares[FigureCode.AdoptedUnchanged]);
        Assert.Equal(new Share(0, 3), set.Shares[FigureCode.Declined]);
        Assert.Equal(new Share(1, 3), set.Shares[FigureCode.RepeatReviews]);
        Assert.Equal(new Share(1, 1), set.Shares[FigureCode.GoalEthics]);
        Assert.Equal(new Share(1, 1), set.Shares[FigureCode.GoalStartUp]);
        Assert.Equal(new Share(0, 1), set.Shares[FigureCode.GoalStartUpAlliance]);
        Assert.Equal(new Duration(1, 7, 7), set.Committees.Single(c => c.OrganisationId == _lead).Lead);
        Assert.Equal(new Share(1, 1), set.Committees.Single(c => c.OrganisationId == _hospitals[0]).Late);
        Assert.Equal(new Share(0, 1), set.Committees.Single(c => c.OrganisationId == _hospitals[2]).Late);

        var later = FigureSet.Of([trial], new(2026, 4, 1), new(2026, 12, 31), clocks);
        Assert.Equal((0, 1), (later.Durations[FigureCode.Intake].N, later.Durations[FigureCode.StartUp].N));
    }

    [Theory, Trait("Rule", "MR-64")]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Everybody_reads_protected_figures_and_the_alliance_the_whole(Shape shape)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, new DateTimeOffset(2026, 5, 4, 1, 0, 0, TimeSpan.Zero));
        for (var trial = 0; trial < 6; trial++)
        {
            var declined = trial == 0 ? AdoptionOutcome.Declined : AdoptionOutcome.Adopted;
            foreach (var fact in Facts(trial, [declined, AdoptionOutcome.Adopted])) await host.Deliver(fact);
        }
        using var anyone = host.Anonymous();
        var shown = await anyone.GetFromJsonAsync<JsonElement>("/tracking/public/figures", Ct);
        Assert.Equal(("2025-05-01", "2026-04-30"), (shown.GetProperty("from").GetString(), shown.GetProperty("to").GetString()));
        Assert.Equal(6, Figure(shown, "durations", "LeadReview").GetProperty("n").GetInt32());
        Assert.Equal(12, Figure(shown, "shares", "Declined").GetProperty("of").GetInt32());
        // One declined: it is hidden, and so is the number beside it from which it would follow.
        Assert.False(Figure(shown, "shares", "Declined").TryGetProperty("n", out _));
        Assert.False(Figure(shown, "shares", "AdoptedUnchanged").TryGetProperty("n", out _));
        Assert.All(shown.GetProperty("durations").EnumerateArray().Concat(shown.GetProperty("shares").EnumerateArray()), figure =>
        {
            Assert.NotEmpty(figure.GetProperty("definition").GetString()!);
            Assert.Matches("[\u4e00-\u9fff]", figure.GetProperty("definitionZh").GetString()!);
        });
        Assert.All(shown.GetProperty("committees").EnumerateArray(), c => Assert.False(c.TryGetProperty("outcomes", out _)));

        using var coordinator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);
        var whole = await coordinator.GetFromJsonAsync<JsonElement>("/tracking/figures?from=2026-03-01&to=2026-03-31", Ct);
        Assert.Equal(1, Figure(whole, "shares", "Declined").GetProperty("n").GetInt32());
        Assert.Equal(3, whole.GetProperty("committees").GetArrayLength());
        Assert.Equal("甲", whole.GetProperty("committees").EnumerateArray().Single(c => c.GetProperty("organisationId").GetGuid() == _hospitals[0]).GetProperty("name").GetString());
        using var sponsor = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Sponsor);
        Assert.Equal(HttpStatusCode.Forbidden, (await sponsor.GetAsync(new Uri("/tracking/figures", UriKind.Relative), Ct)).StatusCode);
        foreach (var period in (string[])["from=2026-03-01&to=2026-02-01", "from=2015-03-01&to=2026-02-01", "from=9999-01-01&to=9999-12-31", "to=0001-01-01"])
        {
            var wrong = await coordinator.GetAsync(new Uri($"/tracking/figures?{period}", UriKind.Relative), Ct);
            Assert.Equal("tracking.period_wrong", (await wrong.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
        }

        if (shape is Shape.Embedded)
        {
            var plan = await host.InDb("tracking", db => Plan(db, FigureFacts.Relevant((TrackingDb)db).ToQueryString()));
            Assert.Contains("IX_Entries_Figures", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_goals_are_those_of_the_pack_that_two_people_activated_from_its_day_on(Shape shape)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, Monday);
        using var coordinator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);
        async Task<bool> Says(string goal) => Figure(await coordinator.GetFromJsonAsync<JsonElement>("/tracking/figures", Ct), "shares", "GoalEthics")
            .GetProperty("definition").GetString()!.Contains(goal, StringComparison.Ordinal);
        Assert.True(await Says("15 working days"));

        var activated = new RulePackActivated
        {
            AggregateId = Guid.CreateVersion7(), Version = 2, Number = 1, RulePack = "conservative-2023@1", EffectiveFrom = new DateOnly(2026, 3, 3),
        };
        await host.Deliver(activated);
        await host.Deliver(activated);
        Assert.True(await Says("15 working days"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await Says("30 working days"));
        Assert.False(await Says("15 working days"));
    }

    [Fact, Trait("Rule", "MR-64")]
    public void Outcomes_of_a_committee_are_shown_only_where_they_tell_nothing_of_the_others()
    {
        Assert.All(SmallNumbers.Protect(Set(Row(10), Row(10)), 5).Committees, c => Assert.NotNull(c.Outcomes));
        // What the large one leaves of the whole is the small one's alone.
        Assert.All(SmallNumbers.Protect(Set(Row(10), Row(4)), 5).Committees, c => Assert.Null(c.Outcomes));
    }

    [Fact, Trait("Rule", "MR-64")]
    public void A_committee_with_too_few_cases_is_in_nothing_that_is_shown()
    {
        var clocks = RulePacks.Load("pudong-2023").Clocks;
        FigureSet Public(int ofTheSecond) => SmallNumbers.Protect(FigureSet.Of([.. Enumerable.Range(0, 8).Select(i =>
        {
            var trial = new TrialHistory();
            foreach (var fact in Facts(i, i < ofTheSecond ? [AdoptionOutcome.Adopted, AdoptionOutcome.Declined] : [AdoptionOutcome.Adopted])) trial.Add(fact);
            return trial;
        })], new(2026, 1, 1), new(2026, 12, 31), clocks, 5), 5);
        var (without, with) = (Public(0), Public(4));
        Assert.Equal(without.Durations[FigureCode.Adoption], with.Durations[FigureCode.Adoption]);
        Assert.Equal(FigureSet.OutcomeCodes.Values.Select(code => without.Shares[code]), FigureSet.OutcomeCodes.Values.Select(code => with.Shares[code]));
        Assert.Equal(without.Committees.Select(c => (c.OrganisationId, c.Lead, c.Adoption, c.Late)), with.Committees.Select(c => (c.OrganisationId, c.Lead, c.Adoption, c.Late)));
        Assert.Equal(2, without.Committees.Count);
        Assert.Equal(3, Public(5).Committees.Count);
    }

    private static async Task<string> Plan(ServiceDb db, string query)
    {
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the query is our own
        command.CommandText = $"EXPLAIN QUERY PLAN {query}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var plan = "";
        while (await rows.ReadAsync(Ct)) plan += rows.GetString(3) + "\n";
        return plan;
    }

    private static FigureSet Set(params CommitteeFigures[] rows) => new(new Dictionary<FigureCode, Duration>(),
        Enum.GetValues<FigureCode>().Where(code => code >= FigureCode.AdoptedUnchanged).ToDictionary(code => code,
            code => new Share(FigureSet.OutcomeCodes.Where(c => c.Value == code).Sum(c => rows.Sum(r => r.Outcomes![c.Key])), rows.Sum(r => r.Outcomes!.Values.Sum()))), rows);

    private static CommitteeFigures Row(int each) => new(Guid.CreateVersion7(), Duration.Of(Enumerable.Repeat(1, 4 * each)), Duration.Of(Enumerable.Repeat(1, 4 * each)),
        new Share(0, 4 * each), FigureSet.OutcomeCodes.Keys.ToDictionary(o => o, _ => each));

    private static JsonElement Figure(JsonElement view, string list, string code) =>
        view.GetProperty(list).EnumerateArray().Single(f => f.GetProperty("code").GetString() == code);

    /// <summary>
    /// Submitted on a Monday, accepted 2 working days later, the opinion 7 after that; the first site answers after 4, each other a day
    /// later but for the last, which answers with it. A full board moves its site's due day.
    /// </summary>
    private IEnumerable<DomainEvent> Facts(int number, AdoptionOutcome[] outcomes)
    {
        var trial = Guid.CreateVersion7();
        AcceptedSite[] sites = [new(Guid.CreateVersion7(), 1, "牵头", _lead, SiteRole.Lead),
            .. outcomes.Select((_, i) => new AcceptedSite(Guid.CreateVersion7(), i + 2, "甲", _hospitals[i], SiteRole.Participating))];
        yield return At(0, trial, new ApplicationSubmitted { TrialId = trial, Number = $"2026-{number}", Title = "T", SponsorId = _lead, Sites = sites.Length, RulePack = "pudong-2023@1", Round = 1 });
        yield return At(2, trial, new ApplicationAccepted
        {
            TrialId = trial, Number = $"2026-{number}", Title = "T", SponsorId = _lead, Kind = StudyKind.Registration, Product = Product.Drug, Phase = Phase.III, PlannedEnrolment = 9,
            NeedsHumanGeneticResources = false, RulePack = "pudong-2023@1", AcceptedOn = new(2026, 3, 4), Documents = [], Sites = sites,
        });
        yield return At(9, trial, new TrackFinished { TrialId = trial, SiteId = sites[1].SiteId, OrganisationId = _hospitals[0], Track = Track.Contract, DoneOn = new(2026, 3, 11) });
        yield return At(11, trial, new OpinionIssued
        {
            TrialId = trial, OpinionId = trial, Number = "1", LeadOrganisationId = _lead, Decision = Decision.Approve, IsEffective = true, Conditions = [], Versions = [],
            ValidUntil = new(2027, 3, 1), AdoptionDueOn = new(2026, 3, 18),
        });
        foreach (var (outcome, i) in outcomes.Select((outcome, i) => (outcome, i)))
        {
            var site = sites[i + 1];
            if (outcome is AdoptionOutcome.ApprovedByFullBoard)
                yield return At(15, trial, new AdoptionSentToFullBoard { TrialId = trial, SiteId = site.SiteId, OrganisationId = site.OrganisationId, DueOn = new(2026, 4, 1) });
            yield return At(i == 0 ? 18 : 17, trial, new AdoptionDecided
            {
                TrialId = trial, SiteId = site.SiteId, OrganisationId = site.OrganisationId, OpinionId = trial, Outcome = outcome, IsEffective = true, Versions = [],
            });
        }
    }

    private int _version;

    private DomainEvent At(int days, Guid trial, DomainEvent fact) => fact with
    {
        AggregateId = trial, Version = ++_version, OccurredAt = Monday.AddDays(days), RecordedAt = Monday.AddDays(days),
    };
}
