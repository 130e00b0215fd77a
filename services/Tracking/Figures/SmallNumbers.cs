using Trials.Contracts.Ethics.V1;

namespace Trials.Tracking.Figures;

/// <summary>
/// Keeps small numbers out of what is public (rule pack's small_count_suppression, REC-06, MR-64). Committees with too few cases were left
/// out of the figures before, so nothing shown contains them. What is left is split in two, again and again in a fixed order: both halves
/// are shown or neither is, so a hidden number can still be any small number.
/// </summary>
internal static class SmallNumbers
{
    // Of all, those adopted unchanged and the rest; of the rest, those with conditions and the rest; and so on.
    private static readonly AdoptionOutcome[] Order =
        [AdoptionOutcome.Adopted, AdoptionOutcome.AdoptedWithLocalConditions, AdoptionOutcome.ApprovedByFullBoard, AdoptionOutcome.Declined];

    /// <summary>The parts of a total that may be shown, null for the hidden ones. The last two parts are one split.</summary>
    public static int?[] Shown(IReadOnlyList<int> parts, int limit)
    {
        var shown = new int?[parts.Count];
        for (var (i, left) = (0, parts.Sum()); i < parts.Count - 1; left -= parts[i], i++)
        {
            if (parts[i] < limit || left - parts[i] < limit) break;
            shown[i] = parts[i];
            if (i == parts.Count - 2) shown[i + 1] = parts[i + 1];
        }
        return shown;
    }

    public static FigureSet Protect(FigureSet set, int limit)
    {
        var shares = set.Shares.ToDictionary(share => share.Key, share => Part(share.Value, limit));
        Show(set, shares, limit, [.. Order.Select(outcome => FigureSet.OutcomeCodes[outcome])], [.. Order.Select(outcome => Number(set, FigureSet.OutcomeCodes[outcome]))]);
        var (early, onTime) = (Number(set, FigureCode.GoalStartUpAlliance), Number(set, FigureCode.GoalStartUp));
        // One goal lies within the other: late, between them, and within both.
        var goals = Shown([set.Shares[FigureCode.GoalStartUp].Of!.Value - onTime, onTime - early, early], limit);
        shares[FigureCode.GoalStartUpAlliance] = shares[FigureCode.GoalStartUpAlliance] with { N = goals[2] };
        var boards = Number(set, FigureCode.ApprovedByFullBoard) + Number(set, FigureCode.Declined);
        // Beside the boards' approvals and the declines it would tell how many declined without a board.
        if (boards - Number(set, FigureCode.RepeatReviews) < limit) shares[FigureCode.RepeatReviews] = shares[FigureCode.RepeatReviews] with { N = null };
        return new FigureSet(set.Durations.ToDictionary(d => d.Key, d => Shown(d.Value, limit)), shares, Committees(set.Committees, limit));
    }

    private static void Show(FigureSet set, Dictionary<FigureCode, Share> shares, int limit, FigureCode[] codes, int[] parts)
    {
        var shown = Shown(parts, limit);
        foreach (var (code, i) in codes.Select((code, i) => (code, i)))
        {
            shares[code] = set.Shares[code].Of < limit ? new Share(null, null) : new Share(shown[i], set.Shares[code].Of);
        }
    }

    private static CommitteeFigures[] Committees(IReadOnlyList<CommitteeFigures> rows, int limit)
    {
        // The outcomes of all are known: one committee's that were hidden would follow from the others'.
        var areLarge = rows.All(row => row.Outcomes!.Values.All(n => n >= limit));
        return [.. rows.Select(row => new CommitteeFigures(row.OrganisationId, Shown(row.Lead, limit), Shown(row.Adoption, limit), Part(row.Late, limit),
            areLarge ? row.Outcomes : null))];
    }

    private static int Number(FigureSet set, FigureCode code) => set.Shares[code].N!.Value;

    private static Share Part(Share share, int limit) => share.Of!.Value is var of && of < limit ? new Share(null, null)
        : new Share(Shown([share.N!.Value, of - share.N.Value], limit)[0], of);

    private static Duration Shown(Duration duration, int limit) => duration.N < limit ? Duration.Protected : duration;
}
