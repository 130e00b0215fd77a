using Trials.Portal.Calls;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>The sites of the person's own hospital, one line a trial. Who sponsors a trial as well sees its other sites in Tracking, but not here.</summary>
public static class HospitalSites
{
    private const int TrialsOnAPage = 20;

    private sealed record Site(Guid SiteId, Guid? OrganisationId, string? Role, string? Adoption, int? Places, bool IsActive, bool IsHeld, int Enrolled);

    /// <param name="api">As the person.</param>
    /// <param name="hospital">The person's own.</param>
    /// <param name="desk">The address before a site's id.</param>
    /// <param name="title">Of the list.</param>
    /// <param name="nothing">Said when there is none.</param>
    /// <param name="after">The last trial of the page before.</param>
    public static async Task<Table> Read(Api api, Guid hospital, string desk, Text title, Text nothing, Guid? after)
    {
        var trials = await api.Read<Listed<TrialHead.Figures>>(Paged.From($"tracking/trials?take={TrialsOnAPage}", after));
        var sites = await Task.WhenAll(trials.Items.Select(trial => api.Read<Listed<Site>>($"tracking/trials/{trial.TrialId}/sites?take=500")));
        return new Table(title,
            [
                new(OfficeWords.Trial), new(TrialWords.State), new(TrialWords.Role), new(TrialWords.Adoption), new(TrialWords.Places, IsFigure: true),
                new(TrialWords.Enrolled, IsFigure: true), new(TrialWords.Site),
            ],
            [.. trials.Items.Zip(sites).SelectMany(pair => pair.Second.Items.Where(site => site.OrganisationId == hospital).Select(site => Row(desk, pair.First, site)))])
        { Next = trials.Next, Nothing = nothing };
    }

    private static Cell[] Row(string desk, TrialHead.Figures trial, Site site) =>
    [
        new($"{trial.Number} {trial.Title ?? TrialWords.Untitled}", $"{desk}/{site.SiteId}"), TrialHead.Stage(trial.Stage), TrialWords.Roles.Say(site.Role),
        TrialWords.Adoptions.Say(site.Adoption), site.Places, site.Enrolled,
        site.IsHeld ? new Cell(TrialWords.Held, Warning: Warning.Past) : site.IsActive ? new Cell(TrialWords.IsOpen, Warning: Warning.Open) : TrialWords.NotOpen,
    ];
}
