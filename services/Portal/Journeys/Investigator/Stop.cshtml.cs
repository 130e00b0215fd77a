using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Says for the hospital that it knows of a stop; its committee may as well, and once is enough (SAF-15).</summary>
public sealed class StopModel : SiteDeed
{
    private static readonly DeedText Words = FollowUpWords.Acknowledgements["stops"];

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public string About { get; private set; } = "";

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [];

    public override Deed Deed => new(Words.Title, Words.Means, Words.Tells, Words.Undo, Back, InvestigatorWords.ToSite);

    protected override async Task Load()
    {
        await base.Load();
        About = (await StopRecord.Read(Api, Place.TrialId, Site, Number)).Said;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/sites/{Site}/stop-acknowledgement", new { stopNumber = Number });
        return answer.IsDone ? Done(Back, Words.Happened) : Refuse(answer.Refusal);
    }
}
