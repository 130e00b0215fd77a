using Trials.Portal.Calls;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>The sites of the person's own hospital, one line a trial: Tracking shows a hospital nothing of other hospitals' sites.</summary>
public static class HospitalSites
{
    private const int TrialsOnAPage = 20;

    private sealed record Site(Guid SiteId, string? Role, string? Adoption, int? Places, bool IsActive, bool IsHeld, int Enrolled);

    /// <param name="api">As the person.</param>
    /// <param name="desk">The address before a site's id.</param>
    /// <param name="title">Of the list.</param>
    /// <param name="nothing">Said when there is none.</param>
    /// <param name="after">The last trial of the page before.</param>
    public static async Task<Table> Read(Api api, string desk, Text title, Text nothing, Guid? after)
    {
        var trials = after is { } last
            ? await api.Read<Listed<TrialHead.Figures>>($"tracking/trials?take={TrialsOnAPage}&after={last}")
            : await api.Read<Listed<TrialHead.Figures>>($"tracking/trials?take={TrialsOnAPage}");
        var sites = await Task.WhenAll(trials.Items.Select(trial => api.Read<Listed<Site>>($"tracking/trials/{trial.TrialId}/sites")));
        return new Table(title,
            [
                new(OfficeWords.Trial), new(TrialWords.State), new(TrialWords.Role), new(TrialWords.Adoption), new(TrialWords.Places, IsFigure: true),
                new(TrialWords.Enrolled, IsFigure: true), new(TrialWords.Site),
            ],
            [.. trials.Items.Zip(sites).SelectMany(pair => pair.Second.Items.Select(site => Row(desk, pair.First, site)))])
        { Next = trials.Next, Nothing = nothing };
    }

    private static Cell[] Row(string desk, TrialHead.Figures trial, Site site) =>
    [
        new($"{trial.Number} {trial.Title ?? TrialWords.Untitled}", $"{desk}/{site.SiteId}"), TrialHead.Stage(trial.Stage), site.Role is { } role ? TrialWords.Roles[role] : "",
        site.Adoption is { } adoption ? TrialWords.Adoptions[adoption] : "", FormattableString.Invariant($"{site.Places}"), FormattableString.Invariant($"{site.Enrolled}"),
        site.IsHeld ? new Cell(TrialWords.Held, Warning: Warning.Past) : site.IsActive ? new Cell(TrialWords.IsOpen, Warning: Warning.Open) : TrialWords.NotOpen,
    ];
}
