using System.Globalization;
using Trials.Contracts;
using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>The figures of a period over all sites; numbers only.</summary>
internal sealed record YearFigures(
    DateOnly PeriodFrom, DateOnly PeriodTo, int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Summary);

/// <summary>
/// The sponsor's report on the whole study for the yearly review (ETH-25, MR-45): all sites together. Never changed; the next one follows it.
/// </summary>
internal sealed class ContinuingReport : IVersioned
{
    private ContinuingReport() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; private init; }
    public YearFigures Year { get; private init; } = null!;
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];

    /// <summary>When it was due: so many days before the approval ends; passing it decides nothing (MR-36).</summary>
    public DateOnly DueOn { get; private init; }
    public DateOnly FiledOn { get; private init; }
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public int Version { get; private set; }

    public bool IsLate => FiledOn > DueOn;

    public static ContinuingReport File(
        FiledReport filed, TrialEthics? ethics, ContinuingReport? last, Dossier dossier, int leadDays, DateOnly today)
    {
        Rule.Require(ethics is not null, FilingProblems.NothingApproved);
        ethics!.RequireApproved();
        var (from, to) = (filed.Year.PeriodFrom, filed.Year.PeriodTo);
        var follows = last is null || from > last.Year.PeriodTo;
        Rule.Require(from < to && to <= today && follows, FilingProblems.Period,
            last?.Year.PeriodTo.ToString("O", CultureInfo.InvariantCulture) ?? "–");
        return new ContinuingReport
        {
            Id = filed.Id,
            ApplicationId = dossier.ApplicationId,
            Number = (last?.Number ?? 0) + 1,
            Year = filed.Year,
            Documents = [.. dossier.RequireNew(filed.Documents).Select(d => d.Told())],
            DueOn = ethics.ValidUntil!.Value.AddDays(-leadDays),
            FiledOn = today,
            FiledBy = filed.By,
            FiledAt = filed.At,
        };
    }

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(YearFigures year, IReadOnlyList<Guid> documents, Guid by) =>
        FiledBy == by && Year == year && Documents.Select(d => d.DocumentId).ToHashSet().SetEquals(documents);
}

/// <summary>What the sponsor says of a year.</summary>
internal sealed record FiledReport(Guid Id, YearFigures Year, IReadOnlyList<Guid> Documents, Guid By, DateTimeOffset At);
