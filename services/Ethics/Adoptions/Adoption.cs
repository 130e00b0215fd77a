using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

internal enum AdoptionStatus
{
    WaitingLead, PackageReceived, InReview, FullBoard, Adopted, AdoptedWithLocalConditions, ApprovedByFullBoard, Declined, Rescinded,
}

/// <summary>What a deed on an adoption led to.</summary>
internal enum AdoptionStep { None, Recorded, SentToFullBoard, Decided }

/// <summary>
/// One hospital's answer to the lead opinion: WaitingLead → PackageReceived → InReview → Adopted or AdoptedWithLocalConditions;
/// InReview → FullBoard → ApprovedByFullBoard or Declined. A study that may not be adopted directly goes from WaitingLead to FullBoard
/// (MR-11), and so does one that the hospital's own policy keeps from it (MR-02). What was positive can be held, released and rescinded;
/// after a rescission, or a decline, the chair may begin anew. Nothing is ever deemed (MR-36).
/// </summary>
internal sealed partial class Adoption : IVersioned
{
    private Adoption() { }

    /// <summary>The site's id: one hospital's place in one trial.</summary>
    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public AdoptionStatus Status { get; private set; }
    public Guid? OpinionId { get; private set; }
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>When the answer is due; passing it decides nothing (MR-36).</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Since when the service clock stands, because somebody is asked for information (CAL-09).</summary>
    public DateOnly? ClockStoppedOn { get; private set; }

    /// <summary>The working days on which the service clock stood.</summary>
    public int PausedDays { get; private set; }
    public IReadOnlyList<InformationRequest> Information { get; private set; } = [];

    /// <summary>Whether the hospital's own policy sent it to the full board when the package came (MR-02).</summary>
    public bool IsBarredByPolicy { get; private set; }

    /// <summary>What this committee's people saw when they last looked.</summary>
    public PackReceipt? LastLook { get; private set; }
    public LocalCase Case { get; private set; } = LocalCase.Empty;

    /// <summary>Earlier rounds, each ended by a rescission.</summary>
    public IReadOnlyList<LocalCase> PastCases { get; private set; } = [];
    public AdoptionOutcome? Outcome { get; private set; }
    public bool IsEffective { get; private set; }
    public string? Ground { get; private set; }
    public string? Text { get; private set; }
    public IReadOnlyList<LocalCondition> Conditions { get; private set; } = [];
    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];
    public DateTimeOffset? DecidedAt { get; private set; }
    public bool IsHeld { get; private set; }
    public string? HoldReason { get; private set; }
    public Guid? HoldBy { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public string? ReportedAt { get; private set; }

    /// <summary>When the sponsor took the site out; nothing is decided there after it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public static Adoption Await(Guid site, Guid trial, Guid organisation, int number, string name) =>
        new() { Id = site, TrialId = trial, OrganisationId = organisation, Number = number, Name = name };

    /// <summary>
    /// The lead hospital's own site goes on as a participating one when another committee takes the lead: its committee agreed by full board,
    /// with the opinion it gave itself (MR-51).
    /// </summary>
    public static Adoption OfFormerLead(SiteVersions site, Opinion opinion) => new()
    {
        Id = site.Id,
        TrialId = site.TrialId,
        OrganisationId = site.OrganisationId,
        Number = site.Number ?? 0,
        Name = site.Name ?? "",
        Status = AdoptionStatus.ApprovedByFullBoard,
        Outcome = AdoptionOutcome.ApprovedByFullBoard,
        IsEffective = true,
        OpinionId = opinion.Id,
        ReceivedOn = opinion.DecidedOn,
        DecidedAt = opinion.IssuedAt,
    };

    public bool IsPositive =>
        Status is AdoptionStatus.Adopted or AdoptionStatus.AdoptedWithLocalConditions or AdoptionStatus.ApprovedByFullBoard;

    /// <summary>The sponsor took the site out: what was decided stays as it is.</summary>
    public void Leave(DateTimeOffset at) => WithdrawnAt ??= at;

    public void RequireTakesPart() => Rule.Require(WithdrawnAt is null, AdoptionProblems.SiteWithdrawn);

    /// <summary>
    /// The lead's opinion and the dossier are here (MR-26); a site that was added later receives the current ones (MR-39). Of a study that
    /// may not be adopted directly, by rule or by this hospital's own policy, it goes to the board at once.
    /// </summary>
    public AdoptionStep ReceivePack(Guid opinion, DateOnly today, LocalRules rules, bool policyBars = false)
    {
        if (Status is not AdoptionStatus.WaitingLead) return AdoptionStep.None;
        IsBarredByPolicy = policyBars;
        Status = Bars(rules) ? AdoptionStatus.FullBoard : AdoptionStatus.PackageReceived;
        (OpinionId, ReceivedOn, DueOn) = (opinion, today, rules.DueOn(today, Bars(rules)));
        return Bars(rules) ? AdoptionStep.SentToFullBoard : AdoptionStep.Recorded;
    }

    /// <summary>
    /// The chair names two or more reviewers (MR-30, ETH-31b), or others in their place until one has answered. A case begun anew after a
    /// rescission is about the opinion in force by then.
    /// </summary>
    public AdoptionStep NameReviewers(IReadOnlyList<Guid> persons, Guid by, LocalRules rules, DateOnly today, Guid? inForce = null)
    {
        Case.Declarations.RequireNotRecused(by);
        var repeats = Case.NamedBy == by && Status is not AdoptionStatus.Rescinded && persons.ToHashSet().SetEquals(Case.Reviewers);
        if (repeats) return AdoptionStep.None;
        Rule.Require(Status is not AdoptionStatus.WaitingLead, AdoptionProblems.WaitingForLead);
        var prepares = Status is AdoptionStatus.FullBoard && Bars(rules) && Case.Boards.Count == 0;
        Rule.Require(Status is AdoptionStatus.PackageReceived or AdoptionStatus.InReview or AdoptionStatus.Rescinded || prepares,
            AdoptionProblems.NotInReview);
        Rule.Require(persons.Distinct().Count() >= rules.Pack.Committee.SimplifiedMinReviewers,
            AdoptionProblems.TooFewReviewers, rules.Pack.Committee.SimplifiedMinReviewers);
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(persons.All(p => !Case.Declarations.IsRecused(p)), DeclarationProblems.ReviewerConflicted);
        if (Status is AdoptionStatus.Rescinded) BeginAnew(inForce, today, rules.DueOn(today, Bars(rules)));
        Rule.Require(Case.Responses.Count == 0, AdoptionProblems.ReviewersFixed);
        Case = Case with { Reviewers = [.. persons.Distinct()], NamedBy = by };
        Status = Bars(rules) ? AdoptionStatus.FullBoard : AdoptionStatus.InReview;
        return AdoptionStep.Recorded;
    }

    /// <summary>
    /// A named reviewer's conflict sends the case to the full board (ETH-31c); anybody's keeps them out of dossier, quorum and vote.
    /// </summary>
    public AdoptionStep Declare(Guid person, bool hasConflict, string? explanation, LocalRules rules, DateTimeOffset now)
    {
        var declared = Case.Declarations.Declare(person, hasConflict, explanation, now);
        if (ReferenceEquals(declared, Case.Declarations)) return AdoptionStep.None;
        Rule.Require(DecidedAt is null, AdoptionProblems.AlreadyDecided);
        Case = Case with { Declarations = declared };
        if (!hasConflict) return AdoptionStep.Recorded;
        Case = Case with { Boards = Case.Boards.Recuse(person) };
        return Status is AdoptionStatus.InReview && Case.Reviewers.Contains(person) ? ToFullBoard(rules) : AdoptionStep.Recorded;
    }

    /// <summary>
    /// One named reviewer answers. The last of them, if all agree, decides; the first who does not sends it to the board (ETH-31c).
    /// </summary>
    public AdoptionStep Respond(ReviewerResponse response, LocalRules rules)
    {
        if (Case.Responses.FirstOrDefault(r => r.PersonId == response.PersonId) is { } given)
        {
            Rule.Require(given.IsThat(response), AdoptionProblems.AlreadyResponded);
            return AdoptionStep.None;
        }
        Rule.Require(!rules.IsBarred || !response.Agrees(), AdoptionProblems.DirectAdoptionBarred);
        Rule.Require(!IsBarredByPolicy || !response.Agrees(), AdoptionProblems.PolicyBarsAdoption);
        Rule.Require(Status is AdoptionStatus.InReview, AdoptionProblems.NotInReview);
        Rule.Require(Case.Reviewers.Contains(response.PersonId), AdoptionProblems.NotNamed);
        Case.Declarations.RequireCleared(response.PersonId);
        var conditional = response.Answer is ReviewerAnswer.AdoptWithLocalConditions;
        Rule.Require(conditional == response.Conditions.Count > 0, AdoptionProblems.ConditionsMismatch);
        rules.RequireLocal(response.Conditions);
        rules.RequireOnChecklist(response.Checklist);
        if (response.Answer is ReviewerAnswer.Decline) rules.RequireGround(response.Ground, response.Text);
        Case = Case with { Responses = [.. Case.Responses, response] };
        if (!response.Agrees()) return ToFullBoard(rules);
        return Case.AllAgree(rules.Pack.Committee.SimplifiedMinReviewers) ? Adopt(response.At) : AdoptionStep.Recorded;
    }

    private AdoptionStep ToFullBoard(LocalRules rules)
    {
        Status = AdoptionStatus.FullBoard;
        SetDue(rules);
        return AdoptionStep.SentToFullBoard;
    }

    private bool Bars(LocalRules rules) => rules.IsBarred || IsBarredByPolicy;

    private AdoptionStep Adopt(DateTimeOffset now)
    {
        Conditions = Case.MergedConditions();
        Status = Conditions.Count == 0 ? AdoptionStatus.Adopted : AdoptionStatus.AdoptedWithLocalConditions;
        Outcome = Conditions.Count == 0 ? AdoptionOutcome.Adopted : AdoptionOutcome.AdoptedWithLocalConditions;
        (IsEffective, DecidedAt, ClockStoppedOn) = (Conditions.Count == 0, now, null);
        return AdoptionStep.Decided;
    }

    private void BeginAnew(Guid? inForce, DateOnly today, DateOnly dueOn)
    {
        OpinionId = inForce ?? OpinionId;
        (ReceivedOn, DueOn, ClockStoppedOn, PausedDays) = (today, dueOn, null, 0);
        PastCases = [.. PastCases, Case];
        Case = LocalCase.Empty with { Declarations = Case.Declarations };
        (Outcome, DecidedAt, Ground, Text, Conditions) = (null, null, null, null, []);
        (IsHeld, HoldReason, HoldBy, ReportedOn, ReportedAt) = (false, null, null, null, null);
    }
}
