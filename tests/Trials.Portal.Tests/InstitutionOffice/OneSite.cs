using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Rules;
using StudyKind = Trials.Contracts.StudyKind;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Portal.Tests.InstitutionOffice;

/// <summary>A trial that one demo hospital leads alone, approved, with the sponsor's part done, up to where the hospital's office begins.</summary>
internal sealed class OneSite : DemoPeople
{
    public const string ConsentVersion = "2.1";
    public const string Title = "单中心降脂药物研究";

    private OneSite(PortalHost portal, string hospital) : base(portal) => Hospital = hospital;

    public string Hospital { get; }
    public Guid TrialId { get; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public Guid SiteId { get; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public string Office => $"office@{Hospital}";
    public string Investigator => $"investigator@{Hospital}";

    /// <param name="portal">The product.</param>
    /// <param name="hospital">Its short name, such as east.</param>
    /// <param name="places">How many the coordinator offers.</param>
    public static async Task<OneSite> Offered(PortalHost portal, string hospital, int places)
    {
        var one = new OneSite(portal, hospital);
        var organisation = await one.OrganisationOf(one.Office);
        var form = new DossierDocument(Guid.CreateVersion7(DateTimeOffset.UtcNow), "ICF", ConsentVersion, new DateOnly(2026, 10, 1), "zh", new string('a', 64), "ICF.pdf");
        await portal.Host.Deliver(new ApplicationAccepted
        {
            AggregateId = one.TrialId,
            Version = 3,
            TrialId = one.TrialId,
            Number = $"PD-2026-{one.TrialId.ToString("N")[^4..]}",
            Title = Title,
            SponsorId = await one.OrganisationOf("sponsor@qingshan"),
            Kind = StudyKind.Registration,
            Product = Product.Drug,
            Phase = Phase.III,
            Regimes = [],
            PlannedEnrolment = 30,
            NeedsHumanGeneticResources = false,
            RulePack = RulePacks.Current.Reference,
            AcceptedOn = one.Today,
            Documents = [form],
            Sites = [new(one.SiteId, 1, "上海市东方医院", organisation, SiteRole.Lead)],
        });
        await portal.Host.Deliver(new OpinionIssued
        {
            AggregateId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Version = 2,
            TrialId = one.TrialId,
            OpinionId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Number = "2026-KY-001",
            LeadOrganisationId = organisation,
            Decision = Decision.Approve,
            IsEffective = true,
            Conditions = [],
            Versions = [form],
            ValidUntil = one.Today.AddMonths(11),
            AdoptionDueOn = one.Today.AddDays(10),
        });
        foreach (var (track, evidence) in ((string, string)[])[("Insurance", "DEMO-1"), ("Registration", "CTR20260001"), ("RegulatoryPermission", "2026LP00123")])
            await one.Put("sponsor@qingshan", $"allocation/trials/{one.TrialId}/tracks/{track}", new { doneOn = one.Today, evidence });
        await one.Post("coordinator@alliance", $"allocation/trials/{one.TrialId}/offers", new { offers = new[] { new { siteId = one.SiteId, places, reason = "门诊量充足" } } });
        return one;
    }

    /// <summary>The office has done everything: the site is open to patients.</summary>
    public async Task<OneSite> Activated()
    {
        await Post(Office, $"allocation/sites/{SiteId}/places/acceptance");
        foreach (var track in (string[])["ProjectApproval", "Contract", "NationalUpload", "ProductOnSite", "Initiation"])
            await Put(Office, $"allocation/sites/{SiteId}/tracks/{track}", new { doneOn = Today, evidence = $"{track}-1" });
        await Post(Office, $"allocation/sites/{SiteId}/activation");
        return this;
    }
}
