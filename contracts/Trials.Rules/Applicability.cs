namespace Trials.Rules;

/// <summary>Which studies something is for. A list left out means all of its kind.</summary>
public sealed record Applicability
{
    public IReadOnlyList<ProductKind>? Products { get; init; }
    public IReadOnlyList<StudyKind>? Kinds { get; init; }

    public bool Covers(StudyKind kind, ProductKind product) =>
        (Kinds is null || Kinds.Contains(kind)) && (Products is null || Products.Contains(product));
}
