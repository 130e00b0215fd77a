using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Organisations;
using Trials.Registration.Records;
using Trials.Rules;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Tests.Applications;

/// <summary>Applications in memory, in the words of the domain.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly Guid SponsorId = Id(1);
    public static readonly Guid LeadId = Id(2);
    public static readonly Guid OtherId = Id(3);
    public static readonly Actor Sponsor = new(Id(11), SponsorId, Roles.Sponsor);
    public static readonly Actor Intake = new(Id(12), Id(4), Roles.Intake);
    public static readonly RulePack Pack = RulePacks.Current;
    public static readonly Study AStudy = new(StudyKind.Registration, Product.Drug, Phase.III, [], 300, false);

    public static readonly IReadOnlyDictionary<Guid, Organisation> Known = new[]
    {
        Hospital(LeadId, "Lead Hospital", MembershipStatus.Active),
        Hospital(OtherId, "Other Hospital", MembershipStatus.Active),
        Hospital(SponsorId, "A hospital that sponsors", MembershipStatus.Active),
    }.ToDictionary(o => o.Id);

    public static Guid Id(byte number) => new(number, 0, 0, new byte[8]);

    public static Organisation Hospital(Guid id, string name, MembershipStatus membership) => Organisation.Of(
        new OrganisationRecorded { AggregateId = id, Version = 1, Kind = OrganisationKind.Hospital, Name = name, Membership = membership });

    public static Application Draft(params string?[] siteNames)
    {
        var id = Id(100);
        var said = new NewApplication(id, "A2026-000001", SponsorId, null, "A study", "NCT00000001", Pack.Reference);
        var record = new RecordFacts
        {
            Format = RecordFormat.CtgovV2.Code(), Sha256 = new string('0', 64), SecondaryIds = [], Collaborators = [], Phase = Phase.III,
            Product = Product.Drug, Conditions = [], Interventions = [], PlannedEnrolment = 300,
        };
        var sites = siteNames.Select((name, index) => ApplicationSite.Listed(Id((byte)(200 + index)), id, index + 1, name, null, null, null));
        return Application.Draft(said, record, sites, Now);
    }

    /// <summary>With a lead and a participating site, and every document that is mandatory.</summary>
    public static Application Complete()
    {
        var application = Draft("Lead", null);
        application.Describe(AStudy, null, Now);
        Name(application, new SiteName(1, LeadId, SiteRole.Lead, false), new SiteName(2, OtherId, SiteRole.Participating, false));
        byte number = 0;
        foreach (var document in Pack.RequiredDocuments(AStudy.Kind.InRules(), AStudy.Product.InRules()).Where(d => d.Lead is DocumentNeed.Mandatory))
        {
            File(application, document.Code, "1.0", number++);
        }
        return application;
    }

    public static Application Submitted()
    {
        var application = Complete();
        application.Submit([], Sponsor, Now, Today);
        return application;
    }

    public static Application Returned(params DeficiencyItem[] items)
    {
        var application = Submitted();
        application.Return(items, Intake, Now);
        return application;
    }

    public static void Name(Application application, params SiteName[] names) => application.NameSites(names, Known, () => Id(250), Now);

    public static ApplicationDocument File(Application application, string code, string version, byte number, char content = 'a') =>
        application.File(Sent(code, version, content), new Guid(number, 1, 0, new byte[8]), Sponsor.PersonId, Now);

    public static DocumentDraft Sent(string code, string version, char content = 'a', string language = "zh") =>
        new(code, version, Today, language, new string(content, 64), 10, new DocumentType("application/pdf", ".pdf"));

    public static IReadOnlyList<Finding> Findings(Application application) => Completeness.Of(application, Pack, Known);
}
