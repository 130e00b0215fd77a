using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Administration;

/// <summary>One colleague: roles, access, what can be done about it, and what happened to it.</summary>
[Authorize(Roles = Roles.OrganisationAdmin)]
public sealed class PersonModel : JourneyPage
{
    public Colleague One { get; private set; } = null!;
    public string Access { get; private set; } = "";
    public Table Records { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? after)
    {
        One = await Colleague.Read(Api, id);
        Access = PeopleModel.Access(One, HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        Records = RecordsModel.Of(await Api.Read<Listed<RecordsModel.AccessRecord>>(Paged.From($"directory/people/{id}/records?take=50", after)), AdministrationWords.Records);
        return Records.Download(Request) ?? (IActionResult)Page();
    }
}
