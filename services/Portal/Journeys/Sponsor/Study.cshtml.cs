using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>States the facts of the study, with the dry run of what is stored beside them.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class StudyModel : JourneyPage
{
    private const string Foreign = "HasForeignParty", Leaves = "MaterialLeavesChina", Information = "InformationToForeignParty", Important = "FromImportantFamiliesOrRegions";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? StudyTitle { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty]
    public string? Phase { get; set; }

    [BindProperty]
    public int? PlannedEnrolment { get; set; }

    [BindProperty]
    public SpanForm Recruitment { get; set; } = new();

    [BindProperty]
    public PermissionForm Permission { get; set; } = new();

    /// <summary>Separated by commas or blanks.</summary>
    [BindProperty]
    public string? RegistryNumbers { get; set; }

    [BindProperty]
    public bool IsHighRiskDevice { get; set; }

    [BindProperty]
    public InsuranceForm Insurance { get; set; } = new();

    [BindProperty]
    public string? NeedsHumanGeneticResources { get; set; }

    /// <summary>Which of the four statements about genetic resources hold.</summary>
    [BindProperty]
    public List<string> GeneticResources { get; set; } = [];

    public DryRun DryRun { get; private set; } = null!;

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", FormWords.Yes), new("false", FormWords.No)];

    public IReadOnlyList<Choice> Genetic { get; } =
    [
        new(Foreign, SponsorWords.HasForeignParty), new(Leaves, SponsorWords.MaterialLeaves), new(Information, SponsorWords.InformationGoes),
        new(Important, SponsorWords.ImportantFamilies),
    ];

    private ApplicationStudy Stored { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var application = await Load();
        if (HttpMethods.IsGet(Request.Method)) Fill(application);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Need(nameof(Kind), Kind, SponsorWords.KindMissing);
        Need(nameof(Product), Product, SponsorWords.ProductMissing);
        Need(nameof(Phase), Phase, SponsorWords.PhaseMissing);
        Need(nameof(PlannedEnrolment), PlannedEnrolment is > 0, SponsorWords.EnrolmentMissing);
        Need(nameof(NeedsHumanGeneticResources), NeedsHumanGeneticResources, SponsorWords.GeneticMissing);
        Need("Recruitment.To", !Recruitment.IsHalf, SponsorWords.BothDays);
        Need("Insurance.Period.To", Insurance.IsEmpty || Insurance.Period.Stated() is not null, SponsorWords.InsuredMissing);
        if (!ModelState.IsValid) return Page();
        var answer = await Api.Put($"registration/applications/{Id}/study", Stated());
        return answer.IsDone ? Done($"/sponsor/applications/{Id}", SponsorWords.StudySaved, SponsorWords.SavedNext) : Refuse(answer.Refusal);
    }

    private async Task<ApplicationRecord> Load()
    {
        var application = await Api.Read<ApplicationRecord>($"registration/applications/{Id}");
        DryRun = await Api.Read<DryRun>($"registration/applications/{Id}/check");
        Stored = application.Study;
        return application;
    }

    private void Fill(ApplicationRecord application)
    {
        var study = application.Study;
        (StudyTitle, Kind, Product, Phase) = (application.Title, study.Kind, study.Product, study.Phase);
        PlannedEnrolment = study.PlannedEnrolment ?? application.Record.PlannedEnrolment;
        Recruitment = SpanForm.Of(study.Recruitment);
        Permission = new PermissionForm { Number = study.Permission?.Number, IsFastChannel = study.Permission?.IsFastChannel ?? false };
        RegistryNumbers = string.Join(", ", study.RegistryNumbers);
        IsHighRiskDevice = study.IsHighRiskDevice;
        if (study.Insurance is { } policy)
            Insurance = new InsuranceForm { Insurer = policy.Insurer, PolicyNumber = policy.PolicyNumber, Period = SpanForm.Of(policy.Period), Sum = policy.Sum };
        NeedsHumanGeneticResources = study.NeedsHumanGeneticResources switch { true => "true", false => "false", null => null };
        if (study.GeneticResources is not { } stated) return;
        if (stated.HasForeignParty) GeneticResources.Add(Foreign);
        if (stated.MaterialLeavesChina) GeneticResources.Add(Leaves);
        if (stated.InformationToForeignParty) GeneticResources.Add(Information);
        if (stated.FromImportantFamiliesOrRegions) GeneticResources.Add(Important);
    }

    // What this form does not ask for stays as another client stated it, as long as it is the same permission and the same policy.
    private object Stated() => new
    {
        kind = Kind, product = Product, phase = Phase, plannedEnrolment = PlannedEnrolment, needsHumanGeneticResources = NeedsHumanGeneticResources == "true",
        regimes = Stored.Regimes,
        title = string.IsNullOrWhiteSpace(StudyTitle) ? null : StudyTitle.ReplaceLineEndings(" ").Trim(),
        recruitment = Recruitment.Stated(),
        permission = string.IsNullOrWhiteSpace(Permission.Number) && !Permission.IsFastChannel ? null : new
        {
            number = Empty(Permission.Number), isFastChannel = Permission.IsFastChannel,
            grantedOn = Stored.Permission is { } known && known.Number == Empty(Permission.Number) ? known.GrantedOn : null,
        },
        isHighRiskDevice = IsHighRiskDevice,
        registryNumbers = (RegistryNumbers ?? "").Split([',', '，', ';', '；', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        insurance = Insurance.IsEmpty ? null : new
        {
            insurer = Insurance.Insurer ?? "", policyNumber = Insurance.PolicyNumber ?? "", period = Insurance.Period.Stated(), sum = Insurance.Sum ?? 0,
            perPerson = Stored.Insurance is { } policy && policy.PolicyNumber == Insurance.PolicyNumber ? policy.PerPerson : null,
        },
        geneticResources = NeedsHumanGeneticResources != "true" ? null : new
        {
            hasForeignParty = GeneticResources.Contains(Foreign), materialLeavesChina = GeneticResources.Contains(Leaves),
            informationToForeignParty = GeneticResources.Contains(Information), fromImportantFamiliesOrRegions = GeneticResources.Contains(Important),
        },
    };

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
