using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Deadlines;
using Trials.Testing;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

public sealed class JourneyTests
{
    [Fact, Trait("Rule", "MR-36")] // N02
    public async Task An_application_that_intake_leaves_lying_is_escalated_and_stays_submitted()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Draft();
        await host.Complete(id);
        var submitted = await Body(await Post(host.Sponsor, id, "submission"));
        var sweep = host.Service.Services.GetServices<IHostedService>().OfType<AcceptanceSweep>().Single();
        foreach (var days in (int[])[0, 2, 20, 0])
        {
            host.Service.Clock.Advance(TimeSpan.FromDays(days));
            await sweep.Sweep(TestContext.Current.CancellationToken);
        }
        var told = await host.Service.Published<DeadlineEscalated>();
        Assert.Equal([-1, 0, 2, 5], told.Select(e => e.Step));
        Assert.All(told, e => Assert.Equal(("N02", id, submitted["answerDueOn"]!.GetValue<string>()),
            (e.Node, e.TrialId, e.DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal("Submitted", (await Body(await Get(host.Sponsor, id, "")))["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_record_becomes_an_accepted_application_over_one_return(Shape shape) // rules.md 12.4, SEED-12
    {
        await using var host = await RegistrationHost.Start(shape);
        var id = await host.Draft();
        var check = await Body(await Get(host.Sponsor, id, "check"));
        Assert.False(check["isComplete"]!.GetValue<bool>());
        var early = await Refused(await Post(host.Sponsor, id, "submission"), HttpStatusCode.Conflict, "registration.incomplete");
        Assert.Equal(check["findings"]!.AsArray().Where(f => f!["severity"]!.GetValue<string>() == "blocking").Select(f => f!.ToJsonString()),
            early["findings"]!.AsArray().Select(f => f!.ToJsonString()));

        await host.Complete(id);
        Assert.True((await Body(await Get(host.Sponsor, id, "check")))["isComplete"]!.GetValue<bool>());
        await Body(await Post(host.Sponsor, id, "submission"));
        await Body(await Post(host.Intake, id, "deficiencies",
            new { items = new[] { new { field = "documents.ICF", text = "Page 3 is missing" } } }));
        await Refused(await Post(host.Sponsor, id, "submission"), HttpStatusCode.Conflict, "registration.deficiencies_open");
        var filed = await Body(await RegistrationHost.File(host.Sponsor, id, "ICF", "1.1", Pdf("all pages")));
        await Body(await Post(host.Sponsor, id, "deficiencies/1/answer",
            new { text = "Version 1.1 has it", documentId = filed["documentId"]!.GetValue<Guid>() }));
        await Body(await Post(host.Sponsor, id, "submission"));
        var accepted = await Body(await Post(host.Intake, id, "acceptance"));

        Assert.Equal("Accepted", accepted["status"]!.GetValue<string>());
        Assert.Equal("Version 1.1 has it", accepted["deficiencies"]![0]!["answer"]!.GetValue<string>());
        Assert.Equal([1, 2], (await host.Service.Published<ApplicationSubmitted>()).Select(e => e.Round));
        Assert.Equal(1, Assert.Single(await host.Service.Published<ApplicationReturned>()).Deficiencies);

        var told = Assert.Single(await host.Service.Published<ApplicationAccepted>());
        Assert.Equal((id, id), (told.TrialId, told.AggregateId));
        Assert.Equal(accepted["version"]!.GetValue<int>(), told.Version);
        Assert.Equal(Roles.Intake, told.By.Role);
        Assert.Equal(("NCT00000001", 300, "pudong-2023@1"), (told.RegistryId, told.PlannedEnrolment, told.RulePack));
        Assert.Equal(new DateOnly(2026, 3, 2), told.AcceptedOn);
        Assert.Equal([(1, LeadId, SiteRole.Lead), (2, OtherId, SiteRole.Participating)],
            told.Sites.Select(s => (s.Number, s.OrganisationId, s.Role)));
        Assert.Equal("1.1", Assert.Single(told.Documents, d => d.Code == "ICF").Version);
        Assert.Equal(16, told.Documents.Count);
    }

    [Fact, Trait("Rule", "CAL-08")]
    public async Task What_comes_after_five_oclock_counts_from_the_next_working_day_and_keeps_its_instant()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Draft();
        await host.Complete(id);
        host.Service.Clock.Advance(TimeSpan.FromHours(4 * 24 + 7.1)); // Friday, 17:06 in Shanghai
        var submitted = await Body(await Post(host.Sponsor, id, "submission"));
        Assert.Equal("2026-03-09", submitted["submittedOn"]!.GetValue<string>());
        Assert.StartsWith("2026-03-06T09:0", submitted["submittedAt"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("2026-03-11", submitted["answerDueOn"]!.GetValue<string>());

        var accepted = await Body(await Post(host.Intake, id, "acceptance"));
        Assert.Equal("2026-03-09", accepted["acceptedOn"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_trial_with_1218_sites_is_accepted_with_one_event(Shape shape)
    {
        await using var host = await RegistrationHost.Start(shape);
        var id = await host.Draft(1218);
        await host.Complete(id, 1218);
        await Body(await Post(host.Sponsor, id, "submission"));
        await Body(await Post(host.Intake, id, "acceptance"));

        var told = Assert.Single(await host.Service.Published<ApplicationAccepted>());
        Assert.Equal(Enumerable.Range(1, 1218), told.Sites.Select(s => s.Number));
        Assert.Equal("", told.Sites[9].Name);
        Assert.Equal(1218, told.Sites.Select(s => s.SiteId).Distinct().Count());

        var page = await Body(await Get(host.Coordinator, id, "sites?after=1200&take=10"));
        Assert.Equal("1210", page["next"]!.GetValue<string>());
        Assert.Equal("Site 1210", page["items"]![9]!["displayName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Repeating_a_deed_answers_the_same_and_tells_nobody_twice()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Submitted();
        await Body(await Post(host.Sponsor, id, "submission"));
        var items = new { items = new[] { new { field = "study", text = "Unclear" } } };
        var returned = await Body(await Post(host.Intake, id, "deficiencies", items));
        Assert.Equal(returned["version"]!.GetValue<int>(),
            (await Body(await Post(host.Intake, id, "deficiencies", items)))["version"]!.GetValue<int>());
        await Body(await Post(host.Sponsor, id, "deficiencies/1/answer", new { text = "Clear now", isNotApplicable = true }));
        await Body(await Post(host.Sponsor, id, "deficiencies/1/answer", new { text = "Clear now", isNotApplicable = true }));
        await Body(await Post(host.Sponsor, id, "submission"));
        await Body(await Post(host.Intake, id, "acceptance"));
        await Body(await Post(host.Intake, id, "acceptance"));
        await Body(await Post(host.Sponsor, id, "withdrawal", new { reason = "No funds" }));
        await Body(await Post(host.Sponsor, id, "withdrawal", new { reason = "No funds" }));
        await Refused(await Post(host.Sponsor, id, "withdrawal", new { reason = "Other" }), HttpStatusCode.Conflict,
            "registration.already_withdrawn");

        Assert.Equal(2, (await host.Service.Published<ApplicationSubmitted>()).Count);
        Assert.Single(await host.Service.Published<ApplicationReturned>());
        Assert.Single(await host.Service.Published<ApplicationAccepted>());
        Assert.Equal("No funds", Assert.Single(await host.Service.Published<ApplicationWithdrawn>()).Reason);
    }

    [Fact]
    public async Task A_hospital_that_lost_its_membership_since_submission_stops_the_acceptance() // MR-01
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Submitted();
        await host.Member(OtherId, "Another Hospital", "Shanghai", Trials.Contracts.Directory.V1.MembershipStatus.Suspended, version: 2);
        await host.Member(OtherId, "Another Hospital", "Shanghai", version: 1); // late and older: does not count
        var refused = await Refused(await Post(host.Intake, id, "acceptance"), HttpStatusCode.Conflict, "registration.incomplete");
        Assert.Equal("sites[2].organisationId", refused["findings"]![0]!["field"]!.GetValue<string>());
        Assert.Empty(await host.Service.Published<ApplicationAccepted>());
    }

    [Fact]
    public async Task A_draft_that_nobody_was_told_of_is_withdrawn_in_silence()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Draft();
        await Body(await Post(host.Sponsor, id, "withdrawal", new { reason = "Wrong record" }));
        Assert.Empty(await host.Service.Published<ApplicationWithdrawn>());
        Assert.Equal(HttpStatusCode.NotFound, (await Get(host.Intake, id)).StatusCode);
    }
}
