using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Testing;
using Trials.Testing.Servers;
using Trials.Tracking.Notices;
using Trials.Tracking.Notices.Contacts;
using Trials.Tracking.Notices.Mails;

namespace Trials.Tracking.Tests.Notices;

/// <summary>Two processes send from one database: what one has on its way the other leaves alone.</summary>
public sealed class TwoProcessTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    private const int Facts = 8;

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_sent_each_fact_once_and_in_order_however_slow_the_receiver_is()
    {
        await using var receiver = await WebhookReceiver.Start();
        await InTwo(new() { ["Webhooks:AllowPrivate"] = "true" }, async (one, two) =>
        {
            using var coordinator = one.As(Person, Person, Roles.Coordinator);
            foreach (var fact in _facts.All.Take(Facts)) await one.Deliver(fact);
            // A few answers are all that fits into the time for which one process has the webhook.
            receiver.Answer = _ =>
            {
                one.Clock.Advance(TimeSpan.FromSeconds(45));
                two.Clock.Advance(TimeSpan.FromSeconds(45));
                // So long that the other looks while this one waits.
                Thread.Sleep(1200);
                return 200;
            };
            var made = await coordinator.PutAsJsonAsync("/tracking/webhooks/registry", new { url = receiver.Url }, Ct);
            Assert.Equal(HttpStatusCode.OK, made.StatusCode);
            var replayed = await coordinator.PostAsJsonAsync("/tracking/webhooks/registry/replay", new { trialId = _facts.TrialId, after = 0 }, Ct);
            Assert.Equal(HttpStatusCode.NoContent, replayed.StatusCode);
            var last = $"{_facts.TrialId:N}-{Facts}";
            await Eventually.Is(() => Task.FromResult(receiver.All.Any(m => m.Id == last)), "the last one comes", TimeSpan.FromSeconds(120));
        });
        Assert.Equal(Enumerable.Range(1, Facts).Select(n => $"{_facts.TrialId:N}-{n}"), receiver.All.Select(m => m.Id));
    }

    [Fact]
    public async Task Every_mail_is_sent_once()
    {
        await using var server = await MailServer.Start();
        var contact = Contact.Of(Guid.CreateVersion7(), false, _facts.HospitalA, NoticeRoles.Office);
        contact.Move("mine@hospital.test", new(2026, 11, 24), Morning);
        var waiting = Enumerable.Range(0, 60).Select(_ => Mail.Confirmation(contact, "12345678", Morning)).ToArray();
        await InTwo(server.Settings, async (one, _) =>
        {
            await one.InDb("tracking", db =>
            {
                db.AddRange(waiting.Cast<object>());
                return db.SaveChangesAsync(Ct);
            });
            await Eventually.Is(() => one.InDb("tracking", async db => !await db.Set<Mail>().AnyAsync(m => m.SentAt == null)), "all are sent", TimeSpan.FromSeconds(60));
        });
        Assert.Equal(waiting.Select(m => m.Id.ToString("N")).Order(), server.All().Select(m => m.MessageId[1..33]).Order());
    }

    private static async Task InTwo(Dictionary<string, string?> settings, Func<ServiceHost, ServiceHost, Task> work)
    {
        var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        settings["ConnectionStrings:tracking"] = await postgres.CreateDatabase("two", Ct);
        await using (var one = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), now: Morning, settings: settings))
        await using (var two = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), now: Morning, settings: settings)) await work(one, two);
        await postgres.DropDatabase(settings["ConnectionStrings:tracking"]!, Ct);
    }
}
