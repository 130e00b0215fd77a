using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Rules;
using Trials.Testing;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Tests;

/// <summary>Limits and colours, the wall, what changed, the search, and the history told again.</summary>
public sealed class BoardDepthTests
{
    private static readonly Guid Person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid Alliance = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Two working days from Monday 2 November: the 3rd is half, from 80 % on the last day itself is amber, and what is past is red.
    [Theory, Trait("Rule", "CAL-03"), Trait("Rule", "CAL-04"), Trait("Rule", "CAL-08")]
    [InlineData(3, "Quiet")]
    [InlineData(4, "Amber")]
    [InlineData(5, "Red")]
    public void A_limit_is_amber_from_the_packs_share_on_and_red_once_it_has_passed(int day, string urgency)
    {
        var story = Story.Of(_facts.TrialId, _facts.All.Take(1), Calendars.Shipped, new DateOnly(2026, 11, day));
        var due = Due.Of(Assert.Single(story.Cases).Now.Limit, story.Rules, story.Calendar, new DateOnly(2026, 11, day))!;
        Assert.Equal((urgency, new DateOnly(2026, 11, 4), new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.FromHours(8))), (due.Urgency.ToString(), due.On, due.At));
    }

    [Theory, Trait("Rule", "CAL-07")]
    [InlineData(2, 12, 5, "2026-02-26")]
    [InlineData(4, 30, 5, "2026-05-11")]
    [InlineData(9, 30, 3, "2026-10-10")]
    public void Made_up_days_count_and_days_off_do_not(int month, int day, int days, string due) => Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        new Limit(Clock.Working, new DateOnly(2026, month, day), days).DueOn(WorkingCalendar.China, new DateOnly(2026, 12, 1)).On);

    [Fact, Trait("Rule", "CAL-02")]
    public void A_calendar_limit_ends_on_a_working_day() => Assert.Equal(new DateOnly(2026, 2, 24),
        new Limit(Clock.Calendar, new DateOnly(2026, 1, 16), 30).DueOn(WorkingCalendar.China, new DateOnly(2026, 12, 1)).On);

    [Fact, Trait("Rule", "CAL-10")]
    public void A_year_loaded_later_moves_open_dates_only_and_takes_their_mark_away()
    {
        var notice = WorkingCalendar.ChinaFile().Replace("\"certainty\": \"PROVISIONAL\",\n      \"notice\": []", "\"certainty\": \"OFFICIAL\",\n      \"notice\": [\"https://www.gov.cn/x\"]", StringComparison.Ordinal)
            .Replace("\"2027-01-01\", \"2027-02-05\"", "\"2027-01-01\", \"2027-01-04\", \"2027-02-05\"", StringComparison.Ordinal);
        var official = WorkingCalendar.Parse(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(notice)));
        var loaded = new DateTimeOffset(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var calendars = new Calendars([(DateTimeOffset.MinValue, WorkingCalendar.China), (loaded, official)]);
        var limit = new Limit(Clock.Working, new DateOnly(2026, 12, 31), 2);
        var today = new DateOnly(2027, 1, 11);
        Assert.Equal(new DueDate(new DateOnly(2027, 1, 5), CalendarCertainty.Provisional), limit.DueOn(calendars.At(loaded.AddDays(-3)), today));
        Assert.Equal(new DueDate(new DateOnly(2027, 1, 6), CalendarCertainty.Official), limit.DueOn(calendars.Newest, today));

        // Closed on the 6th: late by the calendar of that day, which did not know the day off, and that stays so.
        Assert.True(IsLate(calendars));
        Assert.False(IsLate(new Calendars([(DateTimeOffset.MinValue, official)])));

        bool? IsLate(Calendars by)
        {
            var submitted = (ApplicationSubmitted)_facts.All[0] with { OccurredAt = new(2026, 12, 31, 2, 0, 0, TimeSpan.Zero) };
            var accepted = (ApplicationAccepted)_facts.All[3] with { OccurredAt = new(2027, 1, 6, 2, 0, 0, TimeSpan.Zero), AcceptedOn = new(2027, 1, 6) };
            var trial = Board.Trial.Of(_facts.TrialId);
            foreach (var fact in (Primitives.DomainEvent[])[submitted, accepted]) Board.Projection.Apply(fact, trial, null);
            var story = Story.Of(_facts.TrialId, [submitted, accepted], by, today);
            return NodeLimits.Of(trial, [], story, today).Single(n => n.Kind.Node is Node.N02).IsLate;
        }
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_history_told_again_gives_the_same_board_wall_tasks_and_ledger(Shape shape)
    {
        await using var host = await Start(shape);
        foreach (var fact in _facts.All) await host.Deliver(fact);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        using var office = host.As(Person, _facts.HospitalA, Roles.InstitutionOffice);
        using var machine = host.As(Person, Alliance, Roles.Operator);
        var before = await Everything(coordinator, office);
        Assert.Equal((1, (long)_facts.All.Count), await Rebuild(machine));
        Assert.Equal(before, await Everything(coordinator, office));
        await host.InDb("tracking", async db =>
        {
            var tracking = (TrackingDb)db;
            await tracking.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Enrolled, 77).SetProperty(x => x.Name, "?"));
            return await tracking.Trials.ExecuteUpdateAsync(s => s.SetProperty(t => t.Enrolled, 99).SetProperty(t => t.Words, "?"));
        });
        Assert.NotEqual(before, await Everything(coordinator, office));
        Assert.Equal((1, (long)_facts.All.Count), await Rebuild(machine));
        Assert.Equal(before, await Everything(coordinator, office));
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_wall_the_search_and_what_changed_show_each_reader_its_own(Shape shape)
    {
        await using var host = await Start(shape);
        foreach (var fact in _facts.All) await host.Deliver(fact);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        using var hospital = host.As(Person, _facts.HospitalB, Roles.InstitutionOffice);
        using var stranger = host.As(Person, Guid.CreateVersion7(DateTimeOffset.UtcNow), Roles.Sponsor);
        var row = Assert.Single(await Items(coordinator, "/tracking/wall"));
        Assert.Equal(("3", ".dd"), (row.GetProperty("sites").ToString(), Cell(row, "N09").GetProperty("squares").GetString()));
        Assert.Equal((1, 1), (Cell(row, "N08").GetProperty("running").GetInt32(), Cell(row, "N08").GetProperty("done").GetInt32()));
        var own = Assert.Single(await Items(hospital, "/tracking/wall"));
        Assert.Equal(("1", "d"), (own.GetProperty("sites").ToString(), Cell(own, "N09").GetProperty("squares").GetString()));
        Assert.Empty(await Items(stranger, "/tracking/wall"));

        foreach (var q in (string[])["2026-001", "TRIAL", "甲", "trial 牵头"]) Assert.Single(await Items(coordinator, $"/tracking/search?q={Uri.EscapeDataString(q)}"));
        Assert.Empty(await Items(coordinator, "/tracking/search?q=zebra"));
        Assert.Single(await Items(hospital, $"/tracking/search?q={Uri.EscapeDataString("乙")}"));
        Assert.Empty(await Items(hospital, $"/tracking/search?q={Uri.EscapeDataString("甲")}"));
        Assert.Empty(await Items(stranger, "/tracking/search?q=trial"));

        var changes = await Items(hospital, "/tracking/changes?take=500");
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.True(!c.TryGetProperty("siteId", out var site) || site.GetGuid() == _facts.SiteB));
        Assert.All(changes, c => Assert.False(c.TryGetProperty("personId", out _)));
        var seen = (await hospital.GetFromJsonAsync<JsonElement>("/tracking/changes", Ct)).GetProperty("until").GetDateTimeOffset();
        Assert.Equal(HttpStatusCode.OK, (await hospital.PutAsJsonAsync("/tracking/visit", new { seenUntil = seen }, Ct)).StatusCode);
        Assert.Empty(await Items(hospital, "/tracking/changes"));
        Assert.Empty(await Items(stranger, "/tracking/changes"));
        using var person = host.As(_facts.Chair, Alliance, Roles.Coordinator);
        Assert.Empty(await Items(person, "/tracking/changes"));
    }

    [Fact]
    public async Task A_trial_is_found_and_shown_by_the_title_an_amendment_gave_it()
    {
        await using var host = await Start();
        foreach (var fact in _facts.All) await host.Deliver(fact);
        await host.Deliver(new StudyFactsChanged { AggregateId = _facts.TrialId, Version = 50, OccurredAt = TrialFacts.At(50), RecordedAt = TrialFacts.At(50),
            TrialId = _facts.TrialId, Revision = 1, Title = "Zebra", PlannedEnrolment = 3 });
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        foreach (var q in (string[])["zebra", "trial"]) Assert.Single(await Items(coordinator, $"/tracking/search?q={q}"));
        using var sponsor = host.As(Person, _facts.SponsorId, Roles.Sponsor);
        (string Address, string Member)[] lists = [("trials", "title"), ("wall", "title"), ("notices", "title"), ("tasks", "trialTitle"), ("changes", "trialTitle")];
        foreach (var (address, member) in lists) Assert.All(await Items(sponsor, $"/tracking/{address}"), item => Assert.Equal("Zebra", item.GetProperty(member).GetString()));
        Assert.NotEmpty(await Items(sponsor, "/tracking/tasks"));
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_first_visit_from_many_windows_at_once_is_remembered(Shape shape)
    {
        await using var host = await Start(shape);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => coordinator.PutAsJsonAsync("/tracking/visit", new { seenUntil = TrialFacts.At(1) }, Ct)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task The_bill_names_each_party_and_month_and_a_hospital_reads_its_own_sites()
    {
        await using var host = await Start();
        foreach (var fact in _facts.All.Take(12)) await host.Deliver(fact);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var bill = await Items(coordinator, "/tracking/waiting?month=2026-11");
        Assert.Contains(bill, b => b.GetProperty("holder").GetString() == "site-office" && b.GetProperty("month").GetString() == "2026-11" && b.GetProperty("days").GetInt32() > 0);
        Assert.Empty(await Items(coordinator, "/tracking/waiting?month=2026-10"));
        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.GetAsync(new Uri("/tracking/waiting?month=x", UriKind.Relative), Ct)).StatusCode);
        using var hospital = host.As(Person, _facts.HospitalB, Roles.InstitutionOffice);
        var cases = (await hospital.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/waiting", Ct)).GetProperty("cases").EnumerateArray().ToArray();
        Assert.Contains(cases, c => c.TryGetProperty("siteId", out var site) && site.GetGuid() == _facts.SiteB);
        Assert.All(cases, c => Assert.True(!c.TryGetProperty("siteId", out var site) || site.GetGuid() == _facts.SiteB));
    }

    private static JsonElement Cell(JsonElement row, string node) => row.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("node").GetString() == node);

    private static async Task<JsonElement[]> Items(HttpClient client, string address) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(address, Ct)).GetProperty("items").EnumerateArray()];

    private static async Task<(int, long)> Rebuild(HttpClient machine)
    {
        var answer = await (await machine.PostAsync(new Uri("/tracking/rebuild", UriKind.Relative), null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        return (answer.GetProperty("trials").GetInt32(), answer.GetProperty("facts").GetInt64());
    }

    [Fact]
    public async Task A_character_the_store_cannot_hold_is_the_askers_mistake()
    {
        await using var host = await Start(Shape.Separate);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        using var answer = await coordinator.GetAsync(new Uri("/tracking/search?q=a%00b", UriKind.Relative), Ct);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("forbidden_character", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    private async Task<string> Everything(HttpClient coordinator, HttpClient office)
    {
        var trial = $"/tracking/trials/{_facts.TrialId}";
        string[] alliance = [trial, $"{trial}/nodes", $"{trial}/sites", $"{trial}/waiting", "/tracking/wall", "/tracking/waiting?month=2026-11", "/tracking/search?q=2026-001"];
        var read = new List<string>();
        foreach (var address in alliance) read.Add(await coordinator.GetStringAsync(address, Ct));
        read.Add(await office.GetStringAsync("/tracking/tasks", Ct));
        return string.Join('\n', read);
    }

    private static Task<ServiceHost> Start(Shape shape = Shape.Embedded) =>
        ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, TrialFacts.At(200));
}
