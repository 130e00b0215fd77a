using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Testing;
using Trials.Tracking;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;
using Trials.Tracking.Glances;

namespace Trials.Benchmarks;

/// <summary>
/// The wall of 500 trials with 20 sites of 8 tracks each: its first view after a start, a later one, how long a fact takes to be seen on it, and 50
/// readers at once; beside the plainest list of the same service in the same run.
/// </summary>
internal static class WallView
{
    private const int TrialCount = 500, SiteCount = 20, Readers = 50, Rounds = 8;

    private static readonly Track[] OfSite = [Track.ProjectApproval, Track.Contract, Track.NationalUpload, Track.ProductOnSite, Track.Initiation];

    public static async Task Run()
    {
        foreach (var shape in (Shape[])[Shape.Embedded, Shape.Separate])
        {
            await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape);
            var watch = Stopwatch.StartNew();
            var last = Guid.Empty;
            for (var n = 0; n < TrialCount; n++) last = await host.InDb("tracking", db => Fill((TrackingDb)db, n));
            Say($"{shape}: {TrialCount} trials × {SiteCount} sites in {watch.Elapsed.TotalSeconds:F0} s");
            using var coordinator = host.As(Guid.CreateVersion7(DateTimeOffset.UtcNow), Guid.CreateVersion7(DateTimeOffset.UtcNow), Roles.Coordinator);
            await Time(coordinator, "/tracking/trials?take=50");
            Forget(host);
            var floor = await Median(coordinator, "/tracking/trials?take=50");
            Say($"{"the list of 50 trials",32} {floor,7:F1} ms");
            Say($"{"50 trials, first view",32} {await Time(coordinator, "/tracking/wall?take=50"),7:F1} ms");
            Forget(host);
            var empty = Kept();
            Say($"{"500 trials, first view",32} {await Time(coordinator, "/tracking/wall?take=500"),7:F1} ms");
            Say($"{"kept of a trial",32} {(Kept() - empty) / 1024.0 / TrialCount,7:F1} kB");
            foreach (var (what, address) in ((string, string)[])[("50 trials, later", "/tracking/wall?take=50"), ("500 trials, later", "/tracking/wall?take=500"), ("the coordinator's tasks", "/tracking/tasks")])
            {
                var later = await Median(coordinator, address);
                Say($"{what,32} {later,7:F1} ms  {later / floor,5:F1} × the list");
            }
            await Seen(host, coordinator, last);
            var many = await Together(coordinator, "/tracking/trials?take=50");
            foreach (var address in (string[])["/tracking/wall?take=50", "/tracking/tasks"])
                Say($"{"",32} p95 {await Together(coordinator, address) / many,5:F1} × the list's");
        }
    }

    // As after a start of the process.
    private static void Forget(ServiceHost host)
    {
        host.Services.GetRequiredService<Shelf<Glance>>().Clear();
        host.Services.GetRequiredService<Shelf<Story>>().Clear();
    }

    private static long Kept() => GC.GetTotalMemory(forceFullCollection: true);

    private static async Task Seen(ServiceHost host, HttpClient coordinator, Guid trial)
    {
        var before = await coordinator.GetStringAsync(new Uri($"/tracking/trials/{trial}", UriKind.Relative));
        var watch = Stopwatch.StartNew();
        await host.Services.GetRequiredService<EventSender>().Send(Guid.CreateVersion7(DateTimeOffset.UtcNow),
            new TrialStopped { AggregateId = trial, Version = 999, OccurredAt = DateTimeOffset.UtcNow, RecordedAt = DateTimeOffset.UtcNow, TrialId = trial, StopNumber = 1, IsFinal = false, Reason = "r" }, CancellationToken.None);
        while (await coordinator.GetStringAsync(new Uri($"/tracking/trials/{trial}", UriKind.Relative)) == before) { }
        var told = watch.Elapsed.TotalMilliseconds;
        await coordinator.GetStringAsync(new Uri("/tracking/wall?take=500", UriKind.Relative));
        Say($"{"a fact until it is seen",32} {told,7:F1} ms, on the whole wall {watch.Elapsed.TotalMilliseconds,7:F1} ms");
    }

    private static async Task<double> Together(HttpClient reader, string address)
    {
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                times.Add(await Time(reader, address));
                // A person looks before asking again.
                await Task.Delay(1_000);
            }
        }));
        var sorted = times.Order().ToArray();
        var late = sorted[sorted.Length * 95 / 100];
        Say($"{$"{Readers} readers, {address}",32} p50 {sorted[sorted.Length / 2],6:F1} ms  p95 {late,6:F1} ms");
        return late;
    }

    private static async Task<double> Median(HttpClient reader, string address)
    {
        var times = new List<double>();
        for (var round = 0; round < 9; round++) times.Add(await Time(reader, address));
        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task<double> Time(HttpClient reader, string address)
    {
        var watch = Stopwatch.StartNew();
        await reader.GetStringAsync(new Uri(address, UriKind.Relative));
        return watch.Elapsed.TotalMilliseconds;
    }

    // One trial as its facts would have left it, some sites further than others.
    private static async Task<Guid> Fill(TrackingDb db, int n)
    {
        var start = DateTimeOffset.UtcNow.AddDays(-20);
        var id = Guid.CreateVersion7(start.AddMilliseconds(n));
        var sites = Enumerable.Range(1, SiteCount).Select(s => new AcceptedSite(Guid.CreateVersion7(start), s, $"医院 {s}", Guid.CreateVersion7(start), s == 1 ? SiteRole.Lead : SiteRole.Participating)).ToArray();
        var (trial, rows, version) = (Trial.Of(id), new Dictionary<Guid, TrialSite>(), 0);
        Tell(id, null, new ApplicationAccepted { TrialId = id, Number = $"2026-{n:D4}", Title = $"Trial {n} 研究", SponsorId = Guid.CreateVersion7(start), Kind = StudyKind.Registration, Product = Product.Drug,
            Phase = Phase.III, PlannedEnrolment = 400, NeedsHumanGeneticResources = true, RulePack = "pudong-2023@1", AcceptedOn = DateOnly.FromDateTime(start.Date), Documents = [], Sites = sites });
        Tell(Guid.CreateVersion7(start), null, new OpinionIssued { TrialId = id, OpinionId = id, Number = "O", LeadOrganisationId = sites[0].OrganisationId, Decision = Decision.Approve, IsEffective = true, Conditions = [], Versions = [],
            ValidUntil = DateOnly.FromDateTime(start.Date).AddYears(1), AdoptionDueOn = DateOnly.FromDateTime(start.Date).AddDays(12) });
        foreach (var site in sites.Skip(1).Where(s => (s.Number + n) % 4 > 0))
        {
            Tell(site.SiteId, site, new AdoptionReviewersNamed { TrialId = id, SiteId = site.SiteId, OrganisationId = site.OrganisationId, Reviewers = 2 });
            Tell(site.SiteId, site, new AdoptionDecided { TrialId = id, SiteId = site.SiteId, OrganisationId = site.OrganisationId, OpinionId = id, Outcome = AdoptionOutcome.Adopted, IsEffective = true, Versions = [] });
            Tell(site.SiteId, site, new PlacesOffered { TrialId = id, SiteId = site.SiteId, OrganisationId = site.OrganisationId, Places = 20, AnswerBy = DateOnly.FromDateTime(start.Date).AddDays(30) });
            foreach (var track in OfSite.Take((site.Number + n) % 6))
                Tell(site.SiteId, site, new TrackFinished { TrialId = id, SiteId = site.SiteId, OrganisationId = site.OrganisationId, Track = track, DoneOn = DateOnly.FromDateTime(start.Date) });
        }
        db.Trials.Add(trial);
        db.Sites.AddRange(rows.Values);
        await db.SaveChangesAsync();
        db.Forget();
        return id;

        void Tell(Guid aggregate, AcceptedSite? site, DomainEvent draft)
        {
            var at = start.AddHours(++version);
            var fact = draft with { AggregateId = aggregate, Version = version, OccurredAt = at, RecordedAt = at };
            Applying.Apply(fact, new Subject(id, site?.SiteId, site?.OrganisationId), trial, rows);
            db.Entries.Add(new Entry { TrialId = id, Position = trial.Take(at), SiteId = site?.SiteId, OrganisationId = site?.OrganisationId, Event = MessageCatalog.NameOf(fact.GetType()), AggregateId = aggregate,
                Version = version, OccurredAt = at, RecordedAt = at, ArrivedAt = at, PersonId = Guid.Empty, ActorOrganisationId = Guid.Empty, Role = "", Body = MessageCatalog.Serialize(fact) });
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
