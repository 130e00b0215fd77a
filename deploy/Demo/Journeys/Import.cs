using System.Globalization;
using System.Text.Json;
using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 1: the sponsor hands in a record, and every hospital it names is known to the alliance.</summary>
internal static class Import
{
    public static async Task<string> HandIn(Trial trial, byte[] record, string idempotencyKey)
    {
        var mediaType = record.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) ? "application/xml" : "application/json";
        var answer = await trial.Api.Upload(trial.Sponsor, HttpMethod.Post, "registration/applications", record, mediaType, ("Idempotency-Key", idempotencyKey));
        if (answer.Status is 400 or 409 or 413 or 415 or 422) throw new RefusedRecordException(answer.Say());
        Trial.Require(answer.IsDone, $"POST /registration/applications: {answer.Say()}");

        var application = await trial.Api.Get(trial.Sponsor, $"registration/applications/{answer.Body.GetProperty("id").GetGuid()}");
        trial.Read(application);
        var sites = await trial.Api.List(trial.Sponsor, $"registration/applications/{trial.Id}/sites");
        trial.Sites = [.. sites.Select(Read).OrderBy(site => site.Number)];
        Trial.Require(trial.Sites.Count > 0, "the record lists no location");
        return string.Create(CultureInfo.InvariantCulture, $"{trial.Number}, {trial.Sites.Count} sites");
    }

    /// <summary>
    /// A site stays with the organisation that the import surely found, when no other site of the trial has it and we know its people.
    /// For every other one the alliance admits a hospital: two sites of one name stay two.
    /// </summary>
    public static async Task<string> AdmitHospitals(Trial trial, string key, Progress progress)
    {
        var taken = new HashSet<Guid>();
        foreach (var site in trial.Sites)
        {
            if (site.FoundOrganisation is { } found && trial.Alliance.Find(found) is { } hospital && taken.Add(found)) site.Hospital = hospital;
        }
        var unknown = trial.Sites.Where(site => site.Hospital is null).ToArray();
        await Trial.ForEach(unknown, progress, async site =>
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{key}-{site.Number}");
            var name = site.Name.Length > 0 ? site.Name : string.Create(CultureInfo.InvariantCulture, $"Site {site.Number}");
            site.Hospital = await trial.Alliance.AdmitHospital(code, name, site.City);
        });
        return string.Create(CultureInfo.InvariantCulture, $"{unknown.Length} hospitals admitted with their committees, {taken.Count} known already");
    }

    private static Site Read(JsonElement site) => new(site.GetProperty("siteId").GetGuid(), site.GetProperty("number").GetInt32(), Text(site, "name") ?? "")
    {
        City = Text(site, "city"),
        FoundOrganisation = site.TryGetProperty("organisationId", out var found) && found.ValueKind is JsonValueKind.String ? found.GetGuid() : null,
    };

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>The file is no record, or one that this product does not take; the reason is the product's own.</summary>
internal sealed class RefusedRecordException(string message) : Exception(message);
