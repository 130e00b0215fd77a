using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>Sends stored content for saving, never for showing: what a sponsor sent must not run in a reader's browser.</summary>
internal static class Contents
{
    public static FileStreamHttpResult Send(ContentStore store, HttpResponse response, string sha256, string mediaType, string fileName)
    {
        var stream = store.Open(sha256) ?? throw new InvalidOperationException($"Content {sha256} is recorded but not in the store.");
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(stream, mediaType, fileName, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}
