using System.Diagnostics;
using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>The main job on one record, step by step, each by the people whose step it is.</summary>
internal static class Journey
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700);

    /// <param name="trial">The trial to carry through.</param>
    /// <param name="account">Where the steps are written down.</param>
    /// <param name="record">The record's file.</param>
    /// <param name="key">Tells this record's hospitals from those of other records.</param>
    /// <param name="isReturnedOnce">Whether intake finds something to ask before it accepts.</param>
    public static async Task Run(Trial trial, Account account, byte[] record, string key, bool isReturnedOnce)
    {
        await account.Take("1 import the record", "sponsor", _ => Import.HandIn(trial, record));
        trial.Tally.Sites = trial.Sites.Count;
        await account.Take("1 admit the hospitals", "alliance office, secretaries",
            progress => Import.AdmitHospitals(trial, key, progress));

        await account.Take("2 state facts, name sites", "sponsor", progress => Dossier.StateFacts(trial, progress));
        await account.Take("2 upload documents", "sponsor", progress => Dossier.UploadDocuments(trial, progress));
        await account.Take("2 submit", "sponsor", _ => Dossier.Submit(trial));
        if (isReturnedOnce)
        {
            await account.Take("2 return", "intake", _ => Dossier.Return(trial));
            await account.Take("2 answer, submit again", "sponsor", _ => Dossier.Answer(trial));
        }
        await account.Take("2 accept", "intake", _ => Dossier.Accept(trial));

        await account.Take("3 assign reviewers", "lead secretary", _ => LeadReview.Assign(trial));
        await account.Take("3 declare conflicts", "lead committee", progress => LeadReview.Declare(trial, progress));
        await account.Take("3 comment in the window", "participating secretaries", _ => LeadReview.Comment(trial));
        await account.Take("3 make one question", "lead secretary", _ => LeadReview.Merge(trial));
        await account.Take("3 answer", "sponsor", _ => LeadReview.AnswerQuestion(trial));
        await account.Take("3 meet", "lead secretary, lead chair", _ => LeadReview.Meet(trial));
        await account.Take("3 vote", "lead committee", progress => LeadReview.Vote(trial, progress));
        await account.Take("3 ask for a modification", "lead chair", _ => Modification.AskForIt(trial));
        await account.Take("3 act too early", "a participating chair", _ => Modification.ActTooEarly(trial));
        await account.Take("3 file the modification", "sponsor", _ => Modification.File(trial));
        await account.Take("3 verify it", "lead secretary", _ => Modification.Verify(trial));
        await account.Take("3 issue the opinion", "lead chair", _ => Modification.Approve(trial));

        await account.Take("4 receive the pack", "participating committees", _ => Adoptions.Receive(trial));
        await account.Take("4 adopt or decline", "chairs, reviewers, boards", progress => Adoptions.Answer(trial, progress));
        await account.Take("4 count the outcomes", "coordinator", _ => Adoptions.Count(trial));

        await account.Take("5 finish tracks of the trial", "sponsor", progress => SetUp.FinishTracksOfTheTrial(trial, progress));
        await account.Take("5 finish tracks of sites", "institution offices", progress => SetUp.FinishTracksOfSites(trial, progress));
        await account.Take("5 offer places", "coordinator", _ => SetUp.Offer(trial));
        await account.Take("5 accept places", "institution offices", progress => SetUp.Accept(trial, progress));
        await account.Take("5 initiate and activate", "institution offices", progress => SetUp.Activate(trial, progress));

        await account.Take("6 open", "coordinator", _ => Enrolment.AwaitOpen(trial));
        await account.Take("6 screen and enrol", "investigators", progress => Enrolment.Fill(trial, progress));
        await account.Take("6 race for a place", "an investigator", progress => Enrolment.Race(trial, progress));
        await account.Take("6 go over quota", "investigators", progress => Enrolment.GoOverQuota(trial, progress));

        await account.Take("7 file an amendment", "sponsor", _ => Amendment.File(trial));
        await account.Take("7 review it simplified", "lead chair, two reviewers", _ => Amendment.Review(trial));
        await account.Take("7 confirm it at a site", "its chair, two reviewers", _ => Amendment.Confirm(trial));
        await account.Take("7 try both consent forms", "investigators", _ => Amendment.TryBoth(trial));

        await account.Take("8 report a serious event", "an investigator, its secretary", _ => Safety.Report(trial));
        await account.Take("8 file a SUSAR", "sponsor, secretaries", _ => Safety.FileSusar(trial));

        await account.Take("9 hold one site", "its chair", _ => Stop.HoldLocally(trial));
        await account.Take("9 suspend the trial", "lead chair", _ => Stop.Suspend(trial));
        await account.Take("9 try to enrol", "investigators", progress => Stop.TryAfterwards(trial, progress));
        await account.Take("9 lift the suspension", "lead chair", _ => Stop.Lift(trial));
        await account.Take("9 enrol again", "an investigator", _ => Stop.EnrolAgain(trial));
        await account.Take("9 release the site", "its chair", _ => Stop.Release(trial));

        await account.Take("10 file the yearly report", "sponsor", _ => AnnualReview.File(trial));
        await account.Take("10 review it simplified", "lead chair, two reviewers", _ => AnnualReview.Review(trial));
        await account.Take("10 confirm it at a site", "its investigator, two reviewers", _ => AnnualReview.Confirm(trial));

        await account.Take("11 compare the counts", "coordinator", _ => Enrolment.Count(trial));
        await account.Take("11 read the node board", "coordinator", _ => CountEvents(trial));
        trial.Tally.Seconds = Math.Round(account.Elapsed.TotalSeconds, 1);
    }

    /// <summary>Tracking has caught up when its number of events has not grown for a moment.</summary>
    private static async Task<string> CountEvents(Trial trial)
    {
        var since = Stopwatch.GetTimestamp();
        await Wait.Until("Tracking has caught up", trial.Api.Patience, async () =>
        {
            var summary = await trial.Api.Try(trial.Alliance.Coordinator, HttpMethod.Get, $"tracking/trials/{trial.Id}");
            Trial.Require(summary.IsDone || summary.Status == 404, $"GET /tracking/trials/{trial.Id}: {summary.Say()}");
            var shown = summary.IsDone ? summary.Body.GetProperty("events").GetInt64() : 0;
            if (shown != trial.Tally.Events) since = Stopwatch.GetTimestamp();
            trial.Tally.Events = shown;
            return shown > 0 && Stopwatch.GetElapsedTime(since) > Quiet;
        });
        return $"{trial.Tally.Events} events";
    }
}
