using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>One site at work: whether it is open and why not, its participants by code, what was reported.</summary>
[Authorize(Roles = Roles.Investigator)]
public sealed class SiteModel : JourneyPage
{
    private sealed record Completion(DateTimeOffset FiledAt);

    public RecruitingSite Place { get; private set; } = null!;
    public TrialHead Head { get; private set; } = null!;
    public Table People { get; private set; } = null!;
    public IReadOnlyList<SafetyReport> Reports { get; private set; } = [];
    public DateTimeOffset? ClosedOn { get; private set; }

    /// <summary>What the site's committee asks for and on which conditions; absent at the site of the lead, which adopts nothing.</summary>
    public AdoptionRecord? Adoption { get; private set; }

    /// <summary>Stops that nobody of this hospital has taken note of yet.</summary>
    public IReadOnlyList<StopRecord> UnknownStops { get; private set; } = [];
    public string Here => $"/investigator/sites/{Place.SiteId}";

    public async Task<IActionResult> OnGetAsync(Guid site, Guid? after)
    {
        Place = await Api.Read<RecruitingSite>($"recruitment/sites/{site}");
        Head = await TrialHead.Load(Api, Place.TrialId, "sites");
        Adoption = await Api.Find<AdoptionRecord>($"ethics/adoptions/{site}");
        UnknownStops = [.. (await StopRecord.ReadAll(Api, Place.TrialId, site)).Where(stop => stop.IsUnknownAt(site))];
        ClosedOn = (await Api.Find<Completion>($"ethics/sites/{site}/completion"))?.FiledAt;
        var people = await Api.Read<Listed<Participant>>(Paged.From($"recruitment/sites/{site}/participants?take=50", after));
        People = new Table(InvestigatorWords.Participants,
            [
                new(InvestigatorWords.Code), new(InvestigatorWords.State), new(InvestigatorWords.ConsentVersion), new(InvestigatorWords.ConsentedOn), new(InvestigatorWords.ScreenedOn),
                new(InvestigatorWords.EnrolledOn), new(InvestigatorWords.Attention),
            ],
            [.. people.Items.Select(Row)])
        { Next = people.Next, Nothing = InvestigatorWords.NoParticipants };
        var reports = await Api.Read<Listed<SafetyReport>>($"ethics/safety-reports?trialId={Place.TrialId}&take=500");
        Reports = [.. reports.Items.Where(report => report.SiteId == site).OrderByDescending(report => report.Number)];
        return People.Download(Request) ?? (IActionResult)Page();
    }

    private Cell[] Row(Participant one) =>
    [
        new(one.Code, $"/investigator/participants/{one.ParticipantId}"), new(InvestigatorWords.States.Say(one.Status), IsChip: true), one.ConsentVersion, Dates.Day(one.ConsentedOn),
        Dates.Day(one.ScreenedAt), one.EnrolledAt is { } enrolled ? Dates.Day(enrolled) : "",
        one.MustConsentAgain ? new Cell(InvestigatorWords.MustConsentAgain.With(Place.ConsentVersion), Warning: Warning.Near) : "",
    ];
}
