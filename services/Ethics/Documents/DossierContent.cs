using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Documents;

/// <summary>Streams a document of the dossier by the hash that the accepted application named.</summary>
internal static class DossierContent
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    public static FileStreamHttpResult Stream(ContentStore store, DossierDocument document)
    {
        var content = store.Open(document.Sha256);
        Rule.Require(content is not null, DossierProblems.ContentMissing);
        var type = MediaTypes.TryGetContentType(document.FileName, out var known) ? known : "application/octet-stream";
        return TypedResults.Stream(content!, type, document.FileName, enableRangeProcessing: true);
    }
}

internal static class DossierProblems
{
    public static readonly Problem ContentMissing = new("ethics.content_missing",
        "The content of this document is not in the store of this installation. Tell the operator.",
        "本系统的文件库中没有该文件内容；请联系运维人员。", "MR-26");
}
