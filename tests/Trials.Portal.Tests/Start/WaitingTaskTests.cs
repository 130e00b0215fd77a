using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Trials.Contracts.Allocation.V1;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Session;
using Trials.Tracking.Cases;

namespace Trials.Portal.Tests.Start;

/// <summary>Tracking's own list of deeds against the pages of the running product.</summary>
public class WaitingTaskTests(PortalHost portal)
{
    private const string Overview = "trials/{id:guid}";

    private static readonly Deed[] All =
    [
        .. typeof(Deeds).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<Deed>(),
        .. Enum.GetValues<Track>().Select(Deeds.Finish),
    ];

    [Fact]
    public void Whoever_has_a_deed_has_its_page()
    {
        Assert.True(All.Length > 40, $"only {All.Length} deeds were found");
        var pages = portal.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence).ToArray();

        var astray = All.SelectMany(deed => deed.Roles.Select(role => (deed.Code, Role: role, Address: AddressOf(deed.Code, role))))
            .Where(one => pages.FirstOrDefault(page => Leads(page, one.Address)) is not { } page || page.RoutePattern.RawText == Overview || !IsFor(page, one.Role));

        Assert.Empty(astray.Select(one => $"{one.Code} of {one.Role}: {one.Address}"));
    }

    [Fact]
    public void Only_what_one_service_has_yet_to_hear_of_another_is_nobodys() =>
        Assert.Equal([Deeds.Deliver.Code], All.Where(deed => deed.Roles.Length == 0).Select(deed => deed.Code));

    private static string AddressOf(string deed, string role)
    {
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        var task = new WaitingTask("1", deed, "", id, null, null, id, null, id, id, 1, "", 0, null, null);
        return task.AddressFor(new Person(id, id, "", "", "", new HashSet<string> { role }, null, false)).Split('#')[0];
    }

    private static bool Leads(RouteEndpoint page, string address) =>
        new TemplateMatcher(new RouteTemplate(page.RoutePattern), []).TryMatch(address, []);

    private static bool IsFor(RouteEndpoint page, string role) =>
        page.Metadata.OfType<IAuthorizeData>().All(data => data.Roles is null || data.Roles.Split(',').Contains(role));
}
