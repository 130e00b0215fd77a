using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Registration.Records;
using Trials.Registration.Packs;
using Trials.Registration.SiteIdentity;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// A registry's record becomes a draft: every listed location a site, every fact prefilled, the record itself kept as it came.
/// The same Idempotency-Key answers the same draft again.
/// </summary>
internal static class ImportApplication
{
    private const string KeyHeader = "Idempotency-Key";
    private const int InMemory = 1024 * 1024;

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("", Handle)
        .Allow(Roles.Sponsor)
        .WithName("ImportApplication")
        .WithSummary("Begin an application from a register's record: send the file itself as the body, up to 64 MiB; of a file of several, ?record= is the one")
        .WithMetadata(new DisableRequestSizeLimitAttribute()) // the record's reader has the limit
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task<Results<Created<ApplicationView>, Ok<ApplicationView>, ProblemHttpResult>> Handle(
        string? record, HttpRequest request, Caller caller, RegistrationDb db, ContentStore content, TimeProvider clock, ChosenPack rules,
        CancellationToken ct)
    {
        var key = request.Headers.TryGetValue(KeyHeader, out var sent) ? sent.ToString() : null;
        if (key is not null && (key.Length is 0 or > 200 || key.Any(letter => letter is < ' ' or > '~')))
            return Refusals.Of(StatusCodes.Status400BadRequest, ApplicationProblems.BadIdempotencyKey);

        TrialRecord read;
        try
        {
            request.EnableBuffering(InMemory, TrialRecordReader.DefaultLimit + InMemory);
            read = (await TrialRecordReader.Import(request.Body, record, ct)).Record;
        }
        catch (RecordRefusedException refused)
        {
            return Refusals.NotARecord(refused);
        }
        request.Body.Position = 0;
        var stored = await content.Save(request.Body, TrialRecordReader.DefaultLimit, ct);

        // The year's counter is a lock as well: two requests with one key come here one after the other.
        await using var work = await db.Begin(ct);
        var now = clock.GetUtcNow();
        var number = await NextNumber(db, WorkingCalendar.China.DateOf(now).Year, ct);
        if (key is not null && await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.IdempotencyKey == key, ct) is { } earlier)
        {
            Rule.Require(earlier.Record.Sha256 == stored.Sha256, ApplicationProblems.IdempotencyKeyReused);
            return TypedResults.Ok(ApplicationView.Of(earlier, caller));
        }

        var said = new NewApplication(
            Guid.CreateVersion7(now), number, caller.OrganisationId, key, read.PublicTitle, read.RegistryId,
            rules.On(WorkingCalendar.China.DateOf(now), await db.PackActivations(ct)).Reference);
        var application = RecordDraft.Of(said, read, stored.Sha256, await Hospitals(said.SponsorId, db, ct), now);
        db.Applications.Add(application);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{application.Id}", ApplicationView.Of(application, caller));
    }

    // An exact name, or one that this sponsor confirmed before.
    private static async Task<Func<RecordLocation, Guid?>> Hospitals(Guid sponsor, RegistrationDb db, CancellationToken ct)
    {
        var names = new SiteNames([.. await db.KnownHospitals(ct)]);
        var remembered = new RememberedNames(await db.AliasesOf(sponsor, ct));
        return location => names.Match(location.Name, location.City) ?? remembered.Match(location.Name, location.City);
    }

    private static async Task<string> NextNumber(RegistrationDb db, int year, CancellationToken ct)
    {
        var last = await db.Database.SqlQuery<int>($"""
            INSERT INTO "NumberCounters" ("Year", "Last") VALUES ({year}, 1)
            ON CONFLICT ("Year") DO UPDATE SET "Last" = "NumberCounters"."Last" + 1 RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"A{year}-{last.Single():D6}");
    }
}
