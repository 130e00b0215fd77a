using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Registration.Records;
using Trials.Registration.Records.Export;
using Trials.Registration.Records.Import;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// The record as the application now has it, in another format. What a format has no place for is told before (<c>exports</c>) and with the
/// file (header <c>Not-Carried</c>).
/// </summary>
internal static class ExportApplication
{
    private const string NotCarriedHeader = "Not-Carried";

    /// <param name="Format">The name by which it is asked for.</param>
    /// <param name="MediaType">What it is.</param>
    /// <param name="NotCarried">The fields of this record that it would not say.</param>
    public sealed record Choice(string Format, string MediaType, IReadOnlyList<string> NotCarried);

    public static void Map(RouteGroupBuilder applications)
    {
        applications.MapGet("/{id:guid}/exports", List)
            .Allow(Roles.Sponsor, Roles.Intake)
            .WithName("ListExports")
            .WithSummary("Say in which formats the record can be had, and what each would not carry")
            .ProducesProblem(StatusCodes.Status404NotFound);
        applications.MapGet("/{id:guid}/export", Handle)
            .Allow(Roles.Sponsor, Roles.Intake)
            .WithName("ExportApplication")
            .WithSummary("Read the record as ictrp-xml, fhir-r5, usdm-v4 or record-csv; the header Not-Carried names what is not in it")
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Choice[]>, NotFound>> List(
        Guid id, Caller caller, RegistrationDb db, ContentStore content, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { } application) return TypedResults.NotFound();
        var (record, original) = await Present(application, content, ct);
        return TypedResults.Ok(Enum.GetValues<ExportFormat>()
            .Select(format => new Choice(format.Code(), format.MediaType(), RecordExport.Of(record, format, original).NotCarried)).ToArray());
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        Guid id, string? format, Caller caller, RegistrationDb db, ContentStore content, HttpResponse response, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { } application) return TypedResults.NotFound();
        if (FormatOf(format) is not { } chosen) return ChooseAFormat();

        var (record, original) = await Present(application, content, ct);
        return Send(RecordExport.Of(record, chosen, original), chosen, application.Number, response);
    }

    /// <summary>The format of that name; null for none.</summary>
    public static ExportFormat? FormatOf(string? name) =>
        Enum.GetValues<ExportFormat>().Where(known => known.Code() == name).Select(known => (ExportFormat?)known).SingleOrDefault();

    public static ProblemHttpResult ChooseAFormat()
    {
        var names = string.Join(", ", Enum.GetValues<ExportFormat>().Select(known => known.Code()));
        return Refusals.Field("format", $"Choose one of {names}.", $"请选择其一：{names}。");
    }

    public static FileContentHttpResult Send(ExportedRecord exported, ExportFormat format, string name, HttpResponse response)
    {
        response.Headers[NotCarriedHeader] = string.Join(", ", exported.NotCarried);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(exported.Content, format.MediaType(), $"{name}_{format.Code()}.{format.Extension()}");
    }

    private static Task<Application?> Find(RegistrationDb db, Caller caller, Guid id, CancellationToken ct) =>
        db.Applications.AsNoTracking().ReadableBy(caller).Include(a => a.Sites).SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>The imported record, with what the sponsor has said since: title, phase, size and added sites.</summary>
    public static async Task<(TrialRecord Record, ReadOnlyMemory<byte> Original)> Present(
        Application application, ContentStore content, CancellationToken ct)
    {
        await using var stream = content.Open(application.Record.Sha256)
            ?? throw new InvalidOperationException($"Content {application.Record.Sha256} is recorded but not in the store.");
        var text = await RecordText.Read(stream, TrialRecordReader.DefaultLimit, ct);
        var read = TrialRecordReader.Import(text, application.RegistryId, ct).Record;
        var added = application.Sites.Where(site => site.Number > read.Locations.Count).OrderBy(site => site.Number)
            .Select(site => new RecordLocation { Number = site.Number, Name = site.Name, City = site.City, Country = site.Country });
        var stated = application.Study;
        return (read with
        {
            PublicTitle = application.Title,
            PhaseText = stated is null || stated.Phase == application.Record.Phase ? read.PhaseText : stated.Phase.ToString(),
            PlannedEnrolment = stated?.PlannedEnrolment ?? read.PlannedEnrolment,
            Locations = [.. read.Locations, .. added],
        }, text.Bytes);
    }
}
