using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Organisations;
using Trials.Registration.Profiles;
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
    public static readonly Study AStudy = new(StudyKind.Registration, Product.Drug, Phase.III, [], 300, false)
    {
        Recruitment = new Period(new(2026, 6, 1), new(2027, 5, 31)),
        Permission = new Permission("2026LP00123", false, Today.AddMonths(-2)),
        RegistryNumbers = ["CTR20260001"],
        Insurance = new Insurance("An insurer", "P-1", new Period(new(2026, 4, 1), new(2028, 3, 31)), 10_000_000, 500_000),
    };

    public static readonly Investigator AnInvestigator = new(
        "PI-1", "An investigator", ProfessionalTitle.Senior, "Oncology", "Medical oncology", "L-1", 5, 2, new(2028, 1, 1));

    public static readonly IReadOnlyDictionary<Guid, Organisation> Known = new[]
    {
        Hospital(LeadId, "Lead Hospital", MembershipStatus.Active),
        Hospital(OtherId, "Other Hospital", MembershipStatus.Active),
        Hospital(SponsorId, "A hospital that sponsors", MembershipStatus.Active),
    }.ToDictionary(o => o.Id);

    public static readonly Surroundings Around = new(Today, Known, Known.Keys.ToDictionary(id => id, id => Profile(id, AnInvestigator)));

    public static Guid Id(byte number) => new(number, 0, 0, new byte[8]);

    public static Organisation Hospital(Guid id, string name, MembershipStatus membership, string? grade = "III-A") => Organisation.Of(
        new OrganisationRecorded
        {
            AggregateId = id, Version = 1, Kind = OrganisationKind.Hospital, Name = name, Grade = grade, Membership = membership,
        });

    public static HospitalProfile Profile(Guid id, params Investigator[] people)
    {
        var profile = HospitalProfile.Of(id);
        profile.Record(new ProfileFacts(["Oncology"], ["Medical oncology"], people), Id(13), Now);
        return profile;
    }

    public static Application Draft(params string?[] siteNames) => Draft(null, siteNames);

    private static Application Draft(string? minimumAge, string?[] siteNames)
    {
        var id = Id(100);
        var said = new NewApplication(id, "A2026-000001", SponsorId, null, "A study", "NCT00000001", Pack.Reference);
        var record = new RecordFacts
        {
            Format = RecordFormat.CtgovV2.Code(), Sha256 = new string('0', 64), SecondaryIds = [], Collaborators = [], Phase = Phase.III,
            Product = Product.Drug, Conditions = [], Interventions = [], PlannedEnrolment = 300, SponsorName = "Acme Pharma", MinimumAge = minimumAge,
        };
        var sites = siteNames.Select((name, index) =>
            ApplicationSite.Listed(Id((byte)(200 + index)), id, index + 1, name, null, null, null));
        return Application.Draft(said, record, sites, Now);
    }

    public static readonly SiteName LeadSite = new(1, LeadId, SiteRole.Lead, false, 200, "PI-1");
    public static readonly SiteName OtherSite = new(2, OtherId, SiteRole.Participating, false, 100, "PI-1");

    /// <summary>With a lead and a participating site, and every document that is mandatory.</summary>
    public static Application Complete(string? minimumAge = null)
    {
        var application = Draft(minimumAge, ["Lead", null]);
        application.Describe(AStudy, null, Now);
        Name(application, LeadSite, OtherSite);
        byte number = 0;
        foreach (var document in Pack.RequiredDocuments(AStudy.Kind.InRules(), AStudy.Product.InRules())
            .Where(d => d.Lead is DocumentNeed.Mandatory))
        {
            File(application, document.Code, "1.0", number++);
        }
        return application;
    }

    public static Application Submitted()
    {
        var application = Complete();
        Submit(application);
        return application;
    }

    public static void Submit(Application application) => application.Submit([], Around, Sponsor, Now, Today);

    public static Application Returned(params DeficiencyItem[] items)
    {
        var application = Submitted();
        application.Return(items, Intake, Now);
        return application;
    }

    /// <summary>An item does not apply, for this reason.</summary>
    public static DeficiencyAnswer Because(string reason) => new(reason, Sponsor, Now);

    public static void Name(Application application, params SiteName[] names) => application.NameSites(names, Known, () => Id(250), Now);

    public static ApplicationDocument File(Application application, string code, string version, byte number, char content = 'a') =>
        application.File(Sent(code, version, content), new Guid(number, 1, 0, new byte[8]), Sponsor.PersonId, Now);

    public static DocumentDraft Sent(string code, string version, char content = 'a', string language = "zh") =>
        new(code, version, Today, language, new string(content, 64), 10, new DocumentType("application/pdf", ".pdf"))
        {
            ProtocolVersion = code == "ICF" ? "1.0" : null,
        };

    public static IReadOnlyList<Finding> Findings(Application application, Surroundings? around = null) =>
        Completeness.Of(application, Pack, around ?? Around);
}
