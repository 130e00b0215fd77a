using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Begins an application from a record's file. A file that holds several records asks which.</summary>
[Authorize(Roles = Roles.Sponsor)]
[RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class ImportModel(TimeProvider clock) : JourneyPage
{
    /// <summary>The largest record that Registration reads, and the form around it.</summary>
    private const long LargestForm = 65L * 1024 * 1024;

    [BindProperty]
    public IFormFile? Record { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Made with the form, so that sending it twice begins one application.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<Choice> Numbers { get; private set; } = [];

    public void OnGet() => Key ??= NewKey();

    public async Task<IActionResult> OnPostAsync()
    {
        Need(nameof(Record), Record is { Length: > 0 }, SponsorWords.RecordMissing);
        if (!ModelState.IsValid) return Page();
        await using var content = Record!.OpenReadStream();
        var answer = string.IsNullOrEmpty(Number)
            ? await Api.Upload<Begun>(HttpMethod.Post, $"registration/applications", content, "application/octet-stream", Key)
            : await Api.Upload<Begun>(HttpMethod.Post, $"registration/applications?record={Number}", content, "application/octet-stream", Key);
        if (answer.IsDone) return Done($"/sponsor/applications/{answer.Value!.Id}", SponsorWords.Imported, SponsorWords.ImportedNext);
        // Another file may be chosen now, and a key is good for one.
        (Key, Numbers) = (NewKey(), ChoicesOf(answer.Refusal));
        ModelState.Remove(nameof(Key));
        return Refuse(answer.Refusal);
    }

    private string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    private static IReadOnlyList<Choice> ChoicesOf(Refusal refusal) =>
        refusal.More.ValueKind is JsonValueKind.Object && refusal.More.TryGetProperty("choices", out var choices) && choices.ValueKind is JsonValueKind.Array
            ? [.. choices.EnumerateArray().Take(500).Select(choice => new Choice(choice.GetString()!, choice.GetString()!))]
            : [];

    private sealed record Begun(Guid Id);
}
