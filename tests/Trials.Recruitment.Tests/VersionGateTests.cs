using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Recruitment.Sites;

namespace Trials.Recruitment.Tests;

/// <summary>MR-40, rules.md 14.9 and 14.10: what the lead approves is used at a site from that site's own confirmation on, and not before.</summary>
public class VersionGateTests
{
    private readonly OpenSite _open = new();

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "GCP-23")]
    public void A_change_the_lead_approved_is_refused_at_a_site_that_has_not_confirmed_it()
    {
        _open.Hear(_open.Facts.Opinion(consent: "2.0", daysAgo: 1) with { Type = ReviewType.Amendment });
        Assert.Empty(_open.ClosedBecause());
        Assert.Equal("recruitment.consent_version_not_adopted", Refusal(() => _open.Screen("S-1", "2.0")));
        _open.Enrol(_open.Screen("S-2"));
    }

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-38")]
    public void From_its_confirmation_on_the_site_uses_the_new_version_and_those_inside_sign_again()
    {
        var (inside, waiting) = (_open.Screen("S-1"), _open.Screen("S-2"));
        _open.Enrol(inside);
        _open.Site.Hear(ConfirmedVersions.From(_open.Facts.Confirmed("2.0")));
        var now = _open.Site.ApprovalUnder(_open.Trial)!.ConsentVersion;
        Assert.Equal("2.0", now);
        Assert.True(inside.MustConsentAgain(now));
        Assert.Equal("recruitment.consent_version_not_adopted", Refusal(() => _open.Screen("S-3")));
        Assert.Equal("recruitment.consent_version_superseded", Refusal(() => _open.Enrol(waiting)));
        waiting.RenewConsent(_open.Trial, _open.Site, "2.0", OpenSite.Today, _open.Now);
        _open.Enrol(waiting);
    }

    [Fact, Trait("Rule", "GCP-19")]
    public void Nobody_signs_the_new_version_before_the_day_the_site_confirmed_it()
    {
        _open.Site.Hear(ConfirmedVersions.From(_open.Facts.Confirmed("2.0", daysAgo: 2)));
        Assert.Equal("recruitment.consent_too_early", Refusal(() => _open.Screen("S-1", "2.0", OpenSite.Today.AddDays(-3))));
        _open.Screen("S-1", "2.0", OpenSite.Today.AddDays(-2));
    }

    [Theory, Trait("Rule", "MR-40")]
    [InlineData(Decision.Disapprove)]
    [InlineData(Decision.ReReviewAfterModification)]
    public void An_amendment_that_is_refused_leaves_every_site_as_it_was(Decision decision)
    {
        _open.Hear(_open.Facts.Opinion(decision, isEffective: false, consent: "2.0", daysAgo: 1) with { Type = ReviewType.Amendment });
        Assert.Empty(_open.ClosedBecause());
        _open.Enrol(_open.Screen());
    }

    [Fact, Trait("Rule", "MR-46"), Trait("Rule", "MR-45")]
    public void A_site_that_has_not_confirmed_the_yearly_opinion_lapses_on_its_own_day()
    {
        var facts = _open.Facts;
        _open.Site.Hear(Adoption.From(facts.Adopted(3, validUntil: OpenSite.Today.AddDays(-1))));
        var (nextYear, enrolled) = (OpenSite.Today.AddYears(1), facts.Opinion(Decision.Continue, validUntil: OpenSite.Today.AddYears(1), daysAgo: 1));
        _open.Hear(enrolled with { Type = ReviewType.Continuing });
        Assert.Equal(["recruitment.approval_lapsed"], _open.ClosedBecause());
        _open.Site.Hear(ConfirmedVersions.From(facts.Confirmed("1.0", validUntil: nextYear)));
        Assert.Empty(_open.ClosedBecause());
        Assert.Equal(nextYear, _open.Site.ApprovalUnder(_open.Trial)!.ValidUntil);
    }

    [Fact, Trait("Rule", "MR-46"), Trait("Rule", "ETH-25")]
    public void An_opinion_on_another_matter_shortens_how_long_the_study_is_carried_and_never_prolongs_it()
    {
        var facts = _open.Facts;
        var year = facts.Opinion(Decision.Continue, validUntil: OpenSite.Today.AddYears(1), daysAgo: 1) with { Type = ReviewType.Continuing };
        _open.Hear(facts.Opinion(Decision.Continue, validUntil: OpenSite.Today.AddYears(3), daysAgo: 3) with { Type = ReviewType.Deviation });
        Assert.Equal(new DateOnly(2027, 11, 1), _open.Site.ApprovalUnder(_open.Trial)!.ValidUntil);
        _open.Hear(facts.Opinion(Decision.Continue, validUntil: OpenSite.Today.AddDays(-1), daysAgo: 2) with { Type = ReviewType.SeriousAdverseEvent });
        Assert.Equal(["recruitment.approval_lapsed"], _open.ClosedBecause());
        _open.Hear(year);
        Assert.Empty(_open.ClosedBecause());
    }

    [Fact, Trait("Rule", "MR-51"), Trait("Rule", "MR-40")]
    public void A_site_whose_hospital_no_longer_leads_uses_what_its_own_committee_confirmed()
    {
        var facts = _open.Facts;
        var site = Site.Shell(facts.LeadSite, facts.TrialId, facts.LeadHospital);
        site.Accept(facts.Accepted().Sites[0]);
        site.Hear(Adoption.From(facts.Adopted(1, validUntil: new DateOnly(2027, 5, 1)) with { AggregateId = facts.LeadSite, SiteId = facts.LeadSite }));
        _open.Hear(facts.Opinion(Decision.Continue, consent: "2.0", validUntil: OpenSite.Today.AddYears(2), daysAgo: 1) with { Type = ReviewType.Continuing });
        var approval = site.ApprovalUnder(_open.Trial)!;
        Assert.Equal(("1.0", new DateOnly(2027, 5, 1)), (approval.ConsentVersion, approval.ValidUntil));
    }

    [Fact, Trait("Rule", "MR-46")]
    public void Expiry_stops_new_people_only()
    {
        var inside = _open.Screen();
        _open.Enrol(inside);
        _open.Site.Hear(Adoption.From(_open.Facts.Adopted(3, validUntil: OpenSite.Today.AddDays(-1))));
        Assert.Equal("recruitment.approval_lapsed", Refusal(() => _open.Screen("S-9")));
        inside.RenewConsent(_open.Trial, _open.Site, "1.0", OpenSite.Today, _open.Now);
    }

    [Fact, Trait("Rule", "MR-38")]
    public void A_new_adoption_is_a_new_beginning()
    {
        _open.Site.Hear(ConfirmedVersions.From(_open.Facts.Confirmed("2.0", daysAgo: 12)));
        Assert.Equal("1.0", _open.Site.ApprovalUnder(_open.Trial)!.ConsentVersion);
    }

    [Fact, Trait("Rule", "MR-40")]
    public async Task Each_site_has_the_gate_of_its_own_confirmation()
    {
        await using var host = await HostedRecruitment.StartOpen();
        var facts = host.Facts;
        await host.Deliver(facts.LeadActivated(), facts.Opinion(consent: "2.0", daysAgo: 1) with { Type = ReviewType.Amendment },
            facts.ConfirmedByLead("2.0"));
        await HostedRecruitment.ThenRefused(await host.Screen("S-1", "2.0"), "recruitment.consent_version_not_adopted");
        var enrolled = await host.Screened("S-2");
        Assert.Equal("1.0", (await host.GetSite())["consentVersion"]!.GetValue<string>());
        await host.Deliver(facts.Confirmed("2.0"));
        await HostedRecruitment.ThenRefused(await host.Screen("S-3"), "recruitment.consent_version_not_adopted");
        Assert.Equal(System.Net.HttpStatusCode.Created, (await host.Screen("S-4", "2.0")).StatusCode);
        var seen = await HostedRecruitment.Json(await host.Investigator.Get($"/recruitment/participants/{enrolled}"));
        Assert.True(seen["mustConsentAgain"]!.GetValue<bool>());
    }

    [Fact, Trait("Rule", "MR-50")]
    public async Task A_site_that_closed_with_its_report_takes_nobody_further()
    {
        await using var host = await HostedRecruitment.StartOpen();
        var waiting = await host.Screened("S-1");
        await host.Deliver(new SiteCompleted
        {
            AggregateId = host.Facts.Site, Version = 1, TrialId = host.Facts.TrialId, SiteId = host.Facts.Site, OrganisationId = host.Facts.Hospital,
        });
        await HostedRecruitment.ThenRefused(await host.Screen("S-2"), "recruitment.site_completed");
        await HostedRecruitment.ThenRefused(await host.Enrol(waiting), "recruitment.site_completed");
        Assert.Equal(["recruitment.site_completed"], HostedRecruitment.ClosedBecause(await host.GetSite()));
    }

    private static string Refusal(Action deed) => Assert.Throws<RuleViolationException>(deed).Problem.Code;
}
