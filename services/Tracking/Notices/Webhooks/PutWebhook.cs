using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Primitives;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>
/// An organisation registers a webhook, or points one elsewhere and switches it on again. A new one is told what happens from now on;
/// cases that become visible later come whole. The secret is in the answer once.
/// </summary>
internal static partial class PutWebhook
{
    private const int Most = 10;

    public sealed record Request(string Url);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Url).NotEmpty().MaximumLength(500);
    }

    public static void Map(RouteGroupBuilder webhooks)
    {
        webhooks.MapPut("/{name}", Handle)
            .Allow(WebhookAccess.Roles)
            .Validate<Request, Validator>()
            .WithName("PutWebhook")
            .WithSummary("Register a webhook, or change its address and switch it on")
            .ProducesProblem(StatusCodes.Status409Conflict);
        webhooks.MapPost("/{name}/secret", Renew)
            .Allow(WebhookAccess.Roles)
            .WithName("RenewWebhookSecret")
            .WithSummary("Make a new secret, shown once; the old one signs nothing more")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<WebhookView>> Handle(
        string name, Request request, Caller caller, IOptions<WebhookOptions> options, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        Rule.Require(Names().IsMatch(name), WebhookProblems.NameWrong);
        Rule.Require(PublicAddress.MayBe(request.Url, options.Value.AllowPrivate), WebhookProblems.AddressNotAllowed);
        var own = await db.Webhooks.Where(w => w.OrganisationId == caller.OrganisationId).ToListAsync(ct);
        var webhook = own.SingleOrDefault(w => w.Name == name);
        string? secret = null;
        if (webhook is null)
        {
            Rule.Require(own.Count < Most, WebhookProblems.TooMany, Most);
            var now = clock.GetUtcNow();
            webhook = db.Webhooks.Add(Webhook.Of(caller.OrganisationId, name, now)).Entity;
            secret = webhook.NewSecret();
            foreach (var trial in await db.TrialsVisibleTo(caller).Select(t => new { t.Id, t.Events }).ToListAsync(ct))
            {
                db.WebhookCursors.Add(new WebhookCursor { WebhookId = webhook.Id, TrialId = trial.Id, Position = trial.Events, DueAt = now });
            }
        }
        webhook.Point(request.Url, [.. caller.Roles.Intersect(WebhookAccess.Roles)]);
        // Switched on again, what failed is tried at once.
        foreach (var cursor in await db.WebhookCursors.Where(c => c.WebhookId == webhook.Id && c.Attempts > 0).ToListAsync(ct))
        {
            (cursor.Attempts, cursor.DueAt) = (0, clock.GetUtcNow());
        }
        await db.SaveOrLoseRace(ct);
        return TypedResults.Ok(WebhookView.Of(webhook, secret));
    }

    private static async Task<Results<Ok<WebhookView>, NotFound>> Renew(string name, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (await db.Webhooks.OwnedBy(caller, name).SingleOrDefaultAsync(ct) is not { } webhook) return TypedResults.NotFound();
        var secret = webhook.NewSecret();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(WebhookView.Of(webhook, secret));
    }

    [GeneratedRegex(@"^[\p{L}\p{N}._-]{1,60}\z")]
    private static partial Regex Names();
}
