using Microsoft.Extensions.Options;
using Trials.Tracking.Notices.Contacts;
using Trials.Tracking.Notices.Mails;
using Trials.Tracking.Notices.Webhooks;

namespace Trials.Tracking.Notices;

/// <summary>Table of contents of notices: the list, mails and webhooks.</summary>
internal static class NoticeSetup
{
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpFaults>();
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateOnStart();
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section);
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section)
            .Validate(o => o.MostAttempts > 0, "Webhooks:MostAttempts must be at least 1.")
            .Validate(o => o.FirstWait > TimeSpan.Zero, "Webhooks:FirstWait must be longer than 00:00:00.").ValidateOnStart();
        services.AddSingleton<WebhookClient>();
        services.AddHostedService<MailPlanner>();
        services.AddHostedService<MailSender>();
        services.AddHostedService<WebhookSender>();
    }

    public static void MapNotices(this RouteGroupBuilder service)
    {
        var notices = service.MapGroup("/notices").WithTags("Notices");
        ListNotices.Map(notices);
        ReadNotice.Map(notices);
        PutSettings.Map(notices);
        Settings.Map(notices);
        Desks.Map(notices);
        var webhooks = service.MapGroup("/webhooks").WithTags("Webhooks");
        OwnWebhooks.Map(webhooks);
        PutWebhook.Map(webhooks);
    }
}
