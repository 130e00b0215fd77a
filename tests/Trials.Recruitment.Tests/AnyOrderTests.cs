using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>Architecture rule 3: whatever the order in which the events of a trial arrive, and however often, the same is known at the end.</summary>
public class AnyOrderTests
{
    private static readonly Facts Known = new();

    public static TheoryData<string> Handfuls => ["opening", "holding", "stopping", "amending", "re-planning"];

    [Theory, MemberData(nameof(Handfuls))]
    public async Task Every_order_of_a_trials_events_ends_in_the_same_state(string handful)
    {
        DomainEvent[] events = handful switch
        {
            "opening" => [Known.Accepted(), Known.Opinion(), Known.Adopted(2, isEffective: false), Known.ConditionsMet(3), Known.Activated()],
            "amending" => [Known.Accepted(), Known.Opinion(), Known.Adopted(2), Known.Confirmed("2.0"), Known.Confirmed("3.0", 2)],
            "re-planning" => [Known.Accepted(), Known.Amended(20), Known.Amended(40, 2), Known.Amended(25, 3)],
            "holding" => [Known.Accepted(), Known.Adopted(2), Known.Held(1, 3, isRescinded: true), Known.Released(4), Known.Adopted(5, consent: "2.0")],
            _ => [Known.Accepted(), Known.Stopped(1, 3), Known.Reinstated(4), Known.Stopped(2, 5, isFinal: true), Known.Activated()],
        };
        await using var host = await HostedRecruitment.Start();
        string? first = null;
        foreach (var order in Permutations.Of(events))
        {
            var state = await StateAfter(host.Host, order);
            first ??= state;
            Assert.Equal(first, state);
        }
    }

    // One transaction that is rolled back: the same path as the inbox takes, on an empty store each time.
    private static async Task<string> StateAfter(ServiceHost host, IEnumerable<DomainEvent> order)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        await using var work = await db.Begin(ct);
        foreach (var one in order)
        {
            await Apply(db, one, ct);
            await db.SaveChangesAsync(ct);
            // Everything is read anew by the next event, as by another process.
            db.ChangeTracker.Clear();
        }
        var trial = await db.Trials.SingleAsync(ct);
        var site = await db.Sites.SingleOrDefaultAsync(s => s.Id == Known.Site, ct);
        var line = await db.ReadStopLines(ct);
        var approval = site?.ApprovalUnder(trial);
        var closed = site is null ? [] : Doors.ClosedToEnrolment(trial, site, line, Facts.Noon).Select(r => r.Problem.Code);
        return string.Join('|', trial.Number, trial.Title, trial.PlannedEnrolment, trial.Opinion?.OpinionId, trial.Stop, site?.Role, site?.Hold, site?.Adoption?.Version,
            site?.ConditionsMet, site?.IsActive, site?.Places, line.Ethics?.Applied, approval?.ConsentVersion, approval?.ValidUntil, string.Join(',', closed));
    }

    private static Task Apply(RecruitmentDb db, DomainEvent one, CancellationToken ct) => one switch
    {
        ApplicationAccepted e => new ApplicationAcceptedConsumer(db).Handle(e, ct),
        StudyFactsChanged e => new StudyFactsChangedConsumer(db).Handle(e, ct),
        OpinionIssued e => new OpinionIssuedConsumer(db).Handle(e, ct),
        AdoptionDecided e => new AdoptionDecidedConsumer(db).Handle(e, ct),
        VersionsConfirmed e => new VersionsConfirmedConsumer(db).Handle(e, ct),
        LocalConditionsMet e => new LocalConditionsMetConsumer(db).Handle(e, ct),
        SiteActivated e => new SiteActivatedConsumer(db).Handle(e, ct),
        SiteHeld e => new SiteHeldConsumer(db).Handle(e, ct),
        SiteReleased e => new SiteReleasedConsumer(db).Handle(e, ct),
        TrialStopped e => new TrialStoppedConsumer(db).Handle(e, ct),
        TrialReinstated e => new TrialReinstatedConsumer(db).Handle(e, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };
}
