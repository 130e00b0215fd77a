using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Packs;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Committees;

/// <summary>A secretary records the own hospital's committee as a whole; what it lacks is named in the answer.</summary>
internal static class RecordCommittee
{
    public sealed record Request(string Name, IReadOnlyList<Member> Members, CommitteeFiling? Filing = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Name).NotEmpty().MaximumLength(200);
            RuleFor(r => r.Members).Must(m => m.Count <= 100).Must(m => m.DistinctBy(x => x.PersonId).Count() == m.Count);
            RuleFor(r => r.Filing!.Number).MaximumLength(80).When(r => r.Filing is not null);
            RuleFor(r => r.Filing!.AnnualReports).Must(reports => reports is null
                || (reports.Count <= 100 && reports.DistinctBy(x => x.Year).Count() == reports.Count)).When(r => r.Filing is not null);
            RuleForEach(r => r.Members).ChildRules(m => m.RuleFor(x => x.PersonId).NotEmpty());
        }
    }

    public static void Map(IEndpointRouteBuilder committee) => committee
        .MapPut("/", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("RecordCommittee")
        .WithSummary("Record the own committee's whole roster; parts that are missing are named");

    private static async Task<Ok<CommitteeView>> Handle(
        Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        var rules = (await db.PackOn(chosen, clock.Today(), ct)).Committee;
        var committee = await db.Committees.FindAsync([caller.OrganisationId], ct);
        if (committee is null) db.Committees.Add(committee = Committee.Of(caller.OrganisationId));
        else db.Expect(committee, ifMatch.Version);
        if (committee.Record(request.Name, request.Members, request.Filing))
        {
            db.Publish(committee, committee.Id, new CommitteeRecorded
            {
                OrganisationId = committee.Id,
                Name = committee.Name,
                Members = committee.Roster().Count,
                IsValid = committee.FaultsOn(clock.Today(), rules).Count == 0,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CommitteeView.Of(committee, clock.Today(), rules, isOwn: true));
    }
}
