using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Deadlines;
using Trials.Testing;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

/// <summary>What intake and sponsor do with a submitted application (rules.md 12.4).</summary>
public sealed class IntakeTests
{
    [Fact]
    public void An_item_is_answered_with_a_document_filed_since_a_fact_changed_since_or_a_reason()
    {
        var later = Given.Now.AddHours(1);
        DeficiencyAnswer By(Guid? document = null, string? field = null) => new("See there", Given.Sponsor, later, document, field);
        var application = Given.Returned(new DeficiencyItem("study.phase", "Which?"), new DeficiencyItem("documents.IB", "Old"));
        var old = application.Documents[0].Id;
        ApplicationTests.Refused(ApplicationProblems.AnswerDocument, () => application.Answer(1, By(document: old)));
        ApplicationTests.Refused(ApplicationProblems.AnswerDocument, () => application.Answer(1, By(document: Given.Id(77))));
        foreach (var field in (string[])["study.phase", "sites[2].target", "sites[9].target", "study.colour", "study"])
            ApplicationTests.Refused(ApplicationProblems.AnswerField, () => application.Answer(1, By(field: field)));

        application.Describe(Given.AStudy with { Phase = Contracts.Phase.II }, null, later);
        Given.Name(application, Given.OtherSite with { Target = 90 });
        application.Answer(1, By(field: "study.phase"));
        application.Answer(1, By(field: "sites[2].target"));
        ApplicationTests.Refused(ApplicationProblems.AnswerField, () => application.Answer(1, By(field: "sites[1].target")));
        var filed = application.File(Given.Sent("IB", "2.0"), Given.Id(78), Given.Sponsor.PersonId, later);
        application.Answer(2, By(document: filed.Id));
        Assert.Equal([false, false], application.Deficiencies.Select(d => d.Answer!.IsNotApplicable));
        application.Answer(2, Given.Because("It is the newest"));
        Assert.True(application.Deficiencies[1].Answer!.IsNotApplicable);
        Given.Submit(application);
    }

    [Fact]
    public void Every_field_of_a_finding_is_a_fact_with_one_home_or_a_document()
    {
        Assert.Equal(Facts.All.Count, Facts.All.DistinctBy(fact => fact.Field).Count());
        Assert.All(Facts.All, fact => Assert.Equal(fact.Field.StartsWith("sites", StringComparison.Ordinal), fact.Scope is FactScope.Site));
        string[] found = ["study.insurance.sum", "study.registryNumbers", "sites[12].investigator", "study.geneticResources"];
        Assert.All(found, field => Assert.NotNull(Facts.Find(field)));
        Assert.Null(Facts.Find("documents.ICF"));
        Assert.Equal(12, Facts.SiteOf("sites[12].investigator"));
    }

    [Fact]
    public async Task An_application_out_of_scope_ends_for_a_reason_of_the_closed_list()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Submitted();
        var unknown = await Refused(await Post(host.Intake, id, "out-of-scope", new { reason = "TOO_LONG", note = "n" }),
            HttpStatusCode.Conflict, "registration.unknown_reason");
        Assert.Contains("NOT_MULTI_CENTRE", unknown["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var closed = await Body(await Post(host.Intake, id, "out-of-scope", new { reason = "DUPLICATE", note = "See A2026-000009" }));
        await Body(await Post(host.Intake, id, "out-of-scope", new { reason = "DUPLICATE", note = "See A2026-000009" }));
        Assert.Equal(("OutOfScope", "DUPLICATE"), (closed["status"]!.GetValue<string>(), closed["outOfScope"]!.GetValue<string>()));
        Assert.Equal("DUPLICATE", Assert.Single(await host.Service.Published<ApplicationOutOfScope>()).Reason);
        await Refused(await Post(host.Intake, id, "acceptance"), HttpStatusCode.Conflict, "registration.not_submitted");
        await Refused(await Post(host.Sponsor, id, "withdrawal", new { reason = "x" }), HttpStatusCode.Conflict, "registration.closed");
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task An_application_lapses_only_after_three_warnings_reached_its_sponsor(Shape shape)
    {
        await using var host = await RegistrationHost.Start(shape);
        var id = await host.Submitted();
        await Body(await Post(host.Intake, id, "deficiencies", new { items = new[] { new { field = "study", text = "Unclear" } } }));
        foreach (var (days, warnings) in new[] { (29, 0), (1, 1), (14, 1), (1, 2), (15, 3), (15, 3), (700, 3) })
        {
            await Later(host, days);
            await Later(host, 0);
            Assert.Equal(warnings, (await host.Service.Published<SponsorWarned>()).Count);
        }
        foreach (var number in (int[])[1, 2]) await Body(await Post(host.Sponsor, id, $"warnings/{number}/receipt"));
        await Later(host, 300);
        Assert.Equal("Returned", await Status(host, id));

        await Body(await Post(host.Sponsor, id, "warnings/3/receipt"));
        await Body(await Post(host.Sponsor, id, "warnings/3/receipt"));
        await Refused(await Post(host.Sponsor, id, "warnings/4/receipt"), HttpStatusCode.Conflict, "registration.no_such_warning");
        await Later(host, 14);
        Assert.Equal("Returned", await Status(host, id));
        await Later(host, 1);
        Assert.Equal("Lapsed", await Status(host, id));
        Assert.Equal([1, 2, 3], (await host.Service.Published<WarningReceived>()).Select(e => e.Number));
        Assert.Equal(id, Assert.Single(await host.Service.Published<ApplicationLapsed>()).TrialId);
        await Refused(await Post(host.Sponsor, id, "submission"), HttpStatusCode.Conflict, "registration.not_submittable");
    }

    [Fact]
    public void A_new_round_begins_its_warnings_anew()
    {
        var application = Given.Returned(new DeficiencyItem("study", "Which?"));
        Assert.NotNull(application.Warn(Given.Pack, Given.Today.AddDays(30), Given.Now));
        Assert.Null(application.Warn(Given.Pack, Given.Today.AddDays(30), Given.Now));
        application.Answer(1, Given.Because("No"));
        Given.Submit(application);
        Assert.Null(application.Warn(Given.Pack, Given.Today.AddDays(900), Given.Now));
        application.Return([new DeficiencyItem("sites", "Again")], Given.Intake, Given.Now.AddDays(40));
        Assert.Null(application.Warn(Given.Pack, Given.Today.AddDays(69), Given.Now));
        Assert.Equal((1, 2), application.Warn(Given.Pack, Given.Today.AddDays(70), Given.Now) is { } first ? (first.Number, first.Round) : default);
    }

    private static async Task Later(RegistrationHost host, int days)
    {
        host.Service.Clock.Advance(TimeSpan.FromDays(days));
        await host.Service.Services.GetServices<IHostedService>().OfType<LapseSweep>().Single().Sweep(TestContext.Current.CancellationToken);
    }

    private static async Task<string> Status(RegistrationHost host, Guid id) =>
        (await Body(await Get(host.Sponsor, id)))["status"]!.GetValue<string>();
}
