namespace Trials.Primitives;

/// <summary>
/// One way in which the product says no: a stable code for programs and a sentence in each language for people.
/// The sentences may hold <c>{0}</c> placeholders; each says what would make the deed possible.
/// </summary>
/// <param name="Code"><c>service.snake_case_reason</c>; never changes once published.</param>
/// <param name="English">The sentence in English.</param>
/// <param name="Chinese">The sentence in Chinese.</param>
/// <param name="RuleId">The id in contracts/rules.md that asks for this refusal, when a rule does.</param>
public sealed record Problem(string Code, string English, string Chinese, string? RuleId = null);
