using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The chair opens the meeting of a lead review, or the full board on an adoption or a confirmation, with who is there.</summary>
public sealed class OpeningModel : CaseDeed
{
    private sealed record Room(IReadOnlyList<Guid> Here);

    [BindProperty]
    public List<string> Attendees { get; set; } = [];

    [BindProperty]
    public List<string> Consultants { get; set; } = [];

    public IReadOnlyList<Choice> Voters => Committee.Choices(Committee.Voters, Case);

    public IReadOnlyList<Choice> Guests => Kind == Cases.Reviews ? Committee.Choices(Committee.Members.Where(member => member.Role == "Consultant"), Case) : [];

    protected override DeedText Words => CommitteeDeeds.Of("opening");

    protected override string Back => Kind == Cases.Reviews ? $"{Case.Page}/meeting" : Case.Page;

    private IReadOnlyList<Guid> _here = [];

    public override IEnumerable<Answered> Answers =>
    [
        new(CommitteeWords.Attendees, Named(Attendees)), .. Guests.Count > 0 ? [new Answered(CommitteeWords.Consultants, Named(Consultants))] : Array.Empty<Answered>(),
    ];

    protected override async Task Load()
    {
        await base.Load();
        if (Kind == Cases.Reviews) _here = (await Api.Find<Room>($"ethics/reviews/{Id}/meeting/quorum"))?.Here ?? [];
    }

    protected override void Prefill() => Attendees = [.. _here.Select(person => person.ToString())];

    protected override Task Check()
    {
        Need(nameof(Attendees), Attendees.Count > 0, CommitteeWords.AttendeesMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(Kind == Cases.Reviews
        ? await Api.Post($"ethics/reviews/{Id}/meeting/opening", new { attendees = Attendees, consultants = Consultants })
        : await Api.Post($"ethics/{Kind}/{Id}/board/opening", new { attendees = Attendees }));
}
