using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Administration;

/// <summary>Ends a colleague's work here: no roles from now on.</summary>
public sealed class EndModel : ColleagueDeed
{
    public override Deed Deed => new(AdministrationWords.End, AdministrationWords.EndMeans, null, null, Back, AdministrationWords.ToPeople);

    public override bool HasNoFields => true;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Put($"directory/people/{Colleague.Key}", new { name = Colleague.Name, roles = Array.Empty<string>() });
        return answer.IsDone ? Done("/administration/people", AdministrationWords.Ended) : Refuse(answer.Refusal);
    }
}
