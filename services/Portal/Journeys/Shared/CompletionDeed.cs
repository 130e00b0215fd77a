using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Shared;

/// <summary>A completion report: the same figures and a summary at both levels (MR-50).</summary>
public abstract class CompletionDeed : DeedPage
{
    [BindProperty]
    public int? Enrolled { get; set; }

    [BindProperty]
    public int? Completed { get; set; }

    [BindProperty]
    public int? Withdrawn { get; set; }

    [BindProperty]
    public int? SeriousEvents { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    /// <summary>What is completed, above the figures.</summary>
    public abstract string Subject { get; }

    public override IEnumerable<Answered> Answers =>
    [
        new(CompletionWords.Enrolled, Say(Enrolled)), new(CompletionWords.Completed, Say(Completed)), new(CompletionWords.Withdrawn, Say(Withdrawn)),
        new(CompletionWords.SeriousEvents, Say(SeriousEvents)), new(CompletionWords.Summary, Summary),
    ];

    /// <summary>As Ethics wants it.</summary>
    protected object Figures => new { enrolled = Enrolled, completed = Completed, withdrawn = Withdrawn, seriousEvents = SeriousEvents, summary = Summary };

    protected override Task Check()
    {
        Need(nameof(Enrolled), Enrolled is not null, CompletionWords.NumberMissing);
        Need(nameof(Completed), Completed is not null, CompletionWords.NumberMissing);
        Need(nameof(Withdrawn), Withdrawn is not null, CompletionWords.NumberMissing);
        Need(nameof(SeriousEvents), SeriousEvents is not null, CompletionWords.NumberMissing);
        Need(nameof(Summary), Summary, CompletionWords.SummaryMissing);
        return Task.CompletedTask;
    }

    private static string? Say(int? number) => number is { } one ? FormattableString.Invariant($"{one}") : null;
}
