using System.Diagnostics.CodeAnalysis;

namespace Trials.Portal.Calls;

/// <summary>What a service answered to a deed: a value, with the version it now has, or a refusal.</summary>
/// <param name="Value">What it answered with; set unless it refused.</param>
/// <param name="Refusal">Why it refused.</param>
/// <param name="Version">Its ETag as it was sent, to be sent back as If-Match.</param>
public sealed record Answer<T>(T? Value, Refusal? Refusal, string? Version)
{
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;
}

/// <summary>One page of a service's list.</summary>
public sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);
