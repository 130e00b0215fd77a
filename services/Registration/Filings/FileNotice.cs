using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>
/// The sponsor suspends, resumes, ends recruitment, completes or terminates. All but a resumption stop enrolment at every site, and are
/// numbered on the line of withdrawals, so that a door elsewhere knows when it misses one (MR-47).
/// </summary>
internal static class FileNotice
{
    /// <param name="Kind">Suspended, Resumed, RecruitmentEnded, Completed or Terminated.</param>
    /// <param name="Reason">Why; told to the sites with a stop.</param>
    /// <param name="On">The day it happened.</param>
    public sealed record Request(NoticeKind Kind, string Reason, DateOnly On);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).IsInEnum();
            RuleFor(r => r.Reason).NotEmpty().MaximumLength(2000);
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/notices", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileNotice")
        .WithSummary("Suspend, resume, end recruitment, complete or terminate the study")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<NoticeView>, Ok<NoticeView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(id, ct);
        var application = await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var earlier = await db.Notices.Where(n => n.ApplicationId == id).OrderBy(n => n.Number).ToListAsync(ct);
        if (earlier is [.., var last] && last.IsThat(request.Kind, request.Reason, request.On, caller.PersonId))
            return TypedResults.Ok(NoticeView.Of(last));

        db.Expect(application, ifMatch.Version);
        Rule.Require(application.Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, application.Status);
        var now = clock.GetUtcNow();
        var notice = StudyNotice.File(
            new FiledNotice(Guid.CreateVersion7(now), id, request.Kind, request.Reason, request.On, WorkingCalendar.China.DateOf(now),
                caller.PersonId, now), earlier);
        db.Notices.Add(notice);
        application.Touch(now);
        db.Publish(application, id, await Told(notice, db, ct), caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{id}/notices", NoticeView.Of(notice));
    }

    private static async Task<DomainEvent> Told(StudyNotice notice, RegistrationDb db, CancellationToken ct) => notice.Stops
        ? new SponsorStopped
        {
            TrialId = notice.ApplicationId,
            StopNumber = await db.NextNumber(Counter.Stops, ct),
            Notice = notice.Number,
            Kind = notice.Kind,
            Reason = notice.Reason,
            OccurredAt = notice.FiledAt,
        }
        : new SponsorResumed { TrialId = notice.ApplicationId, Notice = notice.Number, OccurredAt = notice.FiledAt };
}

/// <summary>A notice as its readers see it.</summary>
internal sealed record NoticeView(int Number, NoticeKind Kind, string Reason, DateOnly On, DateTimeOffset FiledAt)
{
    public static NoticeView Of(StudyNotice n) => new(n.Number, n.Kind, n.Reason, n.On, n.FiledAt);
}
