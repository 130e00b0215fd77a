using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Registration.Documents;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// One version of one document comes as the body of a request and goes straight to the content store. The version never changes
/// afterwards: the same content again is the same document, other content needs another version.
/// </summary>
internal static partial class FileDocument
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPut("/{id:guid}/documents/{code}/{version}", Handle)
        .Allow(Roles.Sponsor)
        .WithName("FileDocument")
        .WithSummary("File a version of a document: the file itself is the body; ?date=, ?language= and ?protocolVersion= say what is written on it, ?confidential=true who reads it")
        .WithMetadata(new DisableRequestSizeLimitAttribute()) // the limit is configured, and counted while storing
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<Ok<DocumentView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Written written, [AsParameters] Tools tools, Caller caller, IfMatch ifMatch, HttpRequest request,
        CancellationToken ct)
    {
        if (written.Fault() is { } fault) return fault;
        var db = tools.Db;
        var seen = await db.Applications.AsNoTracking().OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (seen is null) return TypedResults.NotFound();
        // Said before gigabytes are sent; decided under the lock below.
        seen.RequireTakesDocuments();
        RequireCode(written.Code, seen.RulePack);

        var limit = tools.Options.Value.DocumentLimit;
        if (request.ContentLength > limit) return Refusals.TooLarge(limit);
        StoredContent stored;
        try
        {
            stored = await tools.Content.Save(request.Body, limit, ct);
        }
        catch (ContentTooLargeException)
        {
            return Refusals.TooLarge(limit);
        }
        if (await TypeOf(stored, tools.Content, ct) is not { } type)
            return Refusals.Of(StatusCodes.Status415UnsupportedMediaType, ApplicationProblems.DocumentType);

        // The body can be read once: so this locks the application instead of running again after a lost race.
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(id, ct);
        var application = await db.Applications.OwnedBy(caller).Include(a => a.Documents).SingleAsync(a => a.Id == id, ct);
        var draft = new DocumentDraft(written.Code, written.Version, written.On, written.Language!, stored.Sha256, stored.Length, type)
        {
            IsConfidential = written.Confidential is true,
            ProtocolVersion = written.ProtocolVersion,
            KeyFacts = await KeyFactsOf(stored, type, tools.Content, ct),
        };
        if (application.Filed(draft) is { } filed) return TypedResults.Ok(DocumentView.Of(filed, application.Version));

        db.Expect(application, ifMatch.Version);
        var now = tools.Clock.GetUtcNow();
        var document = application.File(draft, Guid.CreateVersion7(now), caller.PersonId, now);
        await work.Commit(ct);
        return TypedResults.Ok(DocumentView.Of(document, application.Version));
    }

    private static async Task<DocumentType?> TypeOf(StoredContent stored, ContentStore content, CancellationToken ct)
    {
        await using var stream = content.Open(stored.Sha256)!;
        return await DocumentType.Of(stream, stored.MediaType, ct);
    }

    private static async Task<KeyFacts?> KeyFactsOf(StoredContent stored, DocumentType type, ContentStore content, CancellationToken ct)
    {
        if (!type.HasWordText) return null;
        await using var stream = content.Open(stored.Sha256)!;
        return KeyFacts.In(await WordText.Of(stream, ct));
    }

    // What the lead files is what the sponsor files for all (SEED-12); a lead opinion, for one, comes from Ethics and from nobody else.
    private static void RequireCode(string code, string rulePack)
    {
        var filed = RulePacks.Find(rulePack).Documents
            .Where(document => document.NeedOf(Rules.SiteRole.Lead) is DocumentNeed.Mandatory or DocumentNeed.Conditional)
            .Select(document => document.Code).Distinct().ToArray();
        Rule.Require(filed.Contains(code), ApplicationProblems.UnknownDocumentCode, code, rulePack, string.Join(", ", filed));
    }

    /// <summary>What is written on the document.</summary>
    /// <param name="Code">Its code in the rule pack's document list.</param>
    /// <param name="Version">The version written on it.</param>
    /// <param name="Date">The date written on it, as 2026-01-31.</param>
    /// <param name="Language">Its language, for instance zh.</param>
    /// <param name="Confidential">Whether only the sponsor, intake and committees read its content.</param>
    /// <param name="ProtocolVersion">The version of the protocol that it names.</param>
    internal sealed record Written(
        string Code, string Version, string? Date, string? Language, bool? Confidential = null, string? ProtocolVersion = null)
    {
        public DateOnly On => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on : default;

        public ProblemHttpResult? Fault() =>
            ProtocolVersion is not null && !VersionForm().IsMatch(ProtocolVersion)
                ? Refusals.Field("protocolVersion", "Use 1 to 32 letters, digits, dots, hyphens or underscores.", "请使用 1 至 32 个字母、数字、点、连字符或下划线。")
            : !VersionForm().IsMatch(Version)
                ? Refusals.Field("version", "Use 1 to 32 letters, digits, dots, hyphens or underscores.", "请使用 1 至 32 个字母、数字、点、连字符或下划线。")
            : On == default ? Refusals.Field("date", "Give the date on the document as 2026-01-31.", "请按 2026-01-31 的格式填写文件上的日期。")
            : Language is null || !LanguageForm().IsMatch(Language)
                ? Refusals.Field("language", "Give the document's language, for instance zh or en.", "请填写文件语言，例如 zh 或 en。")
            : null;
    }

    internal sealed record Tools(RegistrationDb Db, ContentStore Content, TimeProvider Clock, IOptions<RegistrationOptions> Options);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,31}\z")]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}\z")]
    private static partial Regex LanguageForm();
}
