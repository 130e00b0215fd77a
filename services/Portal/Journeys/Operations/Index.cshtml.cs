using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Operations;

/// <summary>What is parked in all services, and whether each answers.</summary>
[Authorize(Roles = Roles.Operator)]
public sealed class IndexModel : JourneyPage
{
    public Table Stuck { get; private set; } = null!;
    public IReadOnlyList<(string Name, Cell State, int Stuck)> Services { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromServices] ServiceHealth health)
    {
        var asked = await Task.WhenAll(OperationsWords.Services.Keys.Order(StringComparer.Ordinal).Select(async name =>
            (Name: name, IsReady: await health.IsReady(name, Ct), Messages: await StuckMessage.Of(Api, name))));
        Services = [.. asked.Select(service => (service.Name,
            service.IsReady && service.Messages.IsDone ? (Cell)OperationsWords.Answers : new Cell(OperationsWords.Silent, Warning: Warning.Past), service.Messages.Value?.Count ?? 0))];
        Stuck = new Table(OperationsWords.Stuck,
            [
                new(OperationsWords.Message), new(OperationsWords.Service), new(OperationsWords.Consumer), new(OperationsWords.Cause), new(OperationsWords.Since),
            ],
            [.. asked.SelectMany(service => (service.Messages.Value ?? []).Select(message => (service.Name, Message: message))).OrderBy(at => at.Message.Since).Select(at => (Cell[])
            [
                new(at.Message.Type, $"/operations/messages/{at.Name}/{at.Message.MessageId}/{at.Message.Consumer}/replay"), OperationsWords.Services[at.Name], at.Message.Consumer,
                at.Message.Cause, Dates.Instant(at.Message.Since),
            ])])
        { Nothing = OperationsWords.NothingStuck };
        return Stuck.Download(Request) ?? (IActionResult)Page();
    }
}
