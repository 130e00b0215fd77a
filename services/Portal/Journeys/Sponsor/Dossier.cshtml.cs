using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>A kind of document with what is filed of it, the newest first.</summary>
public sealed record DossierKind(string Code, Text Name, bool IsRequired, string? Condition, FiledDocument[] Versions);

/// <summary>The dossier by kind, required ones first, missing ones visible; many files are filed at once, each under the kind that its name tells.</summary>
[Authorize(Roles = Roles.Sponsor)]
[DisableRequestSizeLimit, RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class DossierModel : JourneyPage
{
    /// <summary>Two documents of the largest size that Registration takes. Files lie on the disk while the form is read.</summary>
    private const long LargestForm = 8L * 1024 * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? ProtocolVersion { get; set; }

    [BindProperty]
    public bool Confidential { get; set; }

    public ApplicationRecord Application { get; private set; } = null!;
    public DryRun DryRun { get; private set; } = null!;
    public IReadOnlyList<DossierKind> Kinds { get; private set; } = [];

    public int Required => Kinds.Count(kind => kind.IsRequired);

    public int RequiredFiled => Kinds.Count(kind => kind is { IsRequired: true, Versions.Length: > 0 });

    public IReadOnlyList<Choice> KindChoices => [.. Kinds.Select(kind => new Choice(kind.Code, $"{kind.Name} · {kind.Code}"))];

    public IReadOnlyList<Choice> Languages { get; } = [new("zh", DossierWords.Chinese), new("en", DossierWords.English)];

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        Language ??= "zh";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Need(nameof(Files), Files.Count > 0, DossierWords.FilesMissing);
        var named = Files.Select(file => (File: file, Name: FileName.Read(file.FileName, Kinds))).ToArray();
        Need(nameof(Version), Files.Count == 0 || !string.IsNullOrWhiteSpace(Version) || named.All(one => one.Name.Version is not null), DossierWords.VersionMissing);
        Need(nameof(Date), Files.Count == 0 || Date is not null || named.All(one => one.Name.Date is not null), DossierWords.DateMissing);
        if (!ModelState.IsValid) return Page();
        var filed = 0;
        foreach (var (file, name) in named)
        {
            if ((string.IsNullOrEmpty(Kind) ? name.Code : Kind) is not { } code)
            {
                ModelState.AddModelError(nameof(Kind), DossierWords.WhichKind.With(file.FileName));
                continue;
            }
            var answer = await FileOne(file, code, name);
            if (answer.IsDone) filed++;
            else ModelState.AddModelError(nameof(Files), DossierWords.Refused.With(file.FileName, answer.Refusal.Closest));
        }
        if (ModelState.IsValid) return Done($"/sponsor/applications/{Id}/dossier", DossierWords.AllFiled, SponsorWords.SavedNext);
        await Load();
        return Refuse(Refusal.Of(422, "portal.some_files_refused", DossierWords.SomeFiled.With(filed, Files.Count)));
    }

    private async Task<Answer<FiledDocument>> FileOne(IFormFile file, string code, FileName name)
    {
        var (version, date) = (name.Version ?? Version!.Trim(), name.Date ?? Date!.Value);
        await using var content = file.OpenReadStream();
        ApiPath path = $"registration/applications/{Id}/documents/{code}/{version}?date={date}&language={Language ?? "zh"}&confidential={Confidential}";
        if (code == "ICF" && !string.IsNullOrWhiteSpace(ProtocolVersion)) path = path.And("protocolVersion", ProtocolVersion.Trim());
        return await Api.Upload<FiledDocument>(HttpMethod.Put, path, content, file.ContentType);
    }

    private async Task Load()
    {
        Application = await Api.Read<ApplicationRecord>($"registration/applications/{Id}");
        DryRun = await Api.Read<DryRun>($"registration/applications/{Id}/check");
        var documents = (await Api.Read<Listed<FiledDocument>>($"registration/applications/{Id}/documents?take=500")).Items;
        var missing = DryRun.Blocking.Select(finding => finding.Field).Where(field => field.StartsWith("documents.", StringComparison.Ordinal)).Select(field => field.Split('.')[1]).ToHashSet();
        Kinds = [.. RulePacks.Find(Application.RulePack).Documents.Where(document => document.Lead is not DocumentNeed.None).Select(document => new DossierKind(
                document.Code, new Text(document.En, document.Zh), IsRequired(document, missing), document.Condition is { } condition ? new Text(condition.En, condition.Zh).ToString() : null,
                [.. documents.Where(filed => filed.Code == document.Code).OrderByDescending(filed => filed.FiledAt)]))
            .OrderByDescending(kind => kind.IsRequired)];
    }

    // What the dry run misses is required; what is filed and mandatory was missed before.
    private static bool IsRequired(RequiredDocument document, HashSet<string> missing) => missing.Contains(document.Code) || document is { Lead: DocumentNeed.Mandatory, RequiredFor: null };
}
