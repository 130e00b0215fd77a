using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.SiteIdentity;

/// <summary>For each site that nobody has named: which known hospitals its written name may mean, and why. Nothing is changed by it.</summary>
internal static class ProposeSites
{
    /// <param name="Items">The unnamed sites by number.</param>
    public sealed record Response(IReadOnlyList<Site> Items);

    public sealed record Site(int Number, string Name, string? City, IReadOnlyList<Candidate> Candidates);

    /// <param name="OrganisationId">To be confirmed by naming the site.</param>
    /// <param name="Name">The hospital's name.</param>
    /// <param name="City">The hospital's city.</param>
    /// <param name="Score">1 to 99: how alike the names are.</param>
    /// <param name="Reason">Why it is proposed.</param>
    /// <param name="Text">The reason in words.</param>
    /// <param name="IsActiveMember">Only an active member can take part (MR-01).</param>
    public sealed record Candidate(
        Guid OrganisationId, string Name, string? City, int Score, ProposalReason Reason, string Text, bool IsActiveMember);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/sites/proposals", Handle)
        .Allow(Roles.Sponsor, Roles.Intake)
        .WithName("ProposeSites")
        .WithSummary("Known hospitals that the unnamed sites may be: at most five each, with a score and a reason")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var sponsor = await db.Applications.VisibleTo(caller).Where(a => a.Id == id).Select(a => (Guid?)a.SponsorId).SingleOrDefaultAsync(ct);
        if (sponsor is null) return TypedResults.NotFound();
        var open = await db.SitesVisibleTo(caller, id, sponsor.Value).AsNoTracking()
            .Where(s => s.OrganisationId == null && !s.IsOutside).OrderBy(s => s.Number).ToListAsync(ct);
        var proposals = new SiteProposals(await db.KnownHospitals(ct), await db.AliasesOf(sponsor.Value, ct));
        var found = open.ToDictionary(s => s, s => proposals.For(s.Name, s.City));
        var known = await db.Known(found.Values.SelectMany(p => p).Select(p => (Guid?)p.OrganisationId), ct);
        return TypedResults.Ok(new Response([.. open.Select(s => new Site(
            s.Number, s.Name, s.City, [.. found[s].Select(p => new Candidate(
                p.OrganisationId, known[p.OrganisationId].Name, known[p.OrganisationId].City, p.Score, p.Reason,
                Problems.InChinese ? p.Text.Zh : p.Text.En, known[p.OrganisationId].IsActiveMember))]))]));
    }
}
