using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Trials.Portal.Assets;

/// <summary>
/// Style sheets, scripts and the product's icon, embedded in the assembly. An address holds the content's hash, so what a browser has stays good
/// for a year and a new version has a new address.
/// </summary>
public static class EmbeddedAssets
{
    private const string Icon = "icon.svg";

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly FrozenDictionary<string, Asset> ByName = typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
        .Where(name => MediaTypes.ContainsKey(Path.GetExtension(name)))
        .ToFrozenDictionary(name => name, name => new Asset(name));

    /// <param name="name">As under wwwroot, such as <c>site.css</c> or <c>lib/tabler/tabler.min.css</c>.</param>
    /// <exception cref="KeyNotFoundException">Nothing of that name is embedded.</exception>
    public static string Address(string name) => $"/assets/{ByName[name].Hash}/{name}";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{hash}/{**name}", Serve).AllowAnonymous().ExcludeFromDescription();
        // Asked for by browsers that show a file, or an answer without a page.
        app.MapGet("/favicon.ico", () => TypedResults.Redirect(Address(Icon))).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Serve(string hash, string name, HttpContext http)
    {
        if (!ByName.TryGetValue(name, out var asset) || asset.Hash != hash) return TypedResults.NotFound();
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var compressed = StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptEncoding, out var accepted)
            && accepted.Any(encoding => encoding.Value == "br" && encoding.Quality is not 0);
        if (compressed) headers.ContentEncoding = "br";
        return TypedResults.Bytes(compressed ? asset.Compressed.Value : asset.Content, asset.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{hash}{(compressed ? "-br" : "")}\""));
    }

    private sealed class Asset
    {
        public Asset(string name)
        {
            using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(name)!;
            Content = new byte[stream.Length];
            stream.ReadExactly(Content);
            Hash = Convert.ToHexStringLower(SHA256.HashData(Content))[..16];
            MediaType = MediaTypes[Path.GetExtension(name)];
            Compressed = new Lazy<byte[]>(Compress);
        }

        public byte[] Content { get; }
        public string Hash { get; }
        public string MediaType { get; }

        /// <summary>Once a process, when first asked for: 0.3 s for the largest.</summary>
        public Lazy<byte[]> Compressed { get; }

        private byte[] Compress()
        {
            var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(Content.Length)];
            if (!BrotliEncoder.TryCompress(Content, buffer, out var written, quality: 9, window: 22))
                throw new InvalidOperationException("The buffer has the largest possible size.");
            return buffer[..written];
        }
    }
}
