using System.Text.Json.Serialization;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>What lies before this committee, with what is new since its people last looked.</summary>
public sealed record PackRecord(
    DateTimeOffset? LastLookedAt, OpinionRecord? Opinion, bool IsOpinionNew, IReadOnlyList<PackRecord.Filed> Documents, IReadOnlyList<QuestionRecord> Questions,
    IReadOnlyList<InformationRecord> Information, int NewAnswers, IReadOnlyList<PackRecord.Open> OpenConditions, IReadOnlyList<PackRecord.Item> Checklist)
{
    /// <summary>A document and what it is to somebody who looked before: New, Changed or Same.</summary>
    public sealed record Filed(CaseDocument Document, string Since);

    public sealed record Open(int Number, [property: JsonPropertyName("object")] string? Topic, string Text);

    /// <summary>What a participant checks, in both languages as the rule pack has it.</summary>
    public sealed record Item([property: JsonPropertyName("object")] string Topic, string En, string Zh);

    public IEnumerable<Filed> NewDocuments => Documents.Where(filed => filed.Since != "Same");

    public bool HasNews => IsOpinionNew || NewAnswers > 0 || NewDocuments.Any();
}
