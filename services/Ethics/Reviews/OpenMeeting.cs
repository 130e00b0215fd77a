using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's chair opens the meeting; without quorum and every category it does not open (ETH-Q1).</summary>
internal static class OpenMeeting
{
    public sealed record Request(
        IReadOnlyList<Guid>? Attendees = null, IReadOnlyList<Guid>? Consultants = null, IReadOnlyList<Observer>? Observers = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleForEach(r => r.Observers).ChildRules(o => o.RuleFor(x => x.PersonId).NotEmpty());
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/meeting/opening", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("OpenMeeting")
        .WithSummary("Open the lead committee's meeting with the members named, or with those recorded as here")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var rules = RulePacks.Find(review.RulePack).Committee;
        var committee = await db.ChairedBy(caller, ct);
        committee.RequireValid(clock.Today(), rules);
        Hospital.RequireActive(await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == committee.Id, ct));
        var guests = await GuestsOf(request, review, committee, db, ct);
        var now = clock.GetUtcNow();
        var isOpened = review.OpenMeeting(committee.Roster(), request.Attendees ?? [], MeetingRules.Of(rules), caller.PersonId, now, guests);
        if (isOpened) db.Sit(committee.Id, clock.Today(), now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }

    // Consultants are on the roster as such and without a conflict (ETH-08b); observers come from hospitals of the trial (MR-21).
    private static async Task<Guests> GuestsOf(Request request, LeadReview review, Committee committee, EthicsDb db, CancellationToken ct)
    {
        var guests = new Guests(request.Consultants ?? [], request.Observers ?? []);
        Rule.Require(guests.Consultants.All(c => committee.HasConsultant(c) && !review.Declarations.IsRecused(c)),
            MeetingProblems.ConsultantUnknown);
        var hospitals = await db.Adoptions.Where(a => a.TrialId == review.TrialId).Select(a => a.OrganisationId).Distinct().ToListAsync(ct);
        Rule.Require(guests.Observers.All(o => hospitals.Contains(o.OrganisationId)), MeetingProblems.ObserverUnknown);
        return guests;
    }
}
