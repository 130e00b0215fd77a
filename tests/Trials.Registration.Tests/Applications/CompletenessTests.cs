using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Registration.Applications;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Applications;

public sealed class CompletenessTests
{
    [Fact]
    public void A_complete_application_has_no_findings() => Assert.Empty(Findings(Complete()));

    [Fact]
    public void A_fresh_draft_lacks_its_study_its_lead_and_the_organisation_of_each_site()
    {
        var findings = Findings(Draft("Somewhere", null));
        Assert.Equal(["study", "sites", "sites[1].organisationId", "sites[2].organisationId"], findings.Select(f => f.Field));
        Assert.StartsWith("Site 2:", findings[3].View().Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ETH-18"), Trait("Rule", "GCP-12b")]
    public void Each_mandatory_document_of_the_rule_pack_is_asked_for_by_its_code()
    {
        var application = Draft("A");
        application.Describe(AStudy, null, Now);
        var asked = Findings(application).Where(f => f.Problem == FindingProblems.DocumentMissing).Select(f => f.Field).ToArray();
        Assert.Contains("documents.PROTOCOL", asked);
        Assert.Contains("documents.ICF", asked);
        Assert.Contains("documents.REG_DOC", asked);
        Assert.DoesNotContain("documents.LEAD_OPINION", asked);
        Assert.DoesNotContain("documents.RECRUIT", asked);
        Assert.Contains("documents.RECRUIT", Completeness.Reminders(application, Pack).Select(f => f.Field));
    }

    [Fact]
    public void An_investigators_study_needs_no_permission_document()
    {
        var application = Draft("A");
        application.Describe(AStudy with { Kind = StudyKind.Iit }, null, Now);
        Assert.DoesNotContain("documents.REG_DOC", Findings(application).Select(f => f.Field));
    }

    [Fact, Trait("Rule", "MR-04")]
    public void There_is_exactly_one_lead()
    {
        var application = Complete();
        Name(application, OtherSite with { Role = SiteRole.Lead });
        Assert.Equal([FindingProblems.SeveralLeads], Findings(application).Select(f => f.Problem));

        Name(application, LeadSite with { Role = SiteRole.Participating }, OtherSite);
        Assert.Equal([FindingProblems.NoLead], Findings(application).Select(f => f.Problem));
    }

    [Fact]
    public void A_hospital_does_not_lead_the_registration_of_its_own_product_but_may_lead_its_own_investigators_study()
    {
        var application = Complete();
        Name(application, LeadSite with { OrganisationId = SponsorId });
        Assert.Equal([FindingProblems.LeadIsSponsor], Findings(application).Select(f => f.Problem));

        application.Describe(AStudy with { Kind = StudyKind.Iit, Permission = null }, null, Now);
        Assert.Empty(Findings(application));
    }

    [Fact, Trait("Rule", "MR-01")]
    public void A_membership_lost_after_naming_is_found()
    {
        var known = Known.Values.Where(o => o.Id != OtherId).Append(Hospital(OtherId, "Other Hospital", MembershipStatus.Left))
            .ToDictionary(o => o.Id);
        var finding = Assert.Single(Findings(Complete(), Around with { Known = known }));
        Assert.Equal(("sites[2].organisationId", FindingProblems.SiteNotMember), (finding.Field, finding.Problem));
    }

    [Fact]
    public void A_place_outside_the_alliance_needs_no_organisation()
    {
        var application = Complete();
        Name(application, new SiteName(2, null, SiteRole.Participating, true));
        Assert.DoesNotContain(Findings(application), f => f.IsBlocking);
        Assert.Single(application.SitesInside);

        Name(application, new SiteName(1, null, SiteRole.Participating, true));
        Assert.Equal([FindingProblems.NoSites], Findings(application).Select(f => f.Problem));
    }

    [Theory, Trait("Rule", "IIT-13")]
    [InlineData(StudyKind.Registration, Product.None, Phase.NA, "registration.product_needed")]
    [InlineData(StudyKind.Registration, Product.NewTech, Phase.NA, "registration.new_technology_not_for_registration")]
    [InlineData(StudyKind.Registration, Product.Device, Phase.BE, "registration.bioequivalence_needs_drug")]
    public void Kind_product_and_phase_agree(StudyKind kind, Product product, Phase phase, string code)
    {
        var application = Complete();
        application.Describe(AStudy with { Kind = kind, Product = product, Phase = phase }, null, Now);
        Assert.Contains(code, Findings(application).Select(f => f.Problem.Code));
    }
}
