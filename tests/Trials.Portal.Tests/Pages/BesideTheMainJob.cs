using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Trials.Contracts.Recruitment.V1;
using Trials.Portal.Tests.Account;
using Trials.Portal.Tests.Committees;
using Trials.Portal.Tests.MainJob;
using Trials.Portal.Tests.Sponsor;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Pages;

/// <summary>What a main job that goes well does not come to, done by the people whose step it is: a state for each page that would show nothing real otherwise.</summary>
internal sealed class BesideTheMainJob : DemoPeople
{
    private const string Sponsor = FiledApplication.Sponsor;
    // Of risk and benefit: lead and hospital talk, and the lead answers.
    private const string Disagreement = "G8";
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");
    private static readonly string[] OfADraft = ["study", "sites", "dossier", "submission"];

    private readonly List<(string Who, string Address)> _seen = [];

    private BesideTheMainJob(PortalHost portal) : base(portal)
    {
    }

    /// <summary>Who is shown what by it.</summary>
    public IReadOnlyList<(string Who, string Address)> Seen => _seen;

    /// <summary>The address of an application that is not submitted, from the site's root.</summary>
    public string Draft { get; private set; } = "";

    public static async Task<BesideTheMainJob> Do(PortalHost portal, Team team)
    {
        var beside = new BesideTheMainJob(portal);
        await beside.BeginAnother();
        await beside.ReportAnEvent(team);
        await beside.ReturnOne();
        var study = await (await Study.Of(portal, await FiledApplication.Accepted(portal))).WithAnOpinion();
        await beside.AskAbout(study);
        await beside.Adopt(study);
        await beside.DisagreeAbout(study);
        await beside.Amend(study);
        await beside.ParkAMessageOf(study);
        await beside.AddAPasskey(team.Language == "zh" ? "office@pudong" : "admin@seventh");
        return beside;
    }

    /// <summary>What can be written before an application is submitted.</summary>
    private async Task BeginAnother()
    {
        const string Import = "/sponsor/import";
        using var sponsor = await PlainBrowser.Of(Portal, Sponsor);
        var form = HtmlForm.In((await sponsor.Get(Import)).Body, Import).Single(form => form.IsMultipart);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Filled(_ => null)) content.Add(new StringContent(value), name);
        content.Add(Content(await File.ReadAllBytesAsync(Record, Ct), "application/json"), "Record", "record.json");
        Draft = (await sponsor.Post(Import, content)).Location!;
        _seen.AddRange(OfADraft.Select(part => (Sponsor, $"{Draft}/{part}")));
    }

    /// <summary>A serious event at a site of the main job, which its committee has to assess.</summary>
    private async Task ReportAnEvent(Team team)
    {
        var (who, at) = team.Seen.First(seen => seen.Address.StartsWith("/investigator/sites/", StringComparison.Ordinal));
        var page = string.Join('/', at.Split('/').Take(4)) + "/safety";
        using var investigator = await PlainBrowser.Of(Portal, who);
        var form = HtmlForm.In((await investigator.Get(page)).Body, page).Single(form => form.IsFilledIn && form.IsPost);
        var told = form.Filled(field => field switch
        {
            { Kind: "date" } => ApplicationForms.Day(team.Today),
            { Kind: "time" } => "00:00",
            { IsWritten: true } => OneEnrolment.First,
            _ => null,
        });
        var report = (await investigator.Post($"{page}?handler=Do", told)).Location!;
        _seen.Add((who!, report));
        _seen.Add(($"secretary@{Team.Other}", report.Replace("/investigator/safety/", "/committee/safety-reports/", StringComparison.Ordinal)));
    }

    /// <summary>Intake returns an application, whose sponsor has to answer, does not for a month and is warned.</summary>
    private async Task ReturnOne()
    {
        var application = await FiledApplication.Warned(Portal);
        _seen.Add((Sponsor, $"/sponsor/applications/{application.Id}/deficiencies/1/answer"));
        _seen.Add((Sponsor, $"/sponsor/applications/{application.Id}/warnings/1"));
    }

    /// <summary>A committee that has to answer the lead's opinion asks its own hospital first.</summary>
    private async Task AskAbout(Study study)
    {
        await Post($"secretary@{study.Site}", $"ethics/adoptions/{study.SiteId}/information", new { from = "OwnSite", text = "请补充夜间联系电话。" });
        _seen.Add(($"office@{study.Site}", $"/sites/{study.SiteId}/information/1"));
    }

    /// <summary>A committee adopts the lead's opinion.</summary>
    private async Task Adopt(Study study)
    {
        string[] reviewers = [.. Team.Reviewers(study.Site)];
        await Post($"chair@{study.Site}", $"ethics/adoptions/{study.SiteId}/reviewers", new { personIds = await PeopleOf(reviewers) });
        foreach (var who in reviewers)
        {
            await Post(who, $"ethics/adoptions/{study.SiteId}/declarations", new { hasConflict = false });
            await Post(who, $"ethics/adoptions/{study.SiteId}/responses", new { response = "Adopt" });
        }
    }

    /// <summary>A hospital's full board declines, because it sees the risk otherwise than the lead.</summary>
    private async Task DisagreeAbout(Study study)
    {
        const string Hospital = "pudong";
        var sites = (await Get(Sponsor, $"registration/applications/{study.TrialId}/sites?take=3")).GetProperty("items").EnumerateArray();
        var hospital = await OrganisationOf($"chair@{Hospital}");
        var site = sites.Single(site => site.GetProperty("organisationId").GetGuid() == hospital).GetProperty("siteId").GetGuid();
        string[] board = [.. Team.Quorum(Hospital)];
        var path = $"ethics/adoptions/{site}";
        await Post(board[0], $"{path}/reviewers", new { personIds = await PeopleOf(Team.Reviewers(Hospital)) });
        foreach (var who in board) await Post(who, $"{path}/declarations", new { hasConflict = false });
        await Post(board[1], $"{path}/responses", new { response = "Decline", ground = Disagreement, text = "风险与获益的判断与牵头委员会不同。" });
        await Post(board[0], $"{path}/board/opening", new { attendees = await PeopleOf(board) });
        foreach (var who in board) await Post(who, $"{path}/board/votes", new { vote = "Against", reason = "风险偏高" });
        await Post(board[0], $"{path}/board/closing", new { outcome = "DisapproveHere", ground = Disagreement, text = "会议认为风险大于获益。" });

        var lead = $"secretary@{study.Lead}";
        var task = (await Get(lead, $"ethics/tasks?trialId={study.TrialId}")).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetGuid();
        _seen.Add((lead, $"/committee/tasks/{task}/joint-call"));
    }

    /// <summary>The lead approves a new consent form, which another hospital's committee is asked to confirm; one of its reviewers declared no conflict.</summary>
    private async Task Amend(Study study)
    {
        var consent = await Put(Sponsor, FormattableString.Invariant($"registration/applications/{study.TrialId}/documents/ICF/1.1?date={Today:yyyy-MM-dd}&language=zh&protocolVersion=1.0"),
            Content(Encoding.ASCII.GetBytes($"%PDF-1.4\n% ICF 1.1 {study.TrialId}\n%%EOF\n"), "application/pdf"));
        var filed = await Post(Sponsor, $"registration/applications/{study.TrialId}/amendments",
            new { kind = "Minor", summary = "知情同意书补充联系方式。", documentIds = new[] { consent.GetProperty("documentId").GetGuid() } });
        var chair = study.Member(0);
        var review = $"ethics/reviews/{await Found(chair, $"ethics/reviews?trialId={study.TrialId}", "id", one => Is(one, "subjectId", filed.GetProperty("amendmentId").GetGuid()))}";
        string[] reviewers = [study.Member(1), study.Member(2)];
        await Post(chair, $"{review}/reviewers", new { personIds = await PeopleOf(reviewers) });
        foreach (var who in reviewers)
        {
            await Post(who, $"{review}/declarations", new { hasConflict = false });
            await Post(who, $"{review}/agreements", new { agrees = true });
        }
        var opinion = await Post(chair, $"{review}/opinion", new { conditions = Array.Empty<object>(), reasons = "修订轻微，不增加受试者风险。", followUpMonths = 12 });

        var (own, first) = ($"chair@{study.Site}", study.Member(1, study.Site));
        string[] local = [first, study.Member(2, study.Site)];
        var confirmation = await Found(own, $"ethics/confirmations?trialId={study.TrialId}", "confirmationId", one => Is(one, "opinionId", opinion.GetProperty("id").GetGuid()));
        await Post(own, $"ethics/confirmations/{confirmation}/reviewers", new { personIds = await PeopleOf(local) });
        await Post(first, $"ethics/confirmations/{confirmation}/declarations", new { hasConflict = false });
        var page = $"/committee/confirmations/{confirmation}";
        _seen.AddRange([(first, page), (first, $"{page}/answer/board"), (own, $"{page}/closing"), ($"secretary@{study.Site}", $"{page}/site-data")]);
    }

    /// <summary>A message comes of a stop that nobody ordered: Ethics cannot take it.</summary>
    private async Task ParkAMessageOf(Study study)
    {
        await Portal.Host.Deliver(new StopApplied { AggregateId = study.TrialId, TrialId = study.TrialId, StopNumber = 1, SitesHeld = 0, OccurredAt = Portal.Host.Clock.GetUtcNow() });
        _seen.Add(("operator@alliance", "/operations"));
    }

    private async Task AddAPasskey(string who)
    {
        var page = await Portal.Open(null);
        var device = await PasskeyDevice.Attach(Portal, page);
        await device.SignInByPassword(who);
        await page.GotoAsync(PasskeyDevice.Address(Portal, "/account/passkeys"));
        await device.Begin("my phone");
        await device.Make();
        _seen.Add((who, (await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "my phone" }).First.GetAttributeAsync("href"))!));
        await page.Context.DisposeAsync();
    }

    private async Task<Guid[]> PeopleOf(IEnumerable<string> people)
    {
        var all = new List<Guid>();
        foreach (var who in people) all.Add(await PersonOf(who));
        return [.. all];
    }

    // What one service tells another is there a moment later.
    private async Task<Guid> Found(string who, string list, string id, Func<JsonElement, bool> wanted)
    {
        var found = Guid.Empty;
        await Eventually.Is(async () =>
        {
            var one = (await Get(who, list)).GetProperty("items").EnumerateArray().FirstOrDefault(wanted);
            return one.ValueKind is JsonValueKind.Object && (found = one.GetProperty(id).GetGuid()) != Guid.Empty;
        }, $"{list} has what is looked for");
        return found;
    }

    private static bool Is(JsonElement one, string name, Guid value) => one.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String && found.GetGuid() == value;

    private static ByteArrayContent Content(byte[] bytes, string mediaType) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
}
