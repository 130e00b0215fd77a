using Trials.Allocation;
using Trials.Directory;
using Trials.Ethics;
using Trials.Portal;
using Trials.Recruitment;
using Trials.Registration;
using Trials.Tracking;

namespace Trials.AllInOne;

/// <summary>The whole product in one process; no logic.</summary>
public static class EveryService
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.AddRegistration();
        builder.AddEthics();
        builder.AddAllocation();
        builder.AddRecruitment();
        builder.AddDirectory();
        builder.AddTracking();
        builder.AddPortal();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapRegistration();
        app.MapEthics();
        app.MapAllocation();
        app.MapRecruitment();
        app.MapDirectory();
        app.MapTracking();
        app.MapPortal();
    }
}
