namespace Trials.Portal.Journeys.Committees;

/// <summary>One local condition of a form; empty ones are left out.</summary>
public sealed class ConditionForm
{
    public const int Most = 4;

    public string? Topic { get; set; }
    public string? Text { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Topic) && string.IsNullOrWhiteSpace(Text);

    public bool IsComplete => !string.IsNullOrWhiteSpace(Topic) && !string.IsNullOrWhiteSpace(Text);
}
