using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Registration.Register;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>Whom and what an amendment would touch, before it is filed. Nothing is stored and nobody is told.</summary>
internal static class PreviewAmendment
{
    /// <param name="Kind">As it would be filed.</param>
    /// <param name="Documents">Each document with the version in force and the new one.</param>
    /// <param name="Facts">Each fact as it is and as it would become.</param>
    /// <param name="Sites">The sites it concerns, each with what it has to do.</param>
    /// <param name="SitesToConfirm">How many committees must confirm it before their site uses it (MR-40).</param>
    /// <param name="ChangesConsent">Everybody who signed an earlier consent form at these sites is asked anew (ETH-38).</param>
    /// <param name="PublicItems">The items of the WHO data set that change.</param>
    /// <param name="PublicItemsToCheck">Those that are taken from a document it changes: to be checked by hand.</param>
    /// <param name="Overlaps">Open amendments that touch the same things; with any of them it would be refused.</param>
    public sealed record Response(
        AmendmentKind Kind, IReadOnlyList<Document> Documents, IReadOnlyList<Fact> Facts, IReadOnlyList<Site> Sites, int SitesToConfirm,
        bool ChangesConsent, IReadOnlyList<Item> PublicItems, IReadOnlyList<Item> PublicItemsToCheck, IReadOnlyList<OpenAmendment> Overlaps);

    public sealed record Document(string Code, string Language, string? OldVersion, DateOnly? OldDate, string NewVersion, DateOnly NewDate);

    public sealed record Fact(StudyField Field, int? Site, string? Old, string New);

    public sealed record Site(Guid SiteId, int Number, string Name, SiteTask Task);

    public sealed record Item(int Number, string Name);

    public sealed record OpenAmendment(int Number, IReadOnlyList<string> Documents, IReadOnlyList<string> Facts);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/amendments/preview", Handle)
        .Allow(Roles.Sponsor)
        .Validate<FileAmendment.Request, FileAmendment.Validator>()
        .WithName("PreviewAmendment")
        .WithSummary("Show what an amendment would touch, and which open one stands in its way; nothing is filed")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, FileAmendment.Request request, Caller caller, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.DossierOf(id, caller, ct) is not { } dossier) return TypedResults.NotFound();
        var status = dossier.Application.Status;
        Rule.Require(status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, status);
        var modifications = await db.Modifications.AsNoTracking().Where(m => m.ApplicationId == id).ToListAsync(ct);
        var filed = request.Filed(dossier.Amendments.Count + 1, caller.PersonId, clock.GetUtcNow());
        var ethics = await db.TrialEthics.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        var reach = AmendmentReach.Of(filed, ethics, dossier, modifications.SelectMany(m => m.Modified).ToHashSet());
        return TypedResults.Ok(Shown(request.Kind, reach));
    }

    private static Response Shown(AmendmentKind kind, AmendmentReach reach) => new(
        kind,
        [.. reach.Documents.Select(d => new Document(d.New.Code, d.New.Language, d.Old?.Version, d.Old?.Date, d.New.Version, d.New.Date))],
        [.. reach.Facts.Select(f => new Fact(f.Field, f.Site, f.Old, f.New))],
        [.. reach.Sites.Select(s => new Site(s.Site.Id, s.Site.Number, Say(SiteView.Named(s.Site)), s.Task))],
        reach.Sites.Count(s => s.Task is SiteTask.Confirms),
        reach.ChangesConsent,
        [.. reach.PublicItems.Select(i => new Item(i.Number, PublicItems.Name(i.Field)))],
        [.. reach.PublicItemsToCheck.Select(i => new Item(i.Number, PublicItems.Name(i.Field)))],
        [.. reach.Overlaps.Select(o => new OpenAmendment(o.Number, o.Documents, [.. o.Facts.Select(f => f.ToString())]))]);

    private static string Say(Rules.Wording wording) => Problems.InChinese ? wording.Zh : wording.En;
}
