using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Offers places to sites of a trial; together never more than are planned.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class OfferModel : DeedPage
{
    /// <summary>One site's line of the form; empty ones are left out.</summary>
    public sealed class LineForm
    {
        public Guid SiteId { get; set; }
        public int? Places { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<LineForm> Offers { get; set; } = [];

    public Plan Trial { get; private set; } = null!;
    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public override Deed Deed => new(AllianceWords.Offer, AllianceWords.OfferMeans, AllianceWords.OfferTells, null, "/alliance/places", AllianceWords.Places);

    public override IEnumerable<Answered> Answers => Filled.Select(line => new Answered(
        Sites.FirstOrDefault(site => site.SiteId == line.SiteId)?.Name ?? "", $"{AllianceWords.OfferLine.With(line.Places)}\n{line.Reason}".Trim()));

    private IEnumerable<LineForm> Filled => Offers.Where(line => line.Places is not null);

    protected override async Task Load()
    {
        Trial = await Api.Read<Plan>($"allocation/trials/{Id}");
        Sites = (await Api.Read<Listed<Site>>($"allocation/sites?trialId={Id}&take=500")).Items;
        while (Offers.Count < Sites.Count) Offers.Add(new LineForm());
    }

    protected override Task Check()
    {
        Need("", Filled.Any(), AllianceWords.OfferNone);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var offers = Filled.Select(line => new { siteId = line.SiteId, places = line.Places, reason = line.Reason });
        var answer = await Api.Post($"allocation/trials/{Id}/offers", new { offers }, token: Token);
        return answer.IsDone ? Done("/alliance/places", AllianceWords.OfferDone, AllianceWords.OfferNext) : Refuse(answer.Refusal);
    }

    public sealed record Plan(string Number, string Title, int PlannedEnrolment, int PlacesOffered, int PlacesAccepted)
    {
        public int Free => PlannedEnrolment - PlacesOffered - PlacesAccepted;
    }

    public sealed record Site(Guid SiteId, int Number, string Name, SitePlaces Places);

    public sealed record SitePlaces(int Offered, int Accepted);
}
