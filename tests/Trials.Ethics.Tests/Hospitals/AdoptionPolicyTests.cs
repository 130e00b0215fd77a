using Trials.Contracts;
using Trials.Ethics.Hospitals;

namespace Trials.Ethics.Tests.Hospitals;

[Trait("Rule", "MR-02")]
public class AdoptionPolicyTests
{
    private readonly AdoptionPolicy _policy = AdoptionPolicy.Of(Guid.CreateVersion7());

    [Fact]
    public void A_policy_applies_from_its_day_to_its_last_and_the_newest_wins()
    {
        Assert.False(_policy.Bars(Product.Drug, Roster.Today));
        Publish(AdoptionStance.ByDefault, 0, null);
        Publish(AdoptionStance.Never, 10, 20);
        Assert.Equal([false, false, true, true, false],
            ((int[])[0, 9, 10, 20, 21]).Select(day => _policy.Bars(Product.Drug, Roster.Today.AddDays(day))));
        Assert.Equal(2, _policy.Entries.Count);
    }

    [Fact]
    public void An_excluded_kind_of_product_is_not_adopted_directly()
    {
        Publish(AdoptionStance.CaseByCase, 0, null, Product.Device);
        Assert.Equal((true, false), (_policy.Bars(Product.Device, Roster.Today), _policy.Bars(Product.Drug, Roster.Today)));
    }

    [Fact]
    public void A_policy_is_not_published_for_the_past_and_the_same_changes_nothing()
    {
        Refused.With(PolicyProblems.InThePast, () => Publish(AdoptionStance.Never, -1, null));
        Refused.With(PolicyProblems.EndsBeforeItBegins, () => Publish(AdoptionStance.Never, 5, 4));
        Assert.True(Publish(AdoptionStance.Never, 0, null));
        Assert.False(Publish(AdoptionStance.Never, 0, null));
    }

    private bool Publish(AdoptionStance stance, int from, int? until, params Product[] exclusions) => _policy.Publish(
        new PolicyEntry(stance, exclusions, Roster.Today.AddDays(from), until is { } days ? Roster.Today.AddDays(days) : null, Guid.Empty, Roster.Now),
        Roster.Today);
}
