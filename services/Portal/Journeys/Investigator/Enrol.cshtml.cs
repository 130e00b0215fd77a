using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Takes a place for somebody who was screened.</summary>
public sealed class EnrolModel : ParticipantDeed
{
    public override Deed Deed => new(
        InvestigatorDeedWords.Enrol, InvestigatorDeedWords.EnrolMeans, InvestigatorDeedWords.SponsorAndAlliance, InvestigatorDeedWords.EnrolUndo, Back, InvestigatorWords.ToParticipant);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers =>
    [
        new(InvestigatorWords.Code, One.Code), new(InvestigatorWords.ConsentVersion, One.ConsentVersion), new(InvestigatorWords.ConsentedOn, Dates.Day(One.ConsentedOn)),
        new(InvestigatorWords.Enrolled, TrialWords.Of.With(Place.Enrolled, Place.Places)),
    ];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"recruitment/participants/{Id}/enrolment");
        return answer.IsDone ? Done($"/investigator/sites/{One.SiteId}", InvestigatorDeedWords.Enrolled, InvestigatorDeedWords.EnrolledNext) : Refuse(answer.Refusal);
    }
}
