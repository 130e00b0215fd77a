using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>Who sees which adoption, and what a deed on one needs.</summary>
internal static class AdoptionAccess
{
    public static IQueryable<Adoption> VisibleTo(this IQueryable<Adoption> adoptions, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, committee, hospital) =
            (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfACommittee(), caller.IsOfAHospital());
        return adoptions.Where(a => alliance
            || (hospital && a.OrganisationId == own)
            || (sponsor && db.Reviews.Any(r => r.TrialId == a.TrialId && r.SponsorId == own))
            || (committee && db.Standings.Any(s => s.Id == a.TrialId && s.LeadOrganisationId == own)));
    }

    /// <summary>The adoptions of the caller's own committee: the only ones it may move.</summary>
    public static IQueryable<Adoption> DecidedBy(this IQueryable<Adoption> adoptions, Caller caller)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return adoptions.Where(a => committee && a.OrganisationId == own);
    }

    /// <summary>What a caller who sees the adoption was asked by its committee, or may read of it: the committee itself everything.</summary>
    public static IEnumerable<InformationRequest> InformationAskedOf(this Adoption adoption, Caller caller)
    {
        var isOwn = caller.OrganisationId == adoption.OrganisationId;
        var isSponsor = caller.Is(Roles.Sponsor) && !isOwn;
        return adoption.Information.Where(i => isOwn ? caller.IsOfACommittee() || i.From is InformationSource.OwnSite
            : isSponsor && i.From is InformationSource.Sponsor);
    }

    /// <summary>
    /// An adoption of the caller's own committee with what its rules need, at the version the caller saw; null when it is not theirs.
    /// </summary>
    public static async Task<AdoptionFile?> LoadAdoption(
        this EthicsDb db, Guid siteId, Caller caller, IfMatch ifMatch, CancellationToken ct)
    {
        var adoption = await db.Adoptions.DecidedBy(caller).SingleOrDefaultAsync(a => a.Id == siteId, ct);
        if (adoption is null) return null;
        db.Expect(adoption, ifMatch.Version);
        return await db.FileOf(adoption, ct);
    }

    /// <summary>Holds the standing of a site's trial: neither its lead nor its opinion changes meanwhile (MR-51). Taken before any other row.</summary>
    public static async Task LockTrialOf(this EthicsDb db, Guid siteId, CancellationToken ct) =>
        await db.Lock<Standing>(await db.Adoptions.Where(a => a.Id == siteId).Select(a => a.TrialId).SingleOrDefaultAsync(ct), ct);

    /// <summary>An adoption with what its rules need.</summary>
    public static async Task<AdoptionFile> FileOf(this EthicsDb db, Adoption adoption, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().InitialOf(adoption.TrialId).SingleAsync(ct);
        var standing = await db.Standings.AsNoTracking().SingleAsync(s => s.Id == adoption.TrialId, ct);
        var opinion = await db.Opinions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == adoption.OpinionId, ct);
        return new AdoptionFile(adoption, review, standing, opinion, LocalRules.Of(review));
    }

    /// <summary>The newest effective opinion, whatever it is about: it names all versions in force and how long the study is carried (MR-39).</summary>
    public static Task<Opinion?> OpinionInForce(this EthicsDb db, Guid trialId, CancellationToken ct) => db.Opinions.AsNoTracking()
        .Where(o => o.TrialId == trialId && o.IsEffective).OrderByDescending(o => o.Id).FirstOrDefaultAsync(ct);

    /// <summary>The documents of one adoption, as <see cref="AdoptionFile.Documents"/> has them.</summary>
    public static async Task<IReadOnlyList<DossierDocument>> DocumentsOf(this EthicsDb db, Adoption adoption, CancellationToken ct) =>
        await db.Opinions.Where(o => o.Id == adoption.OpinionId).Select(o => o.Versions).SingleOrDefaultAsync(ct)
        ?? await db.Reviews.InitialOf(adoption.TrialId).Select(r => r.Documents).SingleAsync(ct);

    /// <summary>The published policies of the hospitals in a trial (MR-02).</summary>
    public static Task<Dictionary<Guid, AdoptionPolicy>> PoliciesIn(this EthicsDb db, Guid trialId, CancellationToken ct) =>
        db.Policies.AsNoTracking().Where(p => db.Adoptions.Any(a => a.TrialId == trialId && a.OrganisationId == p.Id))
            .ToDictionaryAsync(p => p.Id, ct);

    /// <summary>Refuses unless the trial and the site go on and the hospital is an active member (MR-01).</summary>
    public static async Task RequireOpen(this EthicsDb db, AdoptionFile file, CancellationToken ct)
    {
        file.Standing.RequireNotOver();
        file.Adoption.RequireTakesPart();
        Hospital.RequireActive(await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == file.Adoption.OrganisationId, ct));
    }
}

/// <summary>One adoption with the trial's facts.</summary>
internal sealed record AdoptionFile(Adoption Adoption, LeadReview Review, Standing Standing, Opinion? Opinion, LocalRules Rules)
{
    /// <summary>What is being adopted: the versions of its opinion, or the dossier before there is one (MR-39).</summary>
    public IReadOnlyList<DossierDocument> Documents => Opinion?.Versions ?? Review.Documents;
}
