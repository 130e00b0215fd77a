using System.Text.Json;
using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 1: the sponsor hands in a record, and every hospital it names is known to the alliance.</summary>
internal static class Import
{
    public static async Task<string> HandIn(Trial trial, byte[] record)
    {
        var mediaType = record.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) ? "application/xml" : "application/json";
        var answer = await trial.Api.Upload(
            trial.Sponsor, HttpMethod.Post, "registration/applications", record, mediaType, ("Idempotency-Key", trial.IdempotencyKey));
        if (answer.Status is 400 or 413 or 415) throw new RefusedRecordException(answer.Say());
        Trial.Require(answer.IsDone, $"POST /registration/applications: {answer.Say()}");

        trial.Read(answer.Body);
        var sites = await trial.Api.List(trial.Sponsor, $"registration/applications/{trial.Id}/sites");
        if (sites.Count == 0) throw new RefusedRecordException("the record lists no location, so there is nobody to work with");
        trial.Sites = [.. sites.Select(Read)];
        return $"{trial.Number}, {trial.Sites.Count} sites";
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
            if (site.FoundOrganisation is { } found && trial.Alliance.Find(found) is { } hospital && taken.Add(found))
                site.Hospital = hospital;
        }
        var unknown = trial.Sites.Where(site => site.Hospital is null).ToArray();
        await Trial.ForEach(unknown, progress, async site =>
        {
            var code = $"{key}-{site.Number}";
            site.Hospital = await trial.Alliance.AdmitHospital(code, site.Name, site.City);
        });
        return $"{unknown.Length} hospitals admitted with their committees, {taken.Count} known already";
    }

    private static Site Read(JsonElement site) => new(
        site.GetProperty("siteId").GetGuid(), site.GetProperty("number").GetInt32(), Text(site, "displayName")!)
    {
        City = Text(site, "city"),
        FoundOrganisation = site.TryGetProperty("organisationId", out var found) ? found.GetGuid() : null,
    };

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>The file is no record, or one that this product does not take; the reason is the product's own.</summary>
internal sealed class RefusedRecordException(string message) : Exception(message);
