using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>What a document is to a committee that looked before.</summary>
internal enum SinceLastLook { New, Changed, Same }

internal sealed record PackDocument(DossierDocument Document, SinceLastLook Since);

/// <summary>An item of the local list in both languages; the only things a participant checks (MR-30).</summary>
internal sealed record ChecklistItem(string Object, string En, string Zh);

/// <summary>
/// What lies before a participating committee: the opinion in force, the documents with what is new since its people last looked, its own
/// questions and requests with their answers, its open conditions, what it checks and until when.
/// </summary>
internal sealed record PackView(
    Guid SiteId, Guid TrialId, AdoptionStatus Status, DateOnly? DueOn, DateOnly? ClockStoppedOn, DateTimeOffset? LastLookedAt,
    OpinionView? Opinion, bool IsOpinionNew, IReadOnlyList<PackDocument> Documents, IReadOnlyList<QuestionView> Questions,
    IReadOnlyList<InformationView> Information, int NewAnswers, IReadOnlyList<LocalCondition> OpenConditions,
    IReadOnlyList<ChecklistItem> Checklist, int Version) : IVersionedResponse;

/// <summary>Reads the package with what is new, and records that it was looked at; the look is the committee's, not one person's.</summary>
internal static class AdoptionPack
{
    public static void Map(IEndpointRouteBuilder adoptions)
    {
        adoptions.MapGet("/{siteId:guid}/pack", Read)
            .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
            .WithName("GetAdoptionPack")
            .WithSummary("What lies before this committee, and what is new since its people last looked")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        adoptions.MapPost("/{siteId:guid}/pack/receipt", Receive)
            .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
            .WithName("ReceiveAdoptionPack")
            .WithSummary("Record that this committee's people have looked at the package as it is now")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<PackView>, NotFound>> Read(
        Guid siteId, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct) =>
        await Load(siteId, caller, ifMatch, db, ct) is { } pack ? TypedResults.Ok(pack.View()) : TypedResults.NotFound();

    private static async Task<Results<Ok<PackView>, NotFound>> Receive(
        Guid siteId, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Load(siteId, caller, ifMatch, db, ct) is not { } pack) return TypedResults.NotFound();
        pack.File.Adoption.Look(pack.Receipt(caller.PersonId, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(pack.View());
    }

    private static async Task<Pack?> Load(Guid siteId, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return null;
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        file.Adoption.Case.Declarations.RequireNotRecused(caller.PersonId);
        var opinion = await db.OpinionInForce(file.Adoption.TrialId, ct);
        var sequel = opinion is null ? null : await db.OpinionSequels.AsNoTracking().SingleAsync(s => s.Id == opinion.Id, ct);
        return new Pack(file, opinion, sequel, caller);
    }

    private sealed record Pack(AdoptionFile File, Opinion? Opinion, OpinionSequel? Sequel, Caller Caller)
    {
        private IReadOnlyList<DossierDocument> Documents => Opinion?.Versions ?? File.Review.Documents;

        private IReadOnlyList<QuestionView> Questions => JointReviewView.QuestionsFor(File.Review, Caller) ?? [];

        private int Answered => Questions.Count(q => q.AnsweredAt is not null) + File.Adoption.Information.Count(i => i.AnsweredAt is not null);

        public PackReceipt Receipt(Guid by, DateTimeOffset now) => new(Opinion?.Id,
            Documents.GroupBy(d => d.Code).ToDictionary(d => d.Key, d => string.Join(' ', d.Select(x => x.Sha256).Order(StringComparer.Ordinal))),
            Answered, by, now);

        public PackView View()
        {
            var (a, last) = (File.Adoption, File.Adoption.LastLook);
            return new PackView(
                a.Id, a.TrialId, a.Status, a.DueOn, a.ClockStoppedOn, last?.At, Opinion is null ? null : OpinionView.Of(Opinion, Sequel!, Caller),
                Opinion is not null && last?.OpinionId != Opinion.Id, [.. Documents.Select(d => new PackDocument(d, Since(last, d)))], Questions,
                [.. a.InformationAskedOf(Caller).Select(AdoptionView.InformationOf)], Answered - (last?.Answered ?? 0),
                [.. a.Conditions.Where(c => c.MetAt is null)],
                [.. File.Rules.Checklist().Select(o => new ChecklistItem(o.Code, o.En, o.Zh))], a.Version);
        }

        private static SinceLastLook Since(PackReceipt? last, DossierDocument document) =>
            last?.Documents.GetValueOrDefault(document.Code) is not { } seen ? SinceLastLook.New
            : seen.Contains(document.Sha256, StringComparison.Ordinal) ? SinceLastLook.Same : SinceLastLook.Changed;
    }
}
