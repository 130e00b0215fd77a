using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts;
using Trials.Testing;
using Trials.Tracking.Cases;
using Trials.Tracking.Glances;
using Trials.Tracking.Worklist;

namespace Trials.Tracking.Tests;

/// <summary>What is kept of trials between readings: never other than what their facts tell anew.</summary>
public sealed class GlanceTests
{
    private static readonly Guid Person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
    private static readonly Guid Alliance = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task After_every_fact_in_any_order_what_is_kept_is_what_the_facts_tell_anew(Shape shape)
    {
        await using var host = await Start(shape);
        var readers = Readers(host);
        var shuffled = _facts.All.ToArray();
        new Random(7).Shuffle(shuffled);
        foreach (var fact in shuffled)
        {
            await host.Deliver(fact);
            var kept = await Everything(readers);
            Forget(host);
            Assert.Equal(kept, await Everything(readers));
        }
        await using var inOrder = await Start(shape);
        foreach (var fact in _facts.All) await inOrder.Deliver(fact);
        Assert.Equal(await Everything(Readers(inOrder)), await Everything(readers));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_for_what_is_not_kept_everybody_gets_it()
    {
        await using var host = await Start(Shape.Embedded);
        foreach (var fact in _facts.All.Take(12)) await host.Deliver(fact);
        var readers = Readers(host);
        var alone = await Everything(readers);
        Forget(host);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Everything(readers))), together => Assert.Equal(alone, together));
    }

    [Fact]
    public async Task What_was_kept_yesterday_is_worked_out_again_today()
    {
        await using var host = await Start(Shape.Embedded);
        await host.Deliver(_facts.All[0]);
        using var intake = host.As(Person, Alliance, Roles.Intake);
        var before = await HolderDays(intake);
        host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(before + 3, await HolderDays(intake));
    }

    [Fact]
    public void A_shelf_keeps_no_more_than_it_may_and_loses_some_not_all()
    {
        var (shelf, today) = (new Shelf<string>(100), new DateOnly(2026, 11, 2));
        var trials = Enumerable.Range(0, 250).Select(n => Guid.CreateVersion7(TrialFacts.At(n))).ToArray();
        foreach (var trial in trials)
        {
            shelf.Keep(trial, 5, today, "x");
            Assert.InRange(trials.Count(t => shelf.Find(t, 5, today) is not null), trial == trials[0] ? 1 : 2, 100);
            Assert.NotNull(shelf.Find(trial, 5, today));
        }
        Assert.InRange(trials.Count(t => shelf.Find(t, 5, today) is not null), 89, 100);
        Assert.NotNull(shelf.Find(trials[^1], 4, today));
        Assert.Null(shelf.Find(trials[^1], 6, today));
        Assert.Null(shelf.Find(trials[^1], 5, today.AddDays(1)));
    }

    [Fact]
    public void Places_are_read_as_they_are_written_and_stand_in_the_order_of_their_words()
    {
        var places = (from day in (DateOnly[])[new(2026, 11, 2), new(2026, 11, 20), DateOnly.MaxValue]
            from since in (long[])[5, 40, TrialFacts.Start.UtcTicks]
            from id in (string[])["a.adoption.b.", "a.adoption-report.b.", "a.track.~.Contract"]
            select new Place(day, since, id)).ToArray();
        Assert.All(places, place => Assert.Equal(place, Place.Read(place.ToString())));
        Assert.Equal(places.Select(p => p.ToString()).Order(StringComparer.Ordinal), places.Order().Select(p => p.ToString()));
        Assert.All((string?[])[null, "", "x", "20261102~x~y", "2026-11-02~5~y"], text => Assert.Null(Place.Read(text)));
    }

    private static void Forget(ServiceHost host)
    {
        host.Services.GetRequiredService<Shelf<Glance>>().Clear();
        host.Services.GetRequiredService<Shelf<Story>>().Clear();
    }

    private HttpClient[] Readers(ServiceHost host) =>
    [
        host.As(Person, Alliance, Roles.Coordinator, Roles.Intake), host.As(Person, _facts.SponsorId, Roles.Sponsor),
        host.As(Person, _facts.HospitalA, Roles.InstitutionOffice, Roles.EthicsChair, Roles.Investigator), host.As(Person, _facts.LeadHospital, Roles.EthicsSecretary),
    ];

    private static async Task<string> Everything(HttpClient[] readers)
    {
        var read = new List<string>();
        foreach (var reader in readers)
            foreach (var address in (string[])["/tracking/wall", "/tracking/tasks"]) read.Add(await reader.GetStringAsync(new Uri(address, UriKind.Relative), Ct));
        return string.Join('\n', read);
    }

    private static async Task<int> HolderDays(HttpClient intake) =>
        Assert.Single((await intake.GetFromJsonAsync<JsonElement>("/tracking/tasks", Ct)).GetProperty("items").EnumerateArray()).GetProperty("holderDays").GetInt32();

    private static Task<ServiceHost> Start(Shape shape) => ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, TrialFacts.At(200));
}
