using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>A span of days as a form has it: either end may still be empty.</summary>
public sealed class SpanForm
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    internal static SpanForm Of(Span? span) => new() { From = span?.From, To = span?.To };

    /// <summary>Whether only one end is given.</summary>
    internal bool IsHalf => From is null != To is null;

    /// <summary>Nothing until both ends are given.</summary>
    internal Span? Stated() => From is { } from && To is { } to ? new Span(from, to) : null;
}

public sealed class PermissionForm
{
    public string? Number { get; set; }
    public bool IsFastChannel { get; set; }
}

public sealed class InsuranceForm
{
    public string? Insurer { get; set; }
    public string? PolicyNumber { get; set; }
    public SpanForm Period { get; set; } = new();

    /// <summary>In yuan.</summary>
    public long? Sum { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Insurer) && string.IsNullOrWhiteSpace(PolicyNumber) && Period is { From: null, To: null } && Sum is null;
}
