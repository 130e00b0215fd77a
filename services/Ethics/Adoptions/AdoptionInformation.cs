using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Adoptions;

/// <summary>What a committee asked the sponsor or its own site to supply; when it was asked and answered is kept (CAL-09).</summary>
internal sealed record InformationRequest(
    int Number, InformationSource From, string Text, Guid AskedBy, DateTimeOffset AskedAt, string? Answer = null, Guid? AnsweredBy = null,
    DateTimeOffset? AnsweredAt = null);

/// <summary>
/// What the committee's people had before them when they last looked: the opinion, the hashes of the documents by their code, and how many
/// of their own questions and requests had an answer.
/// </summary>
internal sealed record PackReceipt(Guid? OpinionId, IReadOnlyDictionary<string, string> Documents, int Answered, Guid By, DateTimeOffset At);

/// <summary>Information that a committee lacks: asking stops its service clock, the last answer lets it go on (MR-31, CAL-09).</summary>
internal sealed partial class Adoption
{
    /// <summary>The secretary or a named reviewer asks. The alliance's clock stops; the law's does not.</summary>
    public (InformationRequest Request, bool IsNew) RequestInformation(
        InformationSource from, string text, Guid by, bool isSecretary, LocalRules rules, DateTimeOffset now)
    {
        if (Information.LastOrDefault(i => i.AskedBy == by && i.From == from && i.Text == text && i.Answer is null) is { } same)
        {
            return (same, false);
        }
        Rule.Require(Status is AdoptionStatus.PackageReceived or AdoptionStatus.InReview or AdoptionStatus.FullBoard,
            AdoptionProblems.NothingToAskFor);
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(isSecretary || Case.Reviewers.Contains(by), AdoptionProblems.NotAnAsker);
        var request = new InformationRequest(Information.Count + 1, from, text, by, now);
        Information = [.. Information, request];
        ClockStoppedOn ??= WorkingCalendar.China.DateOf(now);
        SetDue(rules);
        return (request, true);
    }

    /// <summary>Answers once; with the last open answer the due day moves by the working days on which the clock stood.</summary>
    public bool AnswerInformation(int number, string text, Guid by, LocalRules rules, DateTimeOffset now)
    {
        var request = Information.First(i => i.Number == number);
        if (request.Answer == text && request.AnsweredBy == by) return false;
        Rule.Require(request.Answer is null, AdoptionProblems.InformationAnswered, number);
        Information = [.. Information.Select(i => i.Number != number ? i : i with { Answer = text, AnsweredBy = by, AnsweredAt = now })];
        if (ClockStoppedOn is not { } stopped || Information.Any(i => i.Answer is null)) return true;
        PausedDays += WorkingCalendar.China.WorkingDaysBetween(stopped, WorkingCalendar.China.DateOf(now));
        ClockStoppedOn = null;
        SetDue(rules);
        return true;
    }

    /// <summary>The committee's people have looked at the package as it is now.</summary>
    public bool Look(PackReceipt receipt)
    {
        Case.Declarations.RequireNotRecused(receipt.By);
        var sawThis = LastLook is { } last && last.OpinionId == receipt.OpinionId && last.Documents.Count == receipt.Documents.Count
            && last.Documents.All(d => receipt.Documents.GetValueOrDefault(d.Key) == d.Value) && !(receipt.Answered > last.Answered);
        if (sawThis) return false;
        LastLook = receipt;
        return true;
    }

    private void SetDue(LocalRules rules) => DueOn = ClockStoppedOn is null
        ? rules.DueOn(ReceivedOn!.Value, Status is AdoptionStatus.FullBoard, PausedDays)
        : rules.CapOn(ReceivedOn!.Value);
}
