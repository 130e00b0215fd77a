using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>What a committee's deed says before and after it: see <see cref="Forms.Deed"/>.</summary>
public sealed record DeedText(Text Title, Text Means, Text? Tells, Text? Undo, Text Happened, Text? Next);
