using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>What the hospital says of itself once for every study: departments, filed specialities, investigators.</summary>
[Authorize(Roles = Roles.InstitutionOffice)]
public sealed class ProfileModel : JourneyPage
{
    /// <summary>One investigator of the form; the code says whether the row counts.</summary>
    public sealed class InvestigatorForm
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Title { get; set; }
        public string? Department { get; set; }
        public string? Speciality { get; set; }
        public string? LicenceNumber { get; set; }
        public DateOnly? LicenceValidUntil { get; set; }
        public DateOnly? GcpValidUntil { get; set; }
        public int? CompletedTrials { get; set; }
        public int? ActiveTrials { get; set; }
    }

    private sealed record Profile(
        int Version, IReadOnlyList<string> Departments, IReadOnlyList<string> Specialities, IReadOnlyList<InvestigatorForm> Investigators, DateTimeOffset RecordedAt);

    public static IReadOnlyList<Choice> Ranks => [.. ProfileWords.Ranks.Select(rank => new Choice(rank.Key, rank.Value))];

    [BindProperty]
    public string? Departments { get; set; }

    [BindProperty]
    public string? Specialities { get; set; }

    [BindProperty]
    public List<InvestigatorForm> Investigators { get; set; } = [];

    /// <summary>Of the profile that was shown: what somebody else saved meanwhile is not overwritten.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public DateTimeOffset? RecordedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var profile = await Read();
        if (!HttpMethods.IsGet(Request.Method)) return Page();
        (Version, Departments, Specialities) = (profile?.Version, Lines(profile?.Departments), Lines(profile?.Specialities));
        Investigators = [.. profile?.Investigators ?? [], new InvestigatorForm()];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Read();
        var named = Investigators.Index().Where(row => !string.IsNullOrWhiteSpace(row.Item.Code)).ToArray();
        foreach (var (index, person) in named)
            Need(FormattableString.Invariant($"Investigators[{index}].Title"), person.Title is { } title && ProfileWords.Ranks.ContainsKey(title), ProfileWords.RankMissing.Filled(person.Code));
        if (!ModelState.IsValid) return Page();
        var answer = await Api.Put($"registration/profiles/own", new
        {
            departments = Split(Departments),
            specialities = Split(Specialities),
            investigators = named.Select(row => row.Item).Select(person => new
            {
                code = person.Code!.Trim(), name = person.Name ?? "", title = person.Title, department = person.Department ?? "", speciality = person.Speciality ?? "",
                licenceNumber = person.LicenceNumber ?? "", licenceValidUntil = person.LicenceValidUntil, gcpValidUntil = person.GcpValidUntil,
                completedTrials = person.CompletedTrials ?? 0, activeTrials = person.ActiveTrials ?? 0,
            }),
        }, Version is { } version ? FormattableString.Invariant($"\"{version}\"") : null);
        return answer.IsDone ? Done("/office/profile", ProfileWords.Saved) : Refuse(answer.Refusal);
    }

    private async Task<Profile?> Read()
    {
        var profile = await Api.Find<Profile>($"registration/profiles/{Me.OrganisationId}");
        RecordedAt = profile?.RecordedAt;
        return profile;
    }

    private static string Lines(IReadOnlyList<string>? lines) => string.Join('\n', lines ?? []);

    private static string[] Split(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
