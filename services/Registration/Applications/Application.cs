using Trials.Primitives;
using Trials.Registration.Organisations;

namespace Trials.Registration.Applications;

/// <summary>
/// A sponsor's application for one study, submitted once for all its sites (SEED-12). Its id is the trial's id everywhere.
/// Draft → Submitted → (Returned → Submitted)* → Accepted; Submitted → OutOfScope; Returned → Lapsed; from each of the others → Withdrawn.
/// The sponsor changes it as Draft or Returned. Once accepted, nothing of what was accepted changes: the sponsor files new versions of
/// documents beside it, for a modification or an amendment, and adds sites.
/// </summary>
internal sealed partial class Application : IVersioned
{
    private readonly List<ApplicationSite> _sites = [];
    private readonly List<ApplicationDocument> _documents = [];

    private Application() { }

    public Guid Id { get; private init; }

    /// <summary>For people, for instance <c>A2026-000123</c>.</summary>
    public string Number { get; private init; } = "";

    public Guid SponsorId { get; private init; }
    public string? IdempotencyKey { get; private init; }
    public string Title { get; private set; } = "";
    public string? RegistryId { get; private init; }
    public required RecordFacts Record { get; init; }

    /// <summary>The rule pack it was begun under and stays under.</summary>
    public string RulePack { get; private init; } = "";

    public ApplicationStatus Status { get; private set; }

    /// <summary>As the sponsor stated it; null until then.</summary>
    public Study? Study { get; private set; }

    /// <summary>Every listed place. Loaded only where it is needed: <see cref="SiteCount"/> tells how many there must be.</summary>
    public IReadOnlyList<ApplicationSite> Sites => _sites;

    public int SiteCount { get; private set; }
    public IReadOnlyList<ApplicationDocument> Documents => _documents;
    public IReadOnlyList<Deficiency> Deficiencies { get; private set; } = [];

    /// <summary>What was submitted, once per round; never changed afterwards.</summary>
    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public Acceptance? Acceptance { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>A change of a site or document changes this, and so the version.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsEditable => Status is ApplicationStatus.Draft or ApplicationStatus.Returned;
    public bool TakesDocuments => IsEditable || Status is ApplicationStatus.Accepted;
    public IEnumerable<ApplicationSite> SitesInside => _sites.Where(site => !site.IsOutside);
    public IEnumerable<ApplicationDocument> CurrentDocuments => _documents.Where(document => document.IsCurrent);
    public int OpenDeficiencies => Deficiencies.Count(deficiency => deficiency.IsOpen);

    public static Application Draft(NewApplication said, RecordFacts record, IEnumerable<ApplicationSite> sites, DateTimeOffset now)
    {
        var application = new Application
        {
            Id = said.Id,
            Number = said.Number,
            SponsorId = said.SponsorId,
            IdempotencyKey = said.IdempotencyKey,
            Title = said.Title,
            RegistryId = said.RegistryId,
            RulePack = said.RulePack,
            Record = record,
            CreatedAt = now,
            ChangedAt = now,
        };
        application._sites.AddRange(sites);
        application.SiteCount = application._sites.Count;
        return application;
    }

    /// <summary>States the study's facts; a title replaces the record's.</summary>
    public void Describe(Study study, string? title, DateTimeOffset now)
    {
        RequireEditable();
        var unknown = study.Regimes.FirstOrDefault(regime => !Words.Regimes.Contains(regime));
        Rule.Require(unknown is null, ApplicationProblems.UnknownRegime, unknown ?? "", string.Join(", ", Words.Regimes));
        Study = study;
        Title = title ?? Title;
        ChangedAt = now;
    }

    /// <summary>Says whose each site is, and which leads. A number right after the last one adds a site the record does not list.</summary>
    public void NameSites(
        IReadOnlyList<SiteName> names, IReadOnlyDictionary<Guid, Organisation> known, Func<Guid> newId, DateTimeOffset now)
    {
        RequireEditable();
        RequireSites();
        var listed = _sites.ToDictionary(site => site.Number);
        foreach (var name in names.OrderBy(name => name.Number))
        {
            if (!name.IsOutside) RequireMember(name, known);
            var site = listed.TryGetValue(name.Number, out var already) ? already : Add(name, known, newId());
            site.Become(name);
        }
        ChangedAt = now;
    }

    /// <summary>The version with that content is already here: filing it again changes nothing. Another content is refused.</summary>
    public ApplicationDocument? Filed(DocumentDraft draft)
    {
        var filed = Find(draft.Code, draft.Version);
        Rule.Require(filed is null || filed.Is(draft), ApplicationProblems.DocumentVersionTaken, draft.Code, draft.Version);
        return filed;
    }

    /// <summary>Files a version of a document; it supersedes the current one of the same code.</summary>
    public ApplicationDocument File(DocumentDraft draft, Guid id, Guid by, DateTimeOffset now)
    {
        RequireTakesDocuments();
        Rule.Require(Find(draft.Code, draft.Version) is null, ApplicationProblems.DocumentVersionTaken, draft.Code, draft.Version);
        var document = ApplicationDocument.File(id, this, draft, now, by);
        foreach (var current in CurrentDocuments.Where(d => d.Code == draft.Code).ToArray()) current.GiveWayTo(document);
        _documents.Add(document);
        ChangedAt = now;
        return document;
    }

    /// <summary>Adds a hospital's site to an accepted study; its number is the one after the last (MR-39).</summary>
    public ApplicationSite AddSite(SiteName name, IReadOnlyDictionary<Guid, Organisation> known, Guid id, DateTimeOffset now)
    {
        Rule.Require(Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, Status);
        RequireSites();
        RequireMember(name, known);
        var site = Add(name, known, id);
        site.Become(name);
        ChangedAt = now;
        return site;
    }

    /// <summary>Something was filed that is kept beside the application: whoever saw it before has seen an older state.</summary>
    public void Touch(DateTimeOffset now) => ChangedAt = now;

    public void RequireTakesDocuments() => Rule.Require(TakesDocuments, ApplicationProblems.TakesNoDocuments, Status);

    public void RequireEditable() => Rule.Require(IsEditable, ApplicationProblems.NotEditable, Status);

    /// <summary>Hands the whole application to the alliance's intake; its sites keep what their hospitals say of themselves today.</summary>
    /// <param name="findings">What <see cref="Completeness"/> found; nothing of it may block.</param>
    /// <param name="around">What it looked at.</param>
    /// <param name="by">The sponsor's person.</param>
    /// <param name="now">When it was received; kept unchanged.</param>
    /// <param name="countsFrom">The day on which it counts as submitted (CAL-08).</param>
    public void Submit(IReadOnlyCollection<Finding> findings, Surroundings around, Actor by, DateTimeOffset now, DateOnly countsFrom)
    {
        Rule.Require(IsEditable, ApplicationProblems.NotSubmittable, Status);
        Rule.Require(OpenDeficiencies == 0, ApplicationProblems.DeficienciesOpen, OpenDeficiencies);
        var blocking = findings.Count(finding => finding.IsBlocking);
        Rule.Require(blocking == 0, ApplicationProblems.Incomplete, blocking);
        RequireSites();
        foreach (var site in _sites) site.Freeze(around.HospitalOf(site));
        Status = ApplicationStatus.Submitted;
        SubmittedAt = now;
        var check = new PassedCheck(RulePack, around.Today, [.. findings.Select(finding => finding.Said())]);
        Submissions =
        [
            .. Submissions,
            new Submission(Submissions.Count + 1, now, countsFrom, by, Title, Study!, [.. CurrentDocuments.Select(d => d.Id)], check),
        ];
        ChangedAt = now;
    }

    /// <summary>Guards against deciding on an application whose sites were not read.</summary>
    public void RequireSites()
    {
        if (_sites.Count != SiteCount)
            throw new InvalidOperationException($"Application {Id} has {SiteCount} sites, {_sites.Count} were loaded.");
    }

    private ApplicationDocument? Find(string code, string version) =>
        _documents.SingleOrDefault(d => d.Code == code && string.Equals(d.Version, version, StringComparison.OrdinalIgnoreCase));

    private ApplicationSite Add(SiteName name, IReadOnlyDictionary<Guid, Organisation> known, Guid id)
    {
        Rule.Require(name.Number == SiteCount + 1, ApplicationProblems.UnknownSite, name.Number, SiteCount + 1);
        Rule.Require(name.OrganisationId is not null, ApplicationProblems.AddedSiteUnnamed, name.Number);
        var organisation = known[name.OrganisationId!.Value];
        var site = ApplicationSite.Listed(id, Id, name.Number, organisation.Name, organisation.City, null, null);
        _sites.Add(site);
        SiteCount++;
        return site;
    }

    // MR-01. A site may be un-named again, and is then found missing at submission.
    private static void RequireMember(SiteName name, IReadOnlyDictionary<Guid, Organisation> known)
    {
        if (name.OrganisationId is not { } id) return;
        Rule.Require(known.ContainsKey(id), ApplicationProblems.UnknownOrganisation, name.Number);
        Rule.Require(known[id].IsActiveMember, ApplicationProblems.NotAnActiveMember, name.Number, known[id].Name);
    }
}
