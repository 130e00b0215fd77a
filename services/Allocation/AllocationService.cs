using Trials.Allocation.Data;
using Trials.Allocation.Deadlines;
using Trials.Allocation.Offers;
using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Allocation;

/// <summary>Table of contents of Allocation: what it listens to and what it offers.</summary>
public static class AllocationService
{
    public static void AddAllocation(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument("allocation");
        builder.AddServiceDb<AllocationDb>("allocation")
            .On<ApplicationAccepted, ApplicationAcceptedConsumer>()
            .On<SiteAdded, SiteAddedConsumer>()
            .On<SiteWithdrawn, SiteWithdrawnConsumer>()
            .On<PlacesReturned, PlacesReturnedConsumer>()
            .On<SponsorStopped, SponsorStoppedConsumer>()
            .On<SponsorResumed, SponsorResumedConsumer>()
            .On<StudyFactsChanged, StudyFactsChangedConsumer>()
            .On<ApplicationWithdrawn, ApplicationWithdrawnConsumer>()
            .On<OpinionIssued, OpinionIssuedConsumer>()
            .On<OpinionConditionMet, OpinionConditionMetConsumer>()
            .On<AdoptionDecided, AdoptionDecidedConsumer>()
            .On<LocalConditionsMet, LocalConditionsMetConsumer>()
            .On<VersionsConfirmed, VersionsConfirmedConsumer>()
            .On<TrialReinstated, TrialReinstatedConsumer>()
            .On<SiteReleased, SiteReleasedConsumer>()
            .OnStop<TrialStopped, TrialStoppedConsumer>()
            .OnStop<SiteHeld, SiteHeldConsumer>();
        builder.Services.AddHostedService<OfferSweep>();
    }

    public static void MapAllocation(this IEndpointRouteBuilder app)
    {
        var allocation = app.MapService<AllocationDb>("allocation");

        var trials = allocation.MapGroup("/trials").WithTags("Trials");
        GetTrial.Map(trials);
        FinishTrialTrack.Map(trials);
        ReopenTrialTrack.Map(trials);
        OfferPlaces.Map(trials);

        var sites = allocation.MapGroup("/sites").WithTags("Sites");
        ListSites.Map(sites);
        GetSite.Map(sites);
        FinishSiteTrack.Map(sites);
        ReopenSiteTrack.Map(sites);
        AcceptPlaces.Map(sites);
        DeclinePlaces.Map(sites);
        ActivateSite.Map(sites);
    }
}
