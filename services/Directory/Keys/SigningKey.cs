using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Directory.Keys;

/// <summary>
/// A key that signs tokens for 30 days. Published two days before its turn, so that every service knows it when it signs its first
/// token, and until the last token it signed has expired; then it is forgotten.
/// </summary>
internal sealed class SigningKey
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    public static readonly TimeSpan PublishedAhead = TimeSpan.FromDays(2);

    /// <summary>Longest lifetime of a token, and the five minutes by which clocks may differ.</summary>
    public static readonly TimeSpan PublishedAfter = SignIn.AccessTokens.LongestLifetime + TimeSpan.FromMinutes(5);

    private SigningKey() { }

    public Guid Id { get; private init; }

    /// <summary>1, 2, 3 …: two replicas cannot both make the next one.</summary>
    public int Number { get; private init; }
    public DateTimeOffset NotBefore { get; private init; }
    public DateTimeOffset NotAfter { get; private init; }

    /// <summary>The public point, base64url.</summary>
    public string X { get; private init; } = "";
    public string Y { get; private init; } = "";

    /// <summary>PKCS#8, encrypted by data protection.</summary>
    public byte[] ProtectedKey { get; private init; } = [];

    /// <summary>Its name in tokens and in the published set.</summary>
    public string KeyId => Id.ToString("N");

    public static SigningKey Make(Guid id, int number, DateTimeOffset notBefore, Func<byte[], byte[]> protect)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var secret = key.ExportPkcs8PrivateKey();
        try
        {
            return new SigningKey
            {
                Id = id,
                Number = number,
                NotBefore = notBefore,
                NotAfter = notBefore + Lifetime,
                X = Base64Url.EncodeToString(point.X),
                Y = Base64Url.EncodeToString(point.Y),
                ProtectedKey = protect(secret),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public bool Signs(DateTimeOffset now) => NotBefore <= now && now < NotAfter;

    public bool IsPublished(DateTimeOffset now) => now < NotAfter + PublishedAfter;

    /// <summary>When the next key has to begin if it must be made now; null while there is one for the next two days.</summary>
    public static DateTimeOffset? NextBegins(IReadOnlyCollection<SigningKey> keys, DateTimeOffset now)
    {
        if (!keys.Any(key => key.Signs(now))) return now;
        var last = keys.Max(key => key.NotAfter);
        return last - now <= PublishedAhead ? last : null;
    }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("SigningKeys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.X).HasMaxLength(43);
        builder.Property(k => k.Y).HasMaxLength(43);
        builder.HasIndex(k => k.Number).IsUnique();
    }
}
