using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Operations;

/// <summary>What sending again and giving up share: the parked message and why.</summary>
public abstract class MessageDeed : DeedPage
{
    private StuckMessage _message = null!;

    [BindProperty(SupportsGet = true)]
    public string Service { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Consumer { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public string Here => $"/operations/messages/{Uri.EscapeDataString(Service)}/{Id}/{Uri.EscapeDataString(Consumer)}";

    public override IEnumerable<Answered> Answers =>
    [
        new(OperationsWords.Message, _message.Type), new(OperationsWords.Consumer, _message.Consumer), new(OperationsWords.Cause, _message.Cause),
        new(OperationsWords.Since, Dates.Instant(_message.Since)), new(OperationsWords.Reason, Reason),
    ];

    protected override async Task Load()
    {
        var parked = OperationsWords.Services.ContainsKey(Service) ? (await StuckMessage.Of(Api, Service)).Value : null;
        _message = parked?.FirstOrDefault(one => one.MessageId == Id && one.Consumer == Consumer) ?? throw RefusedException.NotFound(OperationsWords.Gone);
    }

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, OperationsWords.ReasonMissing);
        return Task.CompletedTask;
    }
}
