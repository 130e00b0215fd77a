using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>What sort of thing is waited for.</summary>
internal enum CaseKind
{
    Intake, Warning, Review, Question, Amendment, Adoption, Information, LocalConditions, AdoptionReport, Confirmation, LeadCondition,
    Reassessment, YearlyReport, SafetyReport, Stop, Track, Places, Activation, Screening, Enrolment, Recruitment, SiteCompletion, TrialCompletion,
}

/// <summary>What tells two cases of a trial apart; a case that is opened again after its end is another round.</summary>
internal readonly record struct CaseKey(CaseKind Kind, Guid? SiteId, string Subject);

/// <summary>From one instant to another the case waited for one deed of one holder.</summary>
internal sealed record Turn(Deed Deed, Holder Holder, Guid? OrganisationId, Node? Node, Limit? Limit, DateTimeOffset From)
{
    public DateTimeOffset? To { get; set; }
}

/// <summary>
/// Something of a trial that is waited for, from its beginning to its end. Its turns follow each other without gap or overlap: at every
/// instant one holder has it.
/// </summary>
internal sealed class Case(CaseKey key, Guid? aggregateId, DateTimeOffset openedAt)
{
    private readonly List<Turn> _turns = [];

    public CaseKey Key => key;
    public DateTimeOffset OpenedAt => openedAt;

    /// <summary>What the deed's page asks for: the application, review, site, confirmation, report; absent while no fact has told it.</summary>
    public Guid? AggregateId { get; set; } = aggregateId;
    public int? Number { get; init; }

    /// <summary>What an amendment's, report's or event's case is about.</summary>
    public Guid? SubjectId { get; set; }

    /// <summary>The kind in one word more, such as the type of a review.</summary>
    public string? Variant { get; set; }

    /// <summary>The committee that reviews where it is not the trial's lead.</summary>
    public Guid? Committee { get; set; }

    /// <summary>The newest opinion on what a review is about.</summary>
    public Guid? OpinionId { get; set; }

    /// <summary>That opinion wants the modified documents reviewed anew, not only verified.</summary>
    public bool MustBeReviewedAgain { get; set; }

    /// <summary>A part of another case, whose days are counted there.</summary>
    public bool IsPart { get; init; }

    /// <summary>The site a case of a committee is shown at, where the case itself is the committee's.</summary>
    public Guid? AtSite { get; init; }

    /// <summary>Work that goes on without anybody waiting for it: not in the ledger.</summary>
    public bool IsWork { get; init; }

    /// <summary>Shown to its holder only once the limit nears.</summary>
    public bool IsQuietUntilAmber { get; init; }
    public IReadOnlyList<Turn> Turns => _turns;
    public Turn Now => _turns[^1];
    public Turn? Before => _turns.Count > 1 ? _turns[^2] : null;
    public DateTimeOffset? ClosedAt { get; private set; }
    public bool IsOpen => ClosedAt is null;

    /// <summary>The ball passes; within one instant the last holder counts.</summary>
    public Case Pass(DateTimeOffset at, Deed deed, Holder holder, Guid? organisation, Node? node = null, Limit? limit = null)
    {
        if (!IsOpen) return this;
        if (_turns.Count > 0)
        {
            var last = _turns[^1];
            if (last.Deed == deed && last.Holder == holder && last.OrganisationId == organisation && last.Node == node && last.Limit == limit) return this;
            if (last.From == at) _turns.RemoveAt(_turns.Count - 1);
            else last.To = at;
        }
        _turns.Add(new Turn(deed, holder, organisation, node, limit, _turns.Count == 0 ? openedAt : at));
        return this;
    }

    public void Close(DateTimeOffset at)
    {
        if (!IsOpen) return;
        ClosedAt = at;
        Now.To = at;
    }
}
