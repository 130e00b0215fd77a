using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 7: a new consent form, which the lead approves for all and each site uses only when its own committee has confirmed it (MR-40).</summary>
internal static class Amendment
{
    private const string Superseded = "recruitment.consent_version_superseded";
    private const string NotAdopted = "recruitment.consent_version_not_adopted";

    public static async Task<string> File(Trial trial)
    {
        var document = await Dossier.Upload(trial, Trial.ConsentForm, Trial.AmendedConsent);
        var filed = await trial.Api.Post(trial.Sponsor, $"{trial.Path}/amendments",
            new { kind = "Minor", summary = "知情同意书补充检查结果的告知方式，不改变风险与获益。", documentIds = new[] { document } });
        trial.AmendmentId = filed.GetProperty("amendmentId").GetGuid();
        return $"minor: {Trial.ConsentForm} {Trial.AmendedConsent}";
    }

    public static async Task<string> Review(Trial trial)
    {
        var opinion = await LaterReviews.Decide(trial, trial.AmendmentId, "修订轻微，不增加受试者风险。");
        trial.AmendmentOpinionId = opinion.GetProperty("id").GetGuid();
        await Use(trial, trial.Lead);
        return $"opinion {opinion.GetProperty("number").GetString()} by the simplified procedure, two agree; the lead's site has it at once";
    }

    public static async Task<string> Confirm(Trial trial)
    {
        if (trial.ConfirmingSite is not { } site) return "skipped: no participating site is active";
        await LaterReviews.Confirm(trial, site, trial.AmendmentOpinionId);
        await Use(trial, site);
        var shown = await trial.Api.List(trial.Alliance.Coordinator, $"recruitment/sites?trialId={trial.Id}");
        var others = shown.Where(other => other.GetProperty("isActive").GetBoolean()
            && other.GetProperty("siteId").GetGuid() is var id && id != site.Id && id != trial.Lead.Id).ToArray();
        Trial.Require(Array.TrueForAll(others, other => other.GetProperty("consentVersion").GetString() == Trial.ModifiedConsent),
            "a site that did not confirm the amendment uses its consent form");
        return $"site {site.Number} confirms, {others.Length} others keep {Trial.ModifiedConsent}";
    }

    /// <summary>Where the new form is in use the old one is refused; where nobody confirmed, it is the other way round.</summary>
    public static async Task<string> TryBoth(Trial trial)
    {
        List<string> shown = [];
        foreach (var site in trial.Active.Where(site => site.ConsentVersion == Trial.AmendedConsent))
        {
            var old = await Enrolment.TryToEnrol(trial, site, site.NextScreened);
            Trial.Require(old.Code == Superseded, $"enrolment on the superseded consent form at site {site.Number}: {old.Say()}");
            shown.Add($"site {site.Number} refuses {Trial.ModifiedConsent}");
            if (site == trial.Lead) continue;
            await trial.Api.Post(site.Hospital.Investigator, $"recruitment/participants/{site.NextScreened}/consent",
                new { consentVersion = site.ConsentVersion, consentedOn = trial.Today });
            // Where the last place is kept for later, this person takes it then.
            if (site == trial.ProofSite) continue;
            await Enrolment.Enrol(trial, site);
            shown[^1] += $" and enrols on {site.ConsentVersion}";
        }
        if (trial.ProofSite is { } other && other != trial.ConfirmingSite)
        {
            var early = await Enrolment.TryToScreen(trial, other, Trial.AmendedConsent);
            Trial.Require(early.Code == NotAdopted, $"screening on a consent form that site {other.Number} did not confirm: {early.Say()}");
            await Enrolment.Screen(trial, other);
            shown.Add($"site {other.Number} refuses {Trial.AmendedConsent} and screens on {other.ConsentVersion}");
        }
        return string.Join(", ", shown);
    }

    private static async Task Use(Trial trial, Site site)
    {
        await Wait.Until("Recruitment takes the new consent form", trial.Api.Patience, async () =>
            (await trial.Api.Get(site.Hospital.Investigator, $"recruitment/sites/{site.Id}")).GetProperty("consentVersion").GetString()
                == Trial.AmendedConsent);
        site.ConsentVersion = Trial.AmendedConsent;
    }
}
