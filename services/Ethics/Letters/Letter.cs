using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Letters;

/// <summary>
/// An opinion as the committee's letter says it (MR-24): only what was fixed when it was issued, so that the letter of an opinion never
/// changes; never a vote, a dissent or a name from the roster.
/// </summary>
internal sealed record Letter(
    Letterhead Head, string Number, string StudyNumber, string StudyTitle, ReviewType Type, Decision Decision, bool IsEffective,
    IReadOnlyList<OpinionCondition> Conditions, string Reasons, IReadOnlyList<LetterVersion> Versions, int FollowUpMonths, DateOnly DecidedOn,
    DateOnly ValidUntil, DateOnly IssuedOn)
{
    private static readonly JsonSerializerOptions Canonical = new() { Converters = { new JsonStringEnumConverter() } };

    public static Letter Of(Opinion opinion, LeadReview review)
    {
        var names = RulePacks.Find(review.RulePack).Documents.DistinctBy(document => document.Code).ToDictionary(document => document.Code);
        return new Letter(
            opinion.Letterhead, opinion.Number, review.Study.Number, review.Study.Title, opinion.Type, opinion.Decision,
            opinion.IsEffective, opinion.Conditions, opinion.Reasons,
            [.. opinion.Versions.Select(version => LetterVersion.Of(version, names.GetValueOrDefault(version.Code)))],
            opinion.FollowUpMonths, opinion.DecidedOn, opinion.ValidUntil, WorkingCalendar.China.DateOf(opinion.IssuedAt));
    }

    /// <summary>Whether it lets the study go on: then it says for how long.</summary>
    [JsonIgnore]
    public bool IsPositive => Decision is Decision.Approve or Decision.ApproveAfterModification or Decision.Continue;

    /// <summary>The SHA-256 of everything the letter says, in groups of four to be read aloud.</summary>
    public string VerificationCode() =>
        string.Join('-', Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Canonical))).Chunk(4)
            .Select(group => new string(group)));
}

/// <summary>A document the opinion is about, with the name its code has in the case's rule pack.</summary>
internal sealed record LetterVersion(string En, string Zh, string Code, string Version, DateOnly Date, string Sha256)
{
    public static LetterVersion Of(DossierDocument document, RequiredDocument? known) =>
        new(known?.En ?? document.Code, known?.Zh ?? document.Code, document.Code, document.Version, document.Date, document.Sha256);
}
