using Trials.Contracts;
using Trials.Registration.Deadlines;
using Trials.Rules;
using Trials.Web;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Applications;

/// <summary>An application as its readers see it.</summary>
internal sealed record ApplicationView : IVersionedResponse
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required int Version { get; init; }
    public required ApplicationStatus Status { get; init; }
    public required string Title { get; init; }
    public string? RegistryId { get; init; }
    public required Guid SponsorId { get; init; }
    public required string RulePack { get; init; }
    public required StudyView Study { get; init; }

    /// <summary>What the imported record says.</summary>
    public required RecordFacts Record { get; init; }

    public required int Sites { get; init; }
    public required int Round { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The day on which the newest submission counts as received (CAL-08).</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The last day for intake's answer; passing it decides nothing (MR-36).</summary>
    public DateOnly? AnswerDueOn { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
    public string? WithdrawalReason { get; init; }

    /// <summary>Why it is not one for the alliance.</summary>
    public string? OutOfScope { get; init; }
    public DateTimeOffset? LapsedAt { get; init; }

    /// <summary>What the sponsor was warned of in this round; absent for hospitals.</summary>
    public IReadOnlyList<WarningView>? Warnings { get; init; }

    /// <summary>The check with which it was last submitted, with what was advised; absent for hospitals.</summary>
    public PassedCheck? Check { get; init; }

    /// <summary>The correspondence of intake and sponsor; absent for hospitals.</summary>
    public IReadOnlyList<DeficiencyView>? Deficiencies { get; init; }

    public static ApplicationView Of(Application application, Caller caller)
    {
        var last = application.Submissions is [.., var newest] ? newest : null;
        var seesCorrespondence = ApplicationQueries.SeesCorrespondence(caller, application.SponsorId);
        var isAtIntake = application.Status is ApplicationStatus.Submitted;
        return new ApplicationView
        {
            Id = application.Id,
            Number = application.Number,
            Version = application.Version,
            Status = application.Status,
            Title = application.Title,
            RegistryId = application.RegistryId,
            SponsorId = application.SponsorId,
            RulePack = application.RulePack,
            Study = StudyView.Of(application),
            Record = application.Record,
            Sites = application.SiteCount,
            Round = application.Submissions.Count,
            CreatedAt = application.CreatedAt,
            SubmittedAt = application.SubmittedAt,
            SubmittedOn = last?.CountsFrom,
            AnswerDueOn = isAtIntake ? AcceptanceSweep.DueOn(last!.CountsFrom, RulePacks.Find(application.RulePack)) : null,
            AcceptedAt = application.AcceptedAt,
            AcceptedOn = application.Acceptance?.On,
            WithdrawnAt = application.Withdrawal?.At,
            WithdrawalReason = application.Withdrawal?.Reason,
            OutOfScope = application.Dismissal?.Reason,
            LapsedAt = application.LapsedAt,
            Warnings = seesCorrespondence ? [.. application.Warnings.Where(w => w.Round == application.Submissions.Count)
                .Select(w => new WarningView(w.Number, w.At, w.LapsesOn, w.ReceivedAt))] : null,
            Check = seesCorrespondence ? last?.Check : null,
            Deficiencies = seesCorrespondence ? [.. application.Deficiencies.Select(DeficiencyView.Of)] : null,
        };
    }
}

/// <summary>The study's facts: the sponsor's once stated, the record's until then.</summary>
internal sealed record StudyView(
    bool IsStated, StudyKind? Kind, Product Product, Phase Phase, IReadOnlyList<string> Regimes, int? PlannedEnrolment,
    bool? NeedsHumanGeneticResources)
{
    public Period? Recruitment { get; init; }
    public Permission? Permission { get; init; }
    public bool IsHighRiskDevice { get; init; }
    public IReadOnlyList<string> RegistryNumbers { get; init; } = [];
    public Insurance? Insurance { get; init; }
    public GeneticResources? GeneticResources { get; init; }

    public static StudyView Of(Application application) => application.Study is { } study
        ? new StudyView(true, study.Kind, study.Product, study.Phase, study.Regimes, study.PlannedEnrolment,
            study.NeedsHumanGeneticResources)
        {
            Recruitment = study.Recruitment,
            Permission = study.Permission,
            IsHighRiskDevice = study.IsHighRiskDevice,
            RegistryNumbers = study.RegistryNumbers,
            Insurance = study.Insurance,
            GeneticResources = study.GeneticResources,
        }
        : new StudyView(false, null, application.Record.Product, application.Record.Phase, [], application.Record.PlannedEnrolment, null);
}

internal sealed record DeficiencyView(
    int Number, int Round, string Field, string Text, DateTimeOffset At, bool IsOpen, string? Answer, DateTimeOffset? AnsweredAt,
    Guid? AnsweredByDocument, string? AnsweredByField)
{
    public static DeficiencyView Of(Deficiency deficiency) => new(deficiency.Number, deficiency.Round, deficiency.Field, deficiency.Text,
        deficiency.At, deficiency.IsOpen, deficiency.Answer?.Text, deficiency.Answer?.At,
        deficiency.Answer?.DocumentId, deficiency.Answer?.Field);
}

/// <summary>A warning that a returned application lapses.</summary>
internal sealed record WarningView(int Number, DateTimeOffset At, DateOnly LapsesOn, DateTimeOffset? ReceivedAt);
