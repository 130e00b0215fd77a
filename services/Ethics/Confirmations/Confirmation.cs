using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Confirmations;

internal enum ConfirmationStatus { Open, InReview, FullBoard, Confirmed, Refused }

/// <summary>What a deed on a confirmation led to.</summary>
internal enum ConfirmationStep { None, Recorded, Decided }

/// <summary>What is asked of a site's committee: a later opinion of the lead, or a change at this site alone.</summary>
internal sealed record Asked(
    Guid Id, Guid TrialId, Guid SiteId, Guid OrganisationId, Guid SubjectId, Guid? OpinionId, ReviewType Type,
    IReadOnlyList<DossierDocument> Changes, DateOnly? ValidUntil);

/// <summary>
/// One hospital's answer to what came after the first opinion: a change the lead approved, its yearly opinion, or a change at this site
/// alone (MR-40, MR-41, MR-45). Open → InReview → Confirmed; InReview → FullBoard → Confirmed or Refused. Until it is confirmed the site
/// keeps what it had; nothing is ever deemed (MR-36).
/// </summary>
internal sealed class Confirmation : IVersioned
{
    private Confirmation() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid SiteId { get; private init; }
    public Guid OrganisationId { get; private init; }

    /// <summary>The opinion, or the site-only amendment; a site is asked about each once.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The lead's opinion; absent for a change at this site alone.</summary>
    public Guid? OpinionId { get; private init; }
    public ReviewType Type { get; private init; }

    /// <summary>The new versions; each replaces the one with the same code and language.</summary>
    public IReadOnlyList<DossierDocument> Changes { get; private init; } = [];

    /// <summary>To when the site's approval is prolonged; only a yearly opinion does that (MR-45).</summary>
    public DateOnly? ValidUntil { get; private init; }
    public DateOnly OpenedOn { get; private init; }

    /// <summary>When the answer is due; passing it decides nothing (MR-36).</summary>
    public DateOnly DueOn { get; private set; }
    public ConfirmationStatus Status { get; private set; }
    public ConfirmationCase Case { get; private set; } = ConfirmationCase.Empty;
    public SiteData? SiteData { get; private set; }
    public string? Ground { get; private set; }
    public string? Text { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether two reviewers confirmed it, which is then reported at a meeting (ETH-31b, MR-37).</summary>
    public bool IsBySimplified { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public string? ReportedAt { get; private set; }
    public int Version { get; private set; }

    public static Confirmation Ask(Asked asked, DateOnly today, LocalRules rules) => new()
    {
        Id = asked.Id,
        TrialId = asked.TrialId,
        SiteId = asked.SiteId,
        OrganisationId = asked.OrganisationId,
        SubjectId = asked.SubjectId,
        OpinionId = asked.OpinionId,
        Type = asked.Type,
        Changes = asked.Changes,
        ValidUntil = asked.ValidUntil,
        OpenedOn = today,
        DueOn = rules.DueOn(today, fullBoard: false),
    };

    public bool IsDecided => Status is ConfirmationStatus.Confirmed or ConfirmationStatus.Refused;

    /// <summary>The chair names two or more reviewers, or others in their place until one has answered (ETH-31b).</summary>
    public ConfirmationStep NameReviewers(IReadOnlyList<Guid> persons, Guid by, LocalRules rules)
    {
        if (Case.NamedBy == by && persons.ToHashSet().SetEquals(Case.Reviewers)) return ConfirmationStep.None;
        Rule.Require(Status is ConfirmationStatus.Open or ConfirmationStatus.InReview, ConfirmationProblems.NotInReview);
        Case.Declarations.RequireNotRecused(by);
        var fewest = rules.Pack.Committee.SimplifiedMinReviewers;
        Rule.Require(persons.Distinct().Count() >= fewest, AdoptionProblems.TooFewReviewers, fewest);
        Rule.Require(persons.All(p => !Case.Declarations.IsRecused(p)), DeclarationProblems.ReviewerConflicted);
        Rule.Require(Case.Responses.Count == 0, AdoptionProblems.ReviewersFixed);
        Case = Case with { Reviewers = [.. persons.Distinct()], NamedBy = by };
        Status = ConfirmationStatus.InReview;
        return ConfirmationStep.Recorded;
    }

    /// <summary>A named reviewer's conflict sends it to the full board (ETH-31c); anybody's keeps them out of it (ETH-20).</summary>
    public ConfirmationStep Declare(Guid person, bool hasConflict, string? explanation, LocalRules rules, DateTimeOffset now)
    {
        var declared = Case.Declarations.Declare(person, hasConflict, explanation, now);
        if (ReferenceEquals(declared, Case.Declarations)) return ConfirmationStep.None;
        Rule.Require(!IsDecided, ConfirmationProblems.Decided);
        Case = Case with { Declarations = declared };
        if (!hasConflict) return ConfirmationStep.Recorded;
        Case = Case with { Boards = Case.Boards.Recuse(person) };
        if (Status is ConfirmationStatus.InReview && Case.Reviewers.Contains(person)) ToFullBoard(rules);
        return ConfirmationStep.Recorded;
    }

    /// <summary>The site's own figures of the year; given before anybody confirms the yearly opinion (MR-45).</summary>
    public ConfirmationStep Report(SiteData data)
    {
        if (SiteData is { } given && given with { At = data.At } == data) return ConfirmationStep.None;
        Rule.Require(Type is ReviewType.Continuing, ConfirmationProblems.NoSiteDataAsked);
        Rule.Require(Case.Responses.Count == 0 && !IsDecided, ConfirmationProblems.SiteDataFixed);
        SiteData = data;
        return ConfirmationStep.Recorded;
    }

    /// <summary>One named reviewer answers. The last of them, if all confirm, decides; the first who does not sends it to the board.</summary>
    public ConfirmationStep Respond(ConfirmationResponse response, LocalRules rules)
    {
        if (Case.Responses.FirstOrDefault(r => r.PersonId == response.PersonId) is { } given)
        {
            Rule.Require(given.IsThat(response), AdoptionProblems.AlreadyResponded);
            return ConfirmationStep.None;
        }
        Rule.Require(Status is ConfirmationStatus.InReview, ConfirmationProblems.NotInReview);
        Rule.Require(Case.Reviewers.Contains(response.PersonId), AdoptionProblems.NotNamed);
        Case.Declarations.RequireCleared(response.PersonId);
        Rule.Require(Type is not ReviewType.Continuing || SiteData is not null, ConfirmationProblems.SiteDataFirst);
        if (response.Answer is ConfirmationAnswer.Refuse) rules.RequireGround(response.Ground, response.Text);
        Case = Case with { Responses = [.. Case.Responses, response] };
        if (response.Answer is not ConfirmationAnswer.Confirm) return ToFullBoard(rules);
        if (!Case.AllConfirm(rules.Pack.Committee.SimplifiedMinReviewers)) return ConfirmationStep.Recorded;
        IsBySimplified = true;
        return Decide(ConfirmationStatus.Confirmed, null, null, response.At);
    }

    /// <summary>Opens the committee's board with its quorum (ETH-31c, ETH-Q1).</summary>
    public ConfirmationStep OpenBoard(IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, MeetingRules rules, Guid by, DateTimeOffset now)
    {
        if (Case.Boards.IsOpenBy(by, attendees)) return ConfirmationStep.None;
        Rule.Require(Status is ConfirmationStatus.FullBoard, AdoptionProblems.NotAtFullBoard);
        return Keep(Case.Boards.Open(roster, attendees, Case.Declarations, rules, by, now));
    }

    public ConfirmationStep CastAtBoard(Guid person, Vote vote, string? reason, DateTimeOffset now) =>
        Keep(Case.Boards.Cast(person, vote, reason, Case.Declarations, now));

    /// <summary>A member whose vote differs from what the board decides writes why, before it is closed (ETH-22c).</summary>
    public ConfirmationStep WriteDissentAtBoard(Guid person, string text) => Keep(Case.Boards.WriteDissent(person, text));

    /// <summary>Decides by more than half of all members, for or against; a refusal gives a ground of the closed list (ETH-22b, MR-33).</summary>
    public ConfirmationStep CloseBoard(bool confirms, string? ground, string text, LocalRules rules, Guid by, DateTimeOffset now)
    {
        var isRepeated = IsDecided && Case.Boards.Latest()?.ClosedBy == by && (Text, Ground) == (text, ground)
            && confirms == (Status is ConfirmationStatus.Confirmed);
        if (isRepeated) return ConfirmationStep.None;
        Rule.Require(Status is ConfirmationStatus.FullBoard, AdoptionProblems.NotAtFullBoard);
        Rule.Require(!string.IsNullOrWhiteSpace(text), AdoptionProblems.BoardReasonsRequired);
        var boards = Case.Boards.Close(confirms ? Vote.For : Vote.Against, Case.Declarations, by, now);
        if (!confirms) rules.RequireGround(ground, text);
        Case = Case with { Boards = boards };
        return Decide(confirms ? ConfirmationStatus.Confirmed : ConfirmationStatus.Refused, ground, text, now);
    }

    /// <summary>A simplified confirmation is reported at a meeting of its committee (ETH-31b, MR-37).</summary>
    public bool Report(DateOnly on, string meeting, Guid by, DateOnly today)
    {
        if ((ReportedOn, ReportedAt) == (on, meeting)) return false;
        Case.Declarations.RequireNotRecused(by);
        Rule.Require(IsBySimplified, AdoptionProblems.NothingToReport);
        Rule.Require(ReportedOn is null, AdoptionProblems.AlreadyReported);
        Rule.Require(on <= today && on >= OpenedOn, AdoptionProblems.ReportDate);
        (ReportedOn, ReportedAt) = (on, meeting);
        return true;
    }

    private ConfirmationStep Keep(IReadOnlyList<Meeting> boards)
    {
        if (ReferenceEquals(boards, Case.Boards)) return ConfirmationStep.None;
        Case = Case with { Boards = boards };
        return ConfirmationStep.Recorded;
    }

    private ConfirmationStep ToFullBoard(LocalRules rules)
    {
        (Status, DueOn) = (ConfirmationStatus.FullBoard, rules.DueOn(OpenedOn, fullBoard: true));
        return ConfirmationStep.Recorded;
    }

    private ConfirmationStep Decide(ConfirmationStatus status, string? ground, string? text, DateTimeOffset now)
    {
        (Status, Ground, Text, DecidedAt) = (status, ground, text, now);
        return ConfirmationStep.Decided;
    }
}
