using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Registration.Documents;
using Trials.Registration.Uploads;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>How stored content becomes a version of a document, whether it came at once or in parts.</summary>
internal static class DocumentFiling
{
    /// <summary>Says before gigabytes are sent what is decided again under the lock: whether the application takes this document.</summary>
    public static void RequireTakes(Application application, WrittenOn written)
    {
        application.RequireTakesDocuments();
        // What the lead files is what the sponsor files for all (SEED-12); a lead opinion, for one, comes from Ethics and from nobody else.
        var filed = RulePacks.Find(application.RulePack).Documents
            .Where(document => document.NeedOf(SiteRole.Lead) is DocumentNeed.Mandatory or DocumentNeed.Conditional)
            .Select(document => document.Code).Distinct().ToArray();
        Rule.Require(filed.Contains(written.Code), ApplicationProblems.UnknownDocumentCode, written.Code, application.RulePack,
            string.Join(", ", filed));
    }

    /// <summary>Judges content by what it holds, and reads its key facts; null when it is of no type that is taken.</summary>
    public static async Task<DocumentDraft?> Read(WrittenOn written, StoredContent stored, ContentStore content, CancellationToken ct)
    {
        await using var stream = content.Open(stored.Sha256)!;
        if (await DocumentType.Of(stream, stored.MediaType, ct) is not { } type) return null;
        return new DocumentDraft(written.Code, written.Version, written.On(), written.Language!, stored.Sha256, stored.Length, type)
        {
            IsConfidential = written.Confidential is true,
            ProtocolVersion = written.ProtocolVersion,
            KeyFacts = type.HasWordText ? KeyFacts.In(await WordText.Of(stream, ct)) : null,
        };
    }

    /// <summary>Files it; the same version with the same content again is the same document.</summary>
    /// <param name="application">Of the caller's organisation.</param>
    /// <param name="draft">What was read.</param>
    /// <param name="tools">The store and the clock.</param>
    /// <param name="caller">The sponsor's person.</param>
    /// <param name="expected">The version of the application that the caller saw, if it says.</param>
    /// <param name="upload">The upload that ends with it, when it came in parts.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DocumentView> File(
        Guid application, DocumentDraft draft, DocumentTools tools, Caller caller, int? expected, Upload? upload, CancellationToken ct)
    {
        var db = tools.Db;
        // Content can be sent once: so this locks the application instead of running again after a lost race.
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(application, ct);
        var whole = await db.Applications.OwnedBy(caller).Include(a => a.Documents).SingleAsync(a => a.Id == application, ct);
        var document = whole.Filed(draft);
        if (document is null)
        {
            db.Expect(whole, expected);
            var now = tools.Clock.GetUtcNow();
            document = whole.File(draft, Guid.CreateVersion7(now), caller.PersonId, now);
        }
        upload?.Become(document.Id);
        await work.Commit(ct);
        return DocumentView.Of(document, whole.Version);
    }
}

/// <summary>What filing a document needs.</summary>
internal sealed record DocumentTools(
    [FromServices] RegistrationDb Db, [FromServices] ContentStore Content, [FromServices] TimeProvider Clock, [FromServices] IOptions<RegistrationOptions> Options);
