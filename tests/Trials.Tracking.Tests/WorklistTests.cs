using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Testing;

namespace Trials.Tracking.Tests;

/// <summary>What waits for each of the people of a trial.</summary>
public sealed class WorklistTests
{
    private static readonly Guid Person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid Alliance = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Everybody_finds_what_waits_for_them_and_nothing_else(Shape shape)
    {
        await using var host = await Start(shape);
        await Tell(host, 1);
        Assert.Equal(["accept-application"], await Deeds(host, Alliance, Roles.Intake));
        Assert.Empty(await Deeds(host, _facts.SponsorId, Roles.Sponsor));
        await Tell(host, 2);
        Assert.Equal(["answer-deficiencies"], await Deeds(host, _facts.SponsorId, Roles.Sponsor));
        Assert.Empty(await Deeds(host, Guid.CreateVersion7(), Roles.Sponsor));
        await Tell(host, 5);
        Assert.Contains("answer-question", await Deeds(host, _facts.SponsorId, Roles.Sponsor));
        Assert.Empty(await Deeds(host, _facts.LeadHospital, Roles.EthicsSecretary));
        await Tell(host, 6);
        Assert.Equal(["assign-reviewers"], await Deeds(host, _facts.LeadHospital, Roles.EthicsSecretary));
        Assert.Empty(await Deeds(host, _facts.HospitalA, Roles.EthicsChair));
        await Tell(host, 10);
        Assert.Equal(["name-reviewers"], await Deeds(host, _facts.HospitalA, Roles.EthicsChair));
        Assert.Equal(["finish-track:ProjectApproval", "finish-track:Contract"], await Deeds(host, _facts.HospitalA, Roles.InstitutionOffice));
        await Tell(host, 12);
        Assert.Equal(["report-adoption"], await Deeds(host, _facts.HospitalA, Roles.EthicsSecretary));
        Assert.Equal(["decide-at-board"], await Deeds(host, _facts.HospitalB, Roles.EthicsChair));
    }

    [Fact, Trait("Rule", "MR-36")]
    public async Task A_task_says_by_when_whose_turn_it_is_and_who_had_it_before()
    {
        await using var host = await Start(now: TrialFacts.At(2).AddDays(1));
        await Tell(host, 3);
        using var intake = host.As(Person, Alliance, Roles.Intake);
        var task = Assert.Single((await intake.GetFromJsonAsync<JsonElement>($"/tracking/tasks?trialId={_facts.TrialId}", Ct)).GetProperty("items").EnumerateArray());
        Assert.Equal(("N02", "intake", "2026-001", _facts.TrialId), (task.GetProperty("node").GetString(), task.GetProperty("holder").GetString(),
            task.GetProperty("trialNumber").GetString(), task.GetProperty("aggregateId").GetGuid()));
        var due = task.GetProperty("due");
        Assert.Equal(("2026-11-04", "Working", 1, "Quiet", -1), (due.GetProperty("on").GetString(), due.GetProperty("clock").GetString(),
            due.GetProperty("workingDaysLeft").GetInt32(), due.GetProperty("urgency").GetString(), due.GetProperty("level").GetInt32()));
        Assert.Equal(("sponsor", "answer-deficiencies"), (task.GetProperty("before").GetProperty("holder").GetString(), task.GetProperty("before").GetProperty("deed").GetString()));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_and_the_words_are_the_readers()
    {
        await using var host = await Start();
        await Tell(host, 10);
        using var sponsor = host.As(Person, _facts.SponsorId, Roles.Sponsor);
        var all = (await sponsor.GetFromJsonAsync<JsonElement>("/tracking/tasks", Ct)).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ToArray();
        Assert.True(all.Length > 1);
        var paged = new List<string?>();
        for (var after = ""; after is not null;)
        {
            var page = await sponsor.GetFromJsonAsync<JsonElement>($"/tracking/tasks?take=1&after={Uri.EscapeDataString(after)}", Ct);
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        Assert.Equal(all, paged);
        sponsor.DefaultRequestHeaders.AcceptLanguage.Clear();
        sponsor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("责任保险生效", await sponsor.GetStringAsync("/tracking/tasks", Ct));
    }

    [Fact]
    public async Task What_comes_after_the_first_opinion_has_the_ids_its_pages_ask_for()
    {
        await using var host = await Start();
        await Tell(host, _facts.All.Count);
        var (review, confirmation, opinion, report) = (New(), New(), New(), New());
        var at = TrialFacts.At(40);
        await host.Deliver(new ReviewOpened { AggregateId = review, Version = 1, OccurredAt = at, RecordedAt = at, TrialId = _facts.TrialId,
            OrganisationId = _facts.LeadHospital, Type = ReviewType.Amendment, Mode = ReviewMode.FullBoard, SubjectId = report });
        await host.Deliver(new ConfirmationAsked { AggregateId = confirmation, Version = 1, OccurredAt = at, RecordedAt = at, TrialId = _facts.TrialId,
            SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, SubjectId = opinion, Type = ReviewType.Amendment, DueOn = new(2026, 11, 20) });
        await host.Deliver(new SafetyReportFiled { AggregateId = report, Version = 1, OccurredAt = at, RecordedAt = at, TrialId = _facts.TrialId, ReportId = report,
            Number = 1, OrganisationId = _facts.SponsorId, Kind = SafetyReportKind.Susar, Seriousness = Seriousness.Fatal, FollowUp = 0, IsLate = false });
        Assert.Equal(review, (await Task(host, _facts.LeadHospital, Roles.EthicsSecretary, "assign-reviewers")).GetProperty("aggregateId").GetGuid());
        Assert.Equal(confirmation, (await Task(host, _facts.HospitalA, Roles.EthicsChair, "confirm-amendment")).GetProperty("aggregateId").GetGuid());
        foreach (var committee in (Guid[])[_facts.LeadHospital, _facts.HospitalA, _facts.HospitalB])
            Assert.Equal(report, (await Task(host, committee, Roles.EthicsSecretary, "acknowledge-safety-report")).GetProperty("aggregateId").GetGuid());
        var stop = await Task(host, _facts.HospitalB, Roles.Investigator, "acknowledge-stop");
        Assert.Equal((_facts.SiteB, 2), (stop.GetProperty("aggregateId").GetGuid(), stop.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task A_reopened_track_waits_again()
    {
        await using var host = await Start();
        await Tell(host, _facts.All.Count);
        Assert.DoesNotContain("finish-track:Insurance", await Deeds(host, _facts.SponsorId, Roles.Sponsor));
        await host.Deliver(new TrackReopened { AggregateId = _facts.TrialId, Version = 99, OccurredAt = TrialFacts.At(40), RecordedAt = TrialFacts.At(40),
            TrialId = _facts.TrialId, Track = Track.Insurance, Reason = "policy ended" });
        Assert.Contains("finish-track:Insurance", await Deeds(host, _facts.SponsorId, Roles.Sponsor));
    }

    private int _told;

    private async Task Tell(ServiceHost host, int facts)
    {
        for (; _told < facts; _told++) await host.Deliver(_facts.All[_told]);
    }

    private static async Task<string[]> Deeds(ServiceHost host, Guid organisation, string role) =>
        [.. (await Tasks(host, organisation, role)).Select(t => t.GetProperty("deed").GetString()!)];

    private static async Task<JsonElement> Task(ServiceHost host, Guid organisation, string role, string deed) =>
        Assert.Single(await Tasks(host, organisation, role), t => t.GetProperty("deed").GetString() == deed);

    private static async Task<JsonElement[]> Tasks(ServiceHost host, Guid organisation, string role)
    {
        using var client = host.As(Person, organisation, role);
        return [.. (await client.GetFromJsonAsync<JsonElement>("/tracking/tasks", Ct)).GetProperty("items").EnumerateArray()];
    }

    private static Guid New() => Guid.CreateVersion7(TrialFacts.Start);

    private static Task<ServiceHost> Start(Shape shape = Shape.Embedded, DateTimeOffset? now = null) =>
        ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, now ?? TrialFacts.At(40));
}
