namespace Trials.Rules;

/// <summary>How far a date computed from the calendar can be relied on (CAL-10).</summary>
public enum CalendarCertainty
{
    /// <summary>Every year the date depends on has its official notice.</summary>
    Official,

    /// <summary>A year the date depends on has no notice yet: shown with a mark, and computed again when one is loaded.</summary>
    Provisional,
}
