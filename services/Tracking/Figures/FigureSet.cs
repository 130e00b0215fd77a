using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Rules;

namespace Trials.Tracking.Figures;

/// <summary>How many, and how long the middle one and the one at nine tenths took. What is protected has no number.</summary>
internal sealed record Duration(int? N, double? Median, double? P90)
{
    public static readonly Duration Protected = new(null, null, null);

    /// <summary>The median is the mean of the middle two when there are two; p90 is the smallest value that nine tenths do not exceed.</summary>
    public static Duration Of(IEnumerable<int> days)
    {
        int[] sorted = [.. days.Order()];
        if (sorted.Length == 0) return new Duration(0, null, null);
        var middle = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
        return new Duration(sorted.Length, middle, sorted[((sorted.Length * 9) + 9) / 10 - 1]);
    }
}

/// <summary>How many of all; nothing when it is protected.</summary>
internal sealed record Share(int? N, int? Of);

/// <summary>One committee: what it led and how it answered others' opinions.</summary>
internal sealed record CommitteeFigures(
    Guid OrganisationId, Duration Lead, Duration Adoption, Share Late, IReadOnlyDictionary<AdoptionOutcome, int>? Outcomes);

/// <summary>
/// All figures of a period. What counts is the day on which something ended, whatever day it began. Days are working days (CAL-07, GOAL-02)
/// but for the start-up, whose goal is in weeks (GOAL-01).
/// </summary>
internal sealed record FigureSet(
    IReadOnlyDictionary<FigureCode, Duration> Durations, IReadOnlyDictionary<FigureCode, Share> Shares, IReadOnlyList<CommitteeFigures> Committees)
{
    /// <summary>The city's goal for the whole start-up, in weeks (GOAL-01); the alliance's own is in its rule pack.</summary>
    public const int StartUpWeeks = 25;

    public static readonly IReadOnlyDictionary<AdoptionOutcome, FigureCode> OutcomeCodes = new Dictionary<AdoptionOutcome, FigureCode>
    {
        [AdoptionOutcome.Adopted] = FigureCode.AdoptedUnchanged,
        [AdoptionOutcome.AdoptedWithLocalConditions] = FigureCode.AdoptedWithLocalConditions,
        [AdoptionOutcome.ApprovedByFullBoard] = FigureCode.ApprovedByFullBoard,
        [AdoptionOutcome.Declined] = FigureCode.Declined,
    };

    /// <summary>
    /// Counts from one day to another, both included. What a committee led or answered is left out everywhere when it is less than
    /// <paramref name="least"/>: then nothing that is shown contains it.
    /// </summary>
    public static FigureSet Of(IReadOnlyCollection<TrialHistory> trials, DateOnly from, DateOnly to, ClockRules clocks, int least = 0)
    {
        bool Within(DateOnly day) => day >= from && day <= to;
        Span[] Ended(IEnumerable<Span?> spans) => [.. spans.OfType<Span>().Where(span => Within(span.To))];

        var intake = Ended(trials.Select(t => Between(t.SubmittedAt, t.AcceptedAt, default)));
        var lead = Frequent(Ended(trials.Select(t => Between(t.AcceptedAt, t.Opinion?.At, t.Opinion?.Lead ?? default))), span => span.OrganisationId, least);
        var adoption = Frequent(Ended(trials.SelectMany(t => t.Sites.Values.Select(s => Answered(t, s)))), span => span.OrganisationId, least);
        var ethics = Ended(trials.Select(AllEthics));
        var start = Ended(trials.Select(t => Between(t.AcceptedAt, t.FirstConsentAt, default)));
        var decided = Frequent([.. trials.SelectMany(t => t.Sites.Values).Where(s => s.Latest is { } latest && Within(Day(latest.At)))],
            site => site.OrganisationId, least);

        var durations = new Dictionary<FigureCode, Duration>
        {
            [FigureCode.Intake] = WorkingDays(intake),
            [FigureCode.LeadReview] = WorkingDays(lead),
            [FigureCode.Adoption] = WorkingDays(adoption),
            [FigureCode.EthicsTotal] = WorkingDays(ethics),
            [FigureCode.ProjectApproval] = WorkingDays(Ended(Track(trials, Contracts.Allocation.V1.Track.ProjectApproval))),
            [FigureCode.Contract] = WorkingDays(Ended(Track(trials, Contracts.Allocation.V1.Track.Contract))),
            [FigureCode.StartUp] = Duration.Of(start.Select(span => span.CalendarDays)),
        };
        var shares = OutcomeCodes.ToDictionary(code => code.Value, code => new Share(decided.Count(s => s.Latest!.Value.Outcome == code.Key), decided.Length));
        shares[FigureCode.RepeatReviews] = new Share(decided.Count(s => s.WentToFullBoard), decided.Length);
        shares[FigureCode.GoalEthics] = new Share(ethics.Count(span => span.WorkingDays <= clocks.EthicsTotalWorkingDays), ethics.Length);
        shares[FigureCode.GoalStartUp] = new Share(start.Count(span => span.CalendarDays <= StartUpWeeks * 7), start.Length);
        shares[FigureCode.GoalStartUpAlliance] = new Share(start.Count(span => span.CalendarDays <= clocks.StartTotalWeeks * 7), start.Length);
        return new FigureSet(durations, shares, Rows(lead, adoption, decided));
    }

    private static T[] Frequent<T>(T[] all, Func<T, Guid> organisation, int least) =>
        [.. all.GroupBy(organisation).Where(own => own.Count() >= least).SelectMany(own => own)];

    private static IReadOnlyList<CommitteeFigures> Rows(Span[] lead, Span[] adoption, SiteAnswer[] decided)
    {
        var (led, answered, answers) = (lead.ToLookup(s => s.OrganisationId), adoption.ToLookup(s => s.OrganisationId), decided.ToLookup(s => s.OrganisationId));
        return [.. led.Select(g => g.Key).Union(answered.Select(g => g.Key)).Union(answers.Select(g => g.Key)).Order().Select(organisation =>
        {
            var own = answers[organisation].ToArray();
            return new CommitteeFigures(organisation, WorkingDays([.. led[organisation]]), WorkingDays([.. answered[organisation]]),
                new Share(own.Count(s => s.DueOn is { } due && Day(s.FirstDecidedAt!.Value) > due), own.Length),
                OutcomeCodes.Keys.ToDictionary(outcome => outcome, outcome => own.Count(s => s.Latest!.Value.Outcome == outcome)));
        })];
    }

    // From the pack, or from when the site joined, to its committee's first decision.
    private static Span? Answered(TrialHistory t, SiteAnswer s) => t.Opinion is { IsPositive: true } opinion
        ? Between(s.JoinedAt > opinion.At ? s.JoinedAt : opinion.At, s.FirstDecidedAt, s.OrganisationId) : null;

    // Ended when the last of the sites that were there at the acceptance has decided; a lead's disapproval ends it without any.
    private static Span? AllEthics(TrialHistory t)
    {
        var sites = t.Sites.Values.Where(s => s.JoinedAt is null).ToArray();
        if (t.Opinion is { IsPositive: false } refused) return Between(t.SubmittedAt, refused.At, default);
        return sites.Length > 0 && sites.All(s => s.FirstDecidedAt is not null) ? Between(t.SubmittedAt, sites.Max(s => s.FirstDecidedAt), default) : null;
    }

    private static IEnumerable<Span?> Track(IEnumerable<TrialHistory> trials, Track track) =>
        trials.SelectMany(t => t.Tracks.Where(done => done.Track == track).Select(done => Between(t.AcceptedAt, done.At, done.OrganisationId)));

    private static Duration WorkingDays(Span[] spans) => Duration.Of(spans.Select(span => span.WorkingDays));

    private static Span? Between(DateTimeOffset? from, DateTimeOffset? to, Guid organisation) =>
        from is { } begun && to is { } done && done >= begun ? new Span(Day(begun), Day(done), organisation) : null;

    private static DateOnly Day(DateTimeOffset at) => WorkingCalendar.China.DateOf(at);
}
