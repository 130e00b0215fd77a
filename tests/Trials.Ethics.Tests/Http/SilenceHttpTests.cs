using Trials.Contracts.Ethics.V1;
using static Trials.Ethics.Tests.Http.EthicsHost;

namespace Trials.Ethics.Tests.Http;

/// <summary>What is not said decides nothing.</summary>
public sealed class SilenceHttpTests
{
    [Fact, Trait("Rule", "MR-36")]
    public async Task A_case_whose_limit_has_long_passed_is_as_open_as_before()
    {
        await using var host = await (await EthicsHost.Start()).WithATrial();
        await host.IssueTheOpinion();
        await host.NameTheReviewers();
        await Ok(await host.Respond(2, new { response = "Adopt" }));

        host.Host.Clock.Advance(TimeSpan.FromDays(60));

        var adoption = await Ok(await host.Secretary(host.Site).Get(host.Adoption()));
        Assert.Equal("InReview", adoption.GetProperty("status").GetString());
        Assert.Empty(await host.Host.Published<AdoptionDecided>());
    }

    [Fact, Trait("Rule", "ETH-05")]
    public async Task A_hospital_without_a_committee_on_record_decides_nothing()
    {
        await using var host = await EthicsHost.Start();
        await host.Host.Deliver(Hospital(host.Site.OrganisationId));
        await host.Host.Deliver(host.Accepted());

        await Refused(await host.Chair(host.Site).Post(host.Adoption("/reviewers"), new { personIds = host.Site.People(2, 3) }),
            409, "ethics.committee_not_recorded");
    }
}
