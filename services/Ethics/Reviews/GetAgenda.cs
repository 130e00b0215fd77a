using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A case that comes before the committee.</summary>
internal sealed record AgendaCase(Guid ReviewId, string Number, string Title, ReviewType Type, ReviewMode Mode, IReadOnlyList<string> Items);

/// <summary>One meeting: the cases called to the same time and place, in the order in which they were accepted.</summary>
internal sealed record AgendaMeeting(DateTimeOffset At, string? Title, string? Place, string? Link, IReadOnlyList<AgendaCase> Cases);

internal static class GetAgenda
{
    public static void Map(IEndpointRouteBuilder agenda) => agenda
        .MapGet("/agenda", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .WithName("GetAgenda")
        .WithSummary("The own committee's meetings to come, or those of one day, each with its cases");

    private static async Task<Ok<Page<AgendaMeeting>>> Handle(DateOnly? on, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var called = await db.Reviews.AsNoTracking().LedBy(caller)
            .Where(r => r.Status == ReviewStatus.Scheduled || r.Status == ReviewStatus.InMeeting).OrderBy(r => r.Id).ToListAsync(ct);
        var meetings = called.Where(r => r.Notice is { } n && (on is null || WorkingCalendar.China.DateOf(n.At) == on))
            .GroupBy(r => (r.Notice!.At, r.Notice.Place)).OrderBy(g => g.Key.At).Select(Of);
        return TypedResults.Ok(new Page<AgendaMeeting>([.. meetings], null));
    }

    private static AgendaMeeting Of(IEnumerable<LeadReview> cases)
    {
        var reviews = cases.ToList();
        MeetingNotice first = reviews[0].Notice!;
        return new AgendaMeeting(first.At, first.Title, first.Place, first.Link, [.. reviews.Select(r =>
            new AgendaCase(r.Id, r.Study.Number, r.Study.Title, r.Type, r.Mode, r.Notice!.Items))]);
    }
}
