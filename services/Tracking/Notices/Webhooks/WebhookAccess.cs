using Trials.Web;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>Who registers webhooks: people of an organisation that has cases, for what they themselves may see.</summary>
internal static class WebhookAccess
{
    public static readonly string[] Roles =
    [
        Contracts.Roles.Sponsor, Contracts.Roles.InstitutionOffice, Contracts.Roles.EthicsSecretary, Contracts.Roles.Coordinator,
        Contracts.Roles.AllianceOffice,
    ];

    public static IQueryable<Webhook> OwnedBy(this IQueryable<Webhook> webhooks, Caller caller, string name) =>
        webhooks.Where(w => w.OrganisationId == caller.OrganisationId && w.Name == name);
}
