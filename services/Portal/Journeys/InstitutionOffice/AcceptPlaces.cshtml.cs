using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Takes the places that are held for the site.</summary>
public sealed class AcceptPlacesModel : OfficeDeed
{
    public override Deed Deed => new(OfficeDeedWords.Accept, OfficeDeedWords.AcceptMeans, OfficeDeedWords.AcceptTells, OfficeDeedWords.AcceptUndo, Back, OfficeWords.ToSite);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers =>
    [
        new(OfficeWords.Places, OfficeWords.PlacesOffered.With(Start.Places.Offered)), new(OfficeDeedWords.HeldUntil, Start.Places.AnswerBy is { } day ? Dates.Due(Today, day) : null),
    ];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"allocation/sites/{Site}/places/acceptance");
        return answer.IsDone ? Done(Back, OfficeDeedWords.Accepted, OfficeDeedWords.AcceptedNext) : Refuse(answer.Refusal);
    }
}
