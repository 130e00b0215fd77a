using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;

namespace Trials.Allocation.Tests;

/// <summary>The green light's truth table (rules.md 9.5, G1, G2, CON-02, SEED-14, ETH-24, MR-38, MR-46, MR-47).</summary>
public class GateTests
{
    [Fact]
    public void At_the_start_every_gate_but_the_stop_is_closed_and_says_whom_it_waits_for()
    {
        var start = new StartUp();
        Assert.Equal(Enum.GetValues<GateName>().Except([GateName.NotStopped, GateName.HumanGeneticResources, GateName.LeadConditions]), start.ClosedGates().Order());
        Assert.All(Gates.Of(start.Trial, start.Site, StartUp.Today), gate =>
        {
            Assert.Equal(gate.IsOpen, gate.WaitsFor is null);
            Assert.NotEmpty(gate.Text.English);
            Assert.Contains(gate.Text.Chinese, c => c >= 0x4e00);
        });
        Assert.Equal("lead-ethics", start.Gate(GateName.Ethics).WaitsFor);
        Assert.Equal("alliance", start.Gate(GateName.PlacesAccepted).WaitsFor);
        Assert.Equal("sponsor", start.Gate(GateName.Insurance).WaitsFor);
        Assert.Equal("site-office", start.Gate(GateName.ProjectApproval).WaitsFor);
    }

    [Fact]
    public void With_everything_done_every_gate_is_open_and_the_site_can_be_activated_once()
    {
        var start = StartUp.Complete();
        Assert.Empty(start.ClosedGates());
        Assert.True(start.Site.Activate(start.Trial, Facts.Noon));
        Assert.False(start.Site.Activate(start.Trial, Facts.Noon));
    }

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "MR-46")]
    public void A_lapsed_approval_is_valid_again_when_the_site_has_confirmed_the_yearly_opinion()
    {
        var start = StartUp.Complete();
        start.Site.Hear(Adoption.From(start.Facts.Adopted(7, validUntil: StartUp.Today.AddDays(-1))));
        Assert.Equal([GateName.ApprovalValid], start.ClosedGates());
        start.Trial.Hear(LeadOpinion.From(start.Facts.Opinion(Decision.Continue, daysAgo: 1) with { Type = ReviewType.Continuing }));
        Assert.Equal([GateName.ApprovalValid], start.ClosedGates());
        start.Site.Hear(Confirmed.From(start.Facts.Confirmed(StartUp.Today.AddYears(1))));
        Assert.Empty(start.ClosedGates());
    }

    [Fact, Trait("Rule", "MR-40")]
    public void An_amendment_neither_opens_nor_closes_a_gate()
    {
        var start = StartUp.Complete();
        start.Trial.Hear(LeadOpinion.From(start.Facts.Opinion(Decision.Disapprove, false, daysAgo: 1) with { Type = ReviewType.Amendment }));
        start.Trial.Hear(LeadOpinion.From(start.Facts.Opinion(daysAgo: 0) with { Type = ReviewType.Amendment }));
        Assert.Empty(start.ClosedGates());
    }

    [Fact, Trait("Rule", "MR-46"), Trait("Rule", "ETH-25")]
    public void An_opinion_that_shortens_the_approval_closes_its_gate_when_it_has_ended()
    {
        var start = StartUp.Complete();
        start.Trial.Hear(LeadOpinion.From(start.Facts.Opinion(Decision.Continue, validUntil: StartUp.Today.AddDays(-1), daysAgo: 0) with { Type = ReviewType.SeriousAdverseEvent }));
        Assert.Equal([GateName.ApprovalValid], start.ClosedGates());
    }

    public static TheoryData<StudyKind, Product, bool, bool, bool> Needed => new()
    {
        { StudyKind.Registration, Product.Drug, true, true, false },
        { StudyKind.Registration, Product.Vaccine, true, true, true },
        { StudyKind.Registration, Product.Cgt, true, true, false },
        { StudyKind.Registration, Product.Device, true, true, false },
        { StudyKind.Registration, Product.Ivd, true, true, false },
        { StudyKind.Iit, Product.Drug, false, true, false },
        { StudyKind.Iit, Product.None, false, false, true },
    };

    [Theory, MemberData(nameof(Needed))]
    public void Which_gates_there_are_follows_from_the_study(StudyKind kind, Product product, bool permission, bool onSite, bool genetics)
    {
        var start = new StartUp(new Facts { Kind = kind, Product = product, NeedsGenetics = genetics });
        var gates = Gates.Of(start.Trial, start.Site, StartUp.Today).Select(g => g.Name).ToArray();
        Assert.Equal(permission, gates.Contains(GateName.RegulatoryPermission));
        Assert.Equal(onSite, gates.Contains(GateName.ProductOnSite));
        Assert.Equal(genetics, gates.Contains(GateName.HumanGeneticResources));
        Assert.Equal(gates.Distinct(), gates);
        foreach (var always in (GateName[])[GateName.Ethics, GateName.ProjectApproval, GateName.Contract, GateName.Insurance, GateName.Registration,
            GateName.NationalUpload, GateName.PlacesAccepted, GateName.Initiation, GateName.NotStopped, GateName.ApprovalValid]) Assert.Contains(always, gates);
    }

    public static TheoryData<GateName> Tracked =>
        [.. Enum.GetValues<GateName>().Where(g => Enum.TryParse<Track>(g.ToString(), out _))];

    [Theory, MemberData(nameof(Tracked))] // Each gate alone keeps the site from starting, and its reopening takes the light back.
    public void Any_single_closed_track_refuses_activation_and_ends_it(GateName gate)
    {
        var track = Enum.Parse<Track>(gate.ToString());
        var start = StartUp.Complete(new Facts { NeedsGenetics = true });
        start.Reopen(track);
        Assert.Equal([gate], start.ClosedGates());
        ThenRefused("allocation.gates_closed", () => start.Site.Activate(start.Trial, Facts.Noon));

        var active = StartUp.Complete(new Facts { NeedsGenetics = true });
        active.Site.Activate(active.Trial, Facts.Noon);
        active.Reopen(track);
        Assert.Equal([gate.ToString()], active.Site.LoseGreenLight(active.Trial));
        Assert.False(active.Site.IsActive);
    }

    [Fact] // SEED-14: project approval, ethics and contract at the same time; CON-02: the contract binds with ethics.
    public void Tracks_may_be_done_before_ethics_and_the_contract_takes_effect_with_it()
    {
        var start = new StartUp();
        start.Finish(Track.Contract);
        start.Finish(Track.Insurance);
        start.Finish(Track.ProjectApproval);
        Assert.Equal((false, "lead-ethics"), (start.Gate(GateName.Contract).IsOpen, start.Gate(GateName.Contract).WaitsFor));
        Assert.True(start.Gate(GateName.ProjectApproval).IsOpen);

        start.Trial.Hear(LeadOpinion.From(start.Facts.Opinion()));
        Assert.Equal("site-ethics", start.Gate(GateName.Contract).WaitsFor);
        start.Site.Hear(Adoption.From(start.Facts.Adopted()));
        Assert.True(start.Gate(GateName.Contract).IsOpen);
    }

    [Fact] // N19.
    public void The_initiation_visit_comes_after_the_others()
    {
        var start = new StartUp();
        start.HearEthics();
        foreach (var track in (Track[])[Track.ProjectApproval, Track.Contract, Track.Insurance, Track.NationalUpload]) start.Finish(track);
        var refused = Assert.Throws<RuleViolationException>(() => start.Finish(Track.Initiation));
        Assert.Equal("allocation.initiation_too_early", refused.Problem.Code);
        Assert.EndsWith("still open: The investigational product is not at the site.", refused.Say(chinese: false), StringComparison.Ordinal);
        Assert.EndsWith("尚未完成：试验用药品或器械尚未到位。", refused.Say(chinese: true), StringComparison.Ordinal);
        start.Finish(Track.ProductOnSite);
        start.Finish(Track.Initiation);
        Assert.True(start.Gate(GateName.Initiation).IsOpen);
    }

    [Fact] // MR-47: a stop closes the gate, but the light stays; Recruitment stops by itself.
    public void A_stop_closes_its_gate_without_taking_the_light_back()
    {
        var start = StartUp.Complete();
        start.Site.Activate(start.Trial, Facts.Noon);
        start.Trial.Hear(new TrialStop(StopState.Suspended, 5));
        Assert.Equal([GateName.NotStopped], start.ClosedGates());
        Assert.Empty(start.Site.LoseGreenLight(start.Trial));

        start.Site.Hear(new LocalHold(HoldState.Held, 5));
        start.Trial.Hear(new TrialStop(StopState.Reinstated, 6));
        Assert.Equal("site-ethics", start.Gate(GateName.NotStopped).WaitsFor);
        Assert.Empty(start.Site.LoseGreenLight(start.Trial));
        start.Site.Hear(new LocalHold(HoldState.Released, 6));
        Assert.Empty(start.ClosedGates());
    }

    [Fact] // MR-38.
    public void A_rescinded_adoption_ends_the_light_until_a_new_one_and_a_new_activation()
    {
        var start = StartUp.Complete();
        start.Site.Activate(start.Trial, Facts.Noon);
        start.Site.Hear(new LocalHold(HoldState.Rescinded, 5));
        Assert.Equal(["Ethics", "Contract"], start.Site.LoseGreenLight(start.Trial));

        start.Site.Hear(Adoption.From(start.Facts.Adopted(version: 8)));
        Assert.False(start.Site.IsActive);
        Assert.True(start.Site.Activate(start.Trial, Facts.Noon));
    }

    [Fact] // MR-46.
    public void An_approval_is_valid_on_its_last_day_and_not_after()
    {
        var start = StartUp.Complete();
        start.Site.Hear(Adoption.From(start.Facts.Adopted(version: 7, validUntil: StartUp.Today)));
        Assert.Empty(start.ClosedGates());
        Assert.Contains(Gates.Of(start.Trial, start.Site, StartUp.Today.AddDays(1)), g => g is { Name: GateName.ApprovalValid, IsOpen: false });
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public void A_condition_of_the_lead_that_blocks_activation_keeps_the_light_off_until_it_is_met()
    {
        var start = StartUp.Complete();
        var opinion = start.Facts.Conditional(ConditionBlocks.Enrolment, ConditionBlocks.Activation);
        start.Trial.Hear(LeadOpinion.BlockingActivation(opinion));
        Assert.Equal([GateName.LeadConditions], start.ClosedGates());
        Assert.Equal("lead-ethics", start.Gate(GateName.LeadConditions).WaitsFor);
        ThenRefused("allocation.gates_closed", () => start.Site.Activate(start.Trial, Facts.Noon));

        start.Trial.HearMet(new LeadCondition(opinion.OpinionId, 1));
        Assert.Equal([GateName.LeadConditions], start.ClosedGates());
        start.Trial.HearMet(new LeadCondition(opinion.OpinionId, 2));
        Assert.True(start.Site.Activate(start.Trial, Facts.Noon));
    }

    [Fact, Trait("Rule", "ETH-22a")] // Recruitment closes enrolment by itself, and when the condition is met nobody starts the site anew.
    public void A_condition_put_later_does_not_take_the_light_back()
    {
        var start = StartUp.Complete();
        start.Site.Activate(start.Trial, Facts.Noon);
        start.Trial.Hear(LeadOpinion.BlockingActivation(start.Facts.Conditional(ConditionBlocks.Activation)));
        Assert.Equal([GateName.LeadConditions], start.ClosedGates());
        Assert.Empty(start.Site.LoseGreenLight(start.Trial));
    }

    [Fact]
    public void Open_local_conditions_keep_ethics_closed_until_they_are_met()
    {
        var start = StartUp.Complete();
        start.Site.Hear(Adoption.From(start.Facts.Adopted(version: 7, isEffective: false, outcome: AdoptionOutcome.AdoptedWithLocalConditions)));
        Assert.Contains(GateName.Ethics, start.ClosedGates());
        start.Site.HearConditionsMet(8);
        Assert.Empty(start.ClosedGates());
    }

    [Theory]
    [InlineData("CTR20261234", Product.Drug, true)]
    [InlineData("ChiCTR2600012345", Product.Drug, true)]
    [InlineData("NCT01234567", Product.Drug, true)]
    [InlineData("CTR2026123", Product.Drug, false)]
    [InlineData("nct01234567", Product.Drug, false)]
    [InlineData("沪械临备20260012", Product.Drug, false)]
    [InlineData("沪械临备20260012", Product.Device, true)]
    [InlineData("12", Product.Device, false)]
    public void A_registration_number_has_its_form(string number, Product product, bool isGood)
    {
        var start = new StartUp(new Facts { Product = product });
        if (isGood) start.Finish(Track.Registration, number);
        else ThenRefused("allocation.registry_number_malformed", () => start.Finish(Track.Registration, number));
        Assert.Equal(isGood, start.Gate(GateName.Registration).IsOpen);
    }

    [Fact]
    public void Tracks_are_refused_at_the_other_level_when_not_needed_in_the_future_and_when_not_finished()
    {
        var start = new StartUp(new Facts { Kind = StudyKind.Iit, Product = Product.None });
        ThenRefused("allocation.track_of_site", () => start.Trial.Finish(Track.Contract, StartUp.Today, "x", Facts.Noon, Guid.Empty));
        ThenRefused("allocation.track_of_trial", () => start.Site.Finish(start.Trial, Track.Insurance, StartUp.Today, "x", Facts.Noon, Guid.Empty));
        ThenRefused("allocation.track_not_needed", () => start.Finish(Track.RegulatoryPermission));
        ThenRefused("allocation.done_in_future", () => start.Finish(Track.Insurance, on: StartUp.Today.AddDays(1)));
        ThenRefused("allocation.track_not_finished", () => start.Reopen(Track.Insurance));
    }

    private static void ThenRefused(string code, Action deed) => Assert.Equal(code, Assert.Throws<RuleViolationException>(deed).Problem.Code);
}
