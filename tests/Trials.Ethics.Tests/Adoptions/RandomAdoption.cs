using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Meetings;
using Trials.Ethics.Declarations;
using Trials.Ethics.Reviews;
using Trials.Rules;
using static Trials.Ethics.Adoptions.AdoptionStatus;

namespace Trials.Ethics.Tests.Adoptions;

/// <summary>A participant's case of any committee, barred or not, and the random deeds of everybody around it.</summary>
internal sealed class RandomAdoption
{
    private static readonly AdoptionStatus[] Order = Enum.GetValues<AdoptionStatus>();
    private readonly Random _random;
    private DateTimeOffset _now = Roster.Now;

    public RandomAdoption(int seed)
    {
        _random = new Random(seed);
        Committee = new RandomCommittee(_random);
        Rules = LocalRules.Of(RulePacks.Current.Reference,
            new AcceptedStudy("A-1", "Study", Product.Drug, _random.Next(5) == 0 ? ["FIH"] : []));
        Adoption = Adoption.Await(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "Site");
        Walk = new RandomWalk<AdoptionStatus>(seed, Adoption, () => Adoption.Status, RandomSequenceTests.Table);
    }

    public RandomCommittee Committee { get; }
    public LocalRules Rules { get; }
    public Adoption Adoption { get; }
    public RandomWalk<AdoptionStatus> Walk { get; }

    private DateOnly Today => WorkingCalendar.China.DateOf(_now);

    /// <summary>One deed: more often one that fits the state, else any.</summary>
    public void Deed()
    {
        _now += TimeSpan.FromMinutes(_random.Next(1, 600));
        switch (_random.Next(3) > 0 ? Adoption.Status : Order[_random.Next(Order.Length)])
        {
            case WaitingLead: Walk.Try("receive", () => Adoption.ReceivePack(Guid.CreateVersion7(), Today, Rules, _random.Next(10) == 0)); break;
            case PackageReceived or Rescinded: Name(); break;
            case InReview: Review(); break;
            case FullBoard: Board(); break;
            case Declined: As(by => Adoption.ReopenAfterDecline($"Asked {_random.Next(3)}", by, Rules, Today), "reopen"); break;
            default: Follow(); break;
        }
        if (_random.Next(3) == 0) Inform();
    }

    private void Name() => As(by => Adoption.NameReviewers(Committee.Some(1, 4), by, Rules, Today), "name");

    private void Review()
    {
        if (_random.Next(6) == 0) Name();
        foreach (var person in Adoption.Case.Reviewers.Append(Committee.Anybody()).ToList())
        {
            if (_random.Next(5) > 0) Declare(person, _random.Next(15) == 0);
            var answer = _random.Next(3) > 0 ? ReviewerAnswer.Adopt : (ReviewerAnswer)_random.Next(4);
            var conditions = answer is ReviewerAnswer.AdoptWithLocalConditions == (_random.Next(15) > 0) ? Conditions() : [];
            var ground = _random.Next(4) switch { 0 => null, 1 => "G99", _ => "G2" };
            Walk.Try($"respond {answer}", () => Adoption.Respond(new ReviewerResponse(person, answer, conditions, ground, "text", _now)
            {
                Checklist = _random.Next(8) == 0 ? [new CheckedItem("DOSE", true)] : [new CheckedItem("PI_TEAM", true)],
            }, Rules));
        }
    }

    private void Board()
    {
        switch (_random.Next(7))
        {
            case 0: Name(); break;
            case 1: Declare(Committee.Anybody(), _random.Next(2) == 0); break;
            case 2 or 3: As(by => Adoption.OpenBoard(Committee.Seats, Committee.Coming(), Committee.Rules, by, _now), "open"); break;
            case 4:
                foreach (var person in Committee.Voters) Cast(person);
                foreach (var person in Committee.Voters.Where(_ => _random.Next(8) > 0))
                    Walk.Try("dissent", () => Adoption.WriteDissentAtBoard(person, "I see it otherwise."));
                break;
            default:
                var outcome = _random.Next(3) == 0 ? (BoardOutcome)_random.Next(3)
                    : Committee.LeansFor ? (BoardOutcome)_random.Next(2) : BoardOutcome.DisapproveHere;
                var conditions = outcome is BoardOutcome.ApproveHereAfterLocalModification && _random.Next(3) > 0 ? Conditions() : [];
                var ground = _random.Next(4) switch { 0 => null, 1 => "G99", _ => "G2" };
                As(by => Adoption.CloseBoard(new BoardClosing(outcome, ground, "Discussed.", conditions), Rules, by, _now), $"close {outcome}");
                break;
        }
    }

    private void Follow()
    {
        switch (_random.Next(8))
        {
            case 0: Hold(rescind: true); break;
            case 1: Hold(rescind: false); break;
            case 2: As(by => Adoption.Release($"Reason {_random.Next(2)}", by), "release"); break;
            case 3: As(by => Adoption.Report(Today.AddDays(_random.Next(-60, 2)), "2026-12", by, Today), "report"); break;
            default: As(by => Adoption.Fulfil(_random.Next(1, 4), $"Ward {_random.Next(2)}", by, _now), "fulfil"); break;
        }
    }

    private void Hold(bool rescind) => As(by => Adoption.Hold($"Reason {_random.Next(2)}", by, rescind), rescind ? "rescind" : "hold");

    private void Inform()
    {
        switch (_random.Next(5))
        {
            case 0 or 1:
                As(by => Adoption.RequestInformation(
                    (InformationSource)_random.Next(2), $"Which {_random.Next(3)}?", by, by == Committee.Secretary, Rules, _now), "request");
                break;
            case 2 when Adoption.Information.Count > 0:
                Walk.Try("answer", () => Adoption.AnswerInformation(
                    _random.Next(1, Adoption.Information.Count + 1), $"This {_random.Next(2)}", Committee.Secretary, Rules, _now));
                break;
            case 3: As(by => Adoption.Suggest(_random.Next(4) == 0 ? "WEATHER" : "DOSE", "Less", Rules, by, _now), "suggest"); break;
            default:
                As(by => Adoption.Look(new PackReceipt(Adoption.OpinionId, new Dictionary<string, string>(), _random.Next(3), by, _now)), "look");
                break;
        }
    }

    // Of the rule pack's lists, and now and then of the study's own matters, which no site's condition may name (MR-32).
    private IReadOnlyList<ConditionDraft> Conditions()
    {
        var objects = Rules.Pack.Recognition.ConditionObjects.Where(o => o.Scope is OpinionScope.Site || _random.Next(12) == 0).ToArray();
        _random.Shuffle(objects);
        return [.. objects[.._random.Next(1, 4)].Select(o => new ConditionDraft(o.Code, "To be done here"))];
    }

    private void Cast(Guid person)
    {
        if (_random.Next(10) > 0 && Adoption.Case.Declarations.All(d => d.PersonId != person)) Declare(person, _random.Next(40) == 0);
        var (recused, votes) = (Adoption.Case.Declarations.IsRecused(person), Votes());
        Walk.Try("cast", () => Adoption.CastAtBoard(person, Committee.Leaning(), _random.Next(10) == 0 ? null : "because", _now));
        Assert.True(!recused || votes == Votes(), $"a recused member voted: {Walk.Where}");
    }

    private int Votes() => Adoption.Case.Boards.Latest()?.Ballots.Count ?? 0;

    private void Declare(Guid person, bool conflict) => Walk.Try("declare", () => Adoption.Declare(person, conflict, null, Rules, _now));

    // A deed in the committee's name; nobody with a conflict does one (ETH-20).
    private void As(Action<Guid> deed, string name)
    {
        var by = Committee.Anybody();
        var (recused, before) = (Adoption.Case.Declarations.IsRecused(by), State());
        Walk.Try(name, () => deed(by));
        Assert.True(!recused || before == State(), $"somebody with a conflict did it: {Walk.Where}");
    }

    private (AdoptionStatus, bool, int, int, DateOnly?, int, bool) State() => (Adoption.Status, Adoption.IsHeld, Adoption.Information.Count,
        Adoption.Suggestions.Count, Adoption.ReportedOn, Adoption.Conditions.Count(c => c.MetAt is not null), Adoption.LastLook is null);
}
