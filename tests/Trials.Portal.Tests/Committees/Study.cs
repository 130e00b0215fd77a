using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Portal.Tests.Sponsor;
using Trials.Testing;
using Trials.Web;

namespace Trials.Portal.Tests.Committees;

/// <summary>One accepted study of demo hospitals, carried on over HTTP by the people whose step it is, to where a page begins.</summary>
internal sealed class Study : DemoPeople
{
    private Study(PortalHost portal, string lead, string site) : base(portal) => (Lead, Site) = (lead, site);

    public string Lead { get; }
    public string Site { get; }
    public Guid TrialId { get; private init; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public Guid LeadSiteId { get; private init; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);
    public Guid SiteId { get; private init; } = Guid.CreateVersion7(DateTimeOffset.UtcNow);

    /// <summary>The application's number, as rows show it.</summary>
    public string Number { get => field ?? $"PD-2026-{TrialId.ToString("N")[^4..]}"; private init; }
    public Guid ReviewId { get; private set; }
    public const string Title = "受体抑制剂治疗慢性心力衰竭的多中心研究";

    /// <summary>Two hospitals, one that leads and one that takes part, and a consent form that can be read.</summary>
    /// <param name="portal">The product.</param>
    /// <param name="lead">The short name of the leading hospital, such as east.</param>
    /// <param name="site">The short name of the other.</param>
    public static async Task<Study> Accept(PortalHost portal, string lead, string site)
    {
        var study = new Study(portal, lead, site);
        using var text = new MemoryStream(Encoding.UTF8.GetBytes($"知情同意书 {study.TrialId}"));
        var content = await portal.Host.Services.GetRequiredService<ContentStore>().Save(text, 10_000, Ct);
        var sponsor = await study.OrganisationOf("sponsor@qingshan");
        await portal.Host.Deliver(new ApplicationAccepted
        {
            AggregateId = study.TrialId,
            Version = 3,
            TrialId = study.TrialId,
            Number = study.Number,
            Title = Title,
            SponsorId = sponsor,
            Kind = StudyKind.Registration,
            Product = Product.Drug,
            Phase = Phase.III,
            Regimes = [],
            PlannedEnrolment = 120,
            NeedsHumanGeneticResources = false,
            RulePack = Trials.Rules.RulePacks.Current.Reference,
            AcceptedOn = study.Today,
            Documents = [new DossierDocument(Guid.CreateVersion7(DateTimeOffset.UtcNow), "ICF", "2.1", new DateOnly(2026, 10, 1), "zh", content.Sha256, "ICF.txt")],
            Sites =
            [
                new(study.LeadSiteId, 1, "牵头医院", await study.OrganisationOf($"secretary@{lead}"), SiteRole.Lead),
                new(study.SiteId, 2, "参与医院", await study.OrganisationOf($"secretary@{site}"), SiteRole.Participating),
            ],
        });
        var reviews = await study.Get($"secretary@{lead}", $"ethics/reviews?trialId={study.TrialId}");
        study.ReviewId = reviews.GetProperty("items")[0].GetProperty("id").GetGuid();
        return study;
    }

    /// <summary>The study of an accepted application, once Ethics has its review.</summary>
    public static async Task<Study> Of(PortalHost portal, FiledApplication application)
    {
        var sites = (await application.Get(FiledApplication.Sponsor, $"registration/applications/{application.Id}/sites?take=2")).GetProperty("items");
        var study = new Study(portal, "east", "seventh")
        {
            TrialId = application.Id, LeadSiteId = sites[0].GetProperty("siteId").GetGuid(), SiteId = sites[1].GetProperty("siteId").GetGuid(), Number = application.Number,
        };
        await Eventually.Is(async () =>
        {
            var reviews = (await study.Get("secretary@east", $"ethics/reviews?trialId={study.TrialId}")).GetProperty("items");
            if (reviews.GetArrayLength() == 0) return false;
            study.ReviewId = reviews[0].GetProperty("id").GetGuid();
            return true;
        }, "Ethics opens the review");
        return study;
    }

    /// <summary>The lead committee meets and approves, so that the other hospital has its pack.</summary>
    public async Task<Study> WithAnOpinion()
    {
        await Assign();
        await Vote("For", 0, 1, 2, 3, 4);
        await Post($"chair@{Lead}", $"ethics/reviews/{ReviewId}/vote-closing", new { decision = "Approve" });
        await Post($"chair@{Lead}", $"ethics/reviews/{ReviewId}/opinion", new { conditions = Array.Empty<object>(), reasons = "研究具有科学和社会价值。", followUpMonths = 12 });
        return this;
    }

    /// <summary>Reviewers are named, five members declared, the meeting is open.</summary>
    public async Task Assign()
    {
        await Call(days: 0);
        for (var seat = 0; seat < 5; seat++) await Post(Member(seat), $"ethics/reviews/{ReviewId}/declarations", new { hasConflict = false });
        await Post($"chair@{Lead}", $"ethics/reviews/{ReviewId}/meeting/opening", new { attendees = await People(0, 1, 2, 3, 4) });
    }

    /// <summary>Reviewers are named and the meeting is called, so many days and an hour from now.</summary>
    /// <returns>Its day in China.</returns>
    public async Task<DateOnly> Call(int days)
    {
        var at = Portal.Host.Clock.GetUtcNow().AddDays(days).AddHours(1);
        await Post($"secretary@{Lead}", $"ethics/reviews/{ReviewId}/reviewers", new { personIds = new[] { await PersonOf(Member(1)), await PersonOf(Member(2)) } });
        await Post($"secretary@{Lead}", $"ethics/reviews/{ReviewId}/meeting", new { at });
        return Trials.Rules.WorkingCalendar.China.DateOf(at);
    }

    public async Task Vote(string vote, params int[] seats)
    {
        foreach (var seat in seats) await Post(Member(seat), $"ethics/reviews/{ReviewId}/votes", new { vote, reason = vote == "For" ? null : "风险偏高" });
    }

    /// <summary>A voting member of the lead: the chair is seat 0.</summary>
    public string Member(int seat, string? hospital = null) => (seat == 0 ? "chair@" : $"member-{seat}@") + (hospital ?? Lead);

    public async Task<Guid[]> People(params int[] seats)
    {
        var people = new List<Guid>();
        foreach (var seat in seats) people.Add(await PersonOf(Member(seat)));
        return [.. people];
    }

    public async Task<string> NameOf(string who) => (await Get(who, "directory/me")).GetProperty("name").GetString()!;
}
