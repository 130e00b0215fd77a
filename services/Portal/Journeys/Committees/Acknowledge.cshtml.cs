using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>Says that a committee has something: an amendment, a safety report, a stop, the final report of a site.</summary>
public sealed class AcknowledgeModel : CommitteeDeed
{
    private string _study = "";
    private Guid _trial;

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>Of a stop.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>Of a stop: its trial.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Trial { get; set; }

    public string? About { get; private set; }

    // A site's final report is taken note of with a signature (MR-50); the others are only had.
    protected override bool Signs => Kind == "completions";

    public override string Study => _study;

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [];

    protected override DeedText Words => FollowUpWords.Acknowledgements.GetValueOrDefault(Kind) ?? throw Cases.NotHere();

    protected override string Back => Kind == "safety-reports" ? $"/committee/safety-reports/{Id}" : $"/committee/trials/{_trial}";

    protected override async Task Load()
    {
        _ = Words;
        (_trial, About) = Kind switch
        {
            "amendments" => Of(await Api.Read<AmendmentRecord>($"ethics/amendments/{Id}")),
            "safety-reports" => Of(await Api.Read<SafetyReportRecord>($"ethics/safety-reports/{Id}")),
            "completions" => Of(await Api.Read<CompletionRecord>($"ethics/sites/{Id}/completion")),
            _ => (Trial, (await StopRecord.Read(Api, Trial, Id, Number)).Said),
        };
        var study = await ReviewRecord.InitialOf(Api, _trial);
        _study = $"{study.Number} {study.Title}";
    }

    protected override async Task<IActionResult> Do() => Finish(Kind switch
    {
        "amendments" => await Api.Post($"ethics/amendments/{Id}/acknowledgement"),
        "safety-reports" => await Api.Post($"ethics/safety-reports/{Id}/acknowledgement"),
        "completions" => await Api.Post($"ethics/sites/{Id}/completion/acknowledgement", token: Token),
        _ => await Api.Post($"ethics/sites/{Id}/stop-acknowledgement", new { stopNumber = Number }),
    });

    private static (Guid, string) Of(AmendmentRecord amendment) => (amendment.TrialId, amendment.Summary);

    private static (Guid, string) Of(SafetyReportRecord report) => (report.TrialId, report.Text);

    private static (Guid, string) Of(CompletionRecord completion) => (completion.TrialId, completion.Figures.Summary);
}
