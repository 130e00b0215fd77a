using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts.Deadlines.V1;
using Trials.Rules;
using Trials.Testing;
using Trials.Tracking.Notices;
using Trials.Tracking.Notices.Contacts;
using Trials.Tracking.Notices.Mails;

namespace Trials.Tracking.Tests.Notices;

/// <summary>Who is mailed what and when, over random days; the mail server is dead, which must change nothing.</summary>
public sealed class DigestTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private readonly Guid _trial = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Nobody_gets_two_digests_a_day_or_the_same_twice_and_nothing_is_left_out(Shape shape)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape, Start, new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1", ["Smtp:Port"] = Ports.Free().ToString(CultureInfo.InvariantCulture), ["Smtp:From"] = "a@b.test", ["Smtp:Tls"] = "false",
        });
        var planner = host.Services.GetServices<IHostedService>().OfType<MailPlanner>().Single();
        for (var seed = 1; seed <= 3; seed++) await Check(host, planner, new Random(seed), seed);
    }

    private async Task Check(ServiceHost host, MailPlanner planner, Random random, int seed)
    {
        var hospital = Guid.CreateVersion7();
        Guid[] people = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
        await Add(host, people.Select(person => Person(person, hospital, random, people, host.Clock.GetUtcNow())).ToArray<object>());
        var version = seed * 1000;
        for (var step = 0; step < 60; step++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 400)));
            for (var facts = random.Next(4); facts > 0; facts--) await Add(host, [.. Announcements.Of(Raised(hospital, random, ++version), _trial, null, host.Clock.GetUtcNow())]);
            // Two processes plan at once.
            if (random.Next(3) > 0) await Task.WhenAll(planner.Plan(Ct), planner.Plan(Ct));
        }
        // Five more days at half past eleven in the evening, so that every hour has come.
        for (var day = 0; day < 5; day++)
        {
            var local = host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
            host.Clock.Advance(local.Date.AddDays(1).AddHours(23.5) - local.DateTime);
            await planner.Plan(Ct);
        }
        await Verify(host, hospital, people);
    }

    private static async Task Verify(ServiceHost host, Guid hospital, Guid[] people)
    {
        var mails = await host.InDb("tracking", db => db.Set<Mail>().AsNoTracking().Where(m => people.Contains(m.ContactId)).ToListAsync(Ct));
        var notices = await host.InDb("tracking", db => db.Set<Notice>().AsNoTracking().Where(n => n.OrganisationId == hospital).ToListAsync(Ct));
        var contacts = await host.InDb("tracking", db => db.Set<Contact>().AsNoTracking().Where(c => people.Contains(c.Id)).ToListAsync(Ct));
        Assert.NotEmpty(notices);
        Assert.All(mails, m => Assert.Null(m.SentAt));
        foreach (var contact in contacts)
        {
            var own = mails.Where(m => m.ContactId == contact.Id).ToArray();
            var digests = own.Where(m => m.Kind is MailKind.Digest).ToArray();
            Assert.Equal(digests.Length, digests.DistinctBy(m => WorkingCalendar.China.DateOf(m.CreatedAt)).Count());
            Assert.All(digests, m => Assert.True(m.CreatedAt.ToOffset(TimeSpan.FromHours(8)).Hour >= contact.DigestHour));
            Assert.Equal(own.Sum(m => m.NoticeIds.Count), own.SelectMany(m => m.NoticeIds).Distinct().Count());
            var urgent = notices.Where(n => n.IsUrgent).Select(n => n.Id).ToHashSet();
            Assert.All(own, m => Assert.All(m.NoticeIds, id => Assert.Equal(m.Kind is MailKind.Urgent, urgent.Contains(id))));
            if (contact.Deputy is not null) continue;
            var told = own.SelectMany(m => m.NoticeIds).ToHashSet();
            Assert.Superset(urgent, told);
            if (contact.Mailing is Mailing.Everything) Assert.Equal(notices.Count, told.Count);
        }
        // Whoever is away: each notice reached them or somebody of the same role.
        var reached = mails.SelectMany(m => m.NoticeIds).ToHashSet();
        Assert.All(notices, n => Assert.Contains(n.Id, reached));
    }

    private static Contact Person(Guid person, Guid hospital, Random random, Guid[] people, DateTimeOffset now)
    {
        var contact = Contact.Of(person, false, hospital, NoticeRoles.Office);
        contact.Seen(hospital, NoticeRoles.Office, now);
        var today = WorkingCalendar.China.DateOf(now);
        var isAway = person == people[1];
        contact.Prefer(Language.En, random.Next(24), person == people[0] || random.Next(2) == 0 ? Mailing.Everything : Mailing.UrgentOnly,
            isAway ? new Deputy(people[2], today.AddDays(random.Next(3)), today.AddDays(3 + random.Next(3))) : null);
        Assert.True(contact.Confirm(contact.Move("a@b.test", today, now)!, now));
        return contact;
    }

    private static DeadlineEscalated Raised(Guid hospital, Random random, int version) => new()
    {
        TrialId = Guid.CreateVersion7(), OrganisationId = hospital, Node = "N17", DueOn = new(2026, 11, 25),
        Step = random.Next(3) == 0 ? 2 : -1, Target = EscalatedTo.Holder, Version = version,
    };

    private static Task<int> Add(ServiceHost host, params object[] rows) => host.InDb("tracking", async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync(Ct);
    });
}
