namespace Trials.Rules;

/// <summary>On which side of a statutory value a pack must stay.</summary>
public enum Bound
{
    /// <summary>A limit or a period: one up to the value.</summary>
    AtMost,

    /// <summary>A number of people or of years kept: the value or more.</summary>
    AtLeast,

    /// <summary>Somebody else's clock: the value itself.</summary>
    Exactly,

    /// <summary>A day of the year, as month times one hundred plus day: that day or an earlier one.</summary>
    NotAfter,
}
