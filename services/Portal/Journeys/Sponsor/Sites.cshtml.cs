using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Says which hospital each site is, fifty sites a page, with the hospitals that the service proposes beside unnamed ones.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class SitesModel : JourneyPage
{
    /// <summary>One site of the form; a hospital is typed or chosen by its name.</summary>
    public sealed class SiteForm
    {
        public int Number { get; set; }
        public string? Hospital { get; set; }
        public int? Target { get; set; }
        public string? Investigator { get; set; }
        public bool IsOutside { get; set; }
    }

    public sealed record Hospital(Guid OrganisationId, string Name);

    private sealed record Proposals(IReadOnlyList<ProposedSite> Items);

    private sealed record ProposedSite(int Number, IReadOnlyList<Candidate> Candidates);

    private sealed record Candidate(string Name, string Text);

    private Dictionary<int, Candidate> _proposed = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    /// <summary>The number of the site that leads, when it is on this page.</summary>
    [BindProperty]
    public int? Lead { get; set; }

    [BindProperty]
    public List<SiteForm> Sites { get; set; } = [];

    public IReadOnlyList<ApplicationSite> Known { get; private set; } = [];
    public IReadOnlyList<Hospital> Hospitals { get; private set; } = [];
    public string? Next { get; private set; }

    public IReadOnlyList<Choice> Leads => [.. Known.Select(site => new Choice(FormattableString.Invariant($"{site.Number}"), SiteWords.Site.With(site.Number, site.DisplayName)))];

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var ids = Hospitals.GroupBy(hospital => hospital.Name).ToDictionary(same => same.Key, same => same.First().OrganisationId);
        foreach (var (index, site) in Sites.Index())
            Need(FormattableString.Invariant($"Sites[{index}].Hospital"), string.IsNullOrWhiteSpace(site.Hospital) || ids.ContainsKey(site.Hospital.Trim()), SiteWords.Unknown);
        if (!ModelState.IsValid) return Page();
        var answer = await Api.Put($"registration/applications/{Id}/sites", new
        {
            sites = Sites.Select(site => new
            {
                number = site.Number, organisationId = string.IsNullOrWhiteSpace(site.Hospital) ? (Guid?)null : ids[site.Hospital.Trim()],
                role = site.Number == Lead ? "Lead" : "Participating", isOutside = site.IsOutside, target = site.Target,
                investigator = string.IsNullOrWhiteSpace(site.Investigator) ? null : site.Investigator.Trim(),
            }),
        });
        return answer.IsDone ? Done($"/sponsor/applications/{Id}", SiteWords.Saved, SponsorWords.SavedNext) : Refuse(answer.Refusal);
    }

    public string? NameOf(int number) => Known.FirstOrDefault(site => site.Number == number)?.DisplayName;

    /// <summary>What the service proposes for an unnamed site, in its words.</summary>
    public string? Proposal(int number) => _proposed.GetValueOrDefault(number) is { } best ? SiteWords.Proposed.With(best.Name, best.Text) : null;

    private async Task Load()
    {
        var page = await Api.Read<Listed<ApplicationSite>>(Paged.From($"registration/applications/{Id}/sites?take=50", After));
        (Known, Next) = (page.Items, page.Next);
        var proposals = await Api.Read<Proposals>($"registration/applications/{Id}/sites/proposals");
        _proposed = proposals.Items.Where(site => site.Candidates.Count > 0).ToDictionary(site => site.Number, site => site.Candidates[0]);
        Hospitals = (await Api.Read<Listed<Hospital>>($"directory/organisations?kind=Hospital&take=500")).Items;
        if (HttpMethods.IsGet(Request.Method)) Fill();
    }

    private void Fill()
    {
        Lead = Known.FirstOrDefault(site => site.Role == "Lead")?.Number;
        Sites = [.. Known.Select(site => new SiteForm
        {
            Number = site.Number, Hospital = site.OrganisationName, Target = site.Target, Investigator = site.Investigator, IsOutside = site.IsOutside,
        })];
    }
}
