using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Ethics.Tests.Reviews;

/// <summary>A lead review of any type, and the random deeds of everybody around it.</summary>
internal sealed class RandomReview
{
    private static readonly ReviewStatus[] Order = Enum.GetValues<ReviewStatus>();
    private readonly Random _random;
    private readonly Guid _sponsor = Guid.CreateVersion7();
    private DateTimeOffset _now = Roster.Now;

    public RandomReview(int seed)
    {
        _random = new Random(seed);
        Committee = new RandomCommittee(_random);
        IsBarred = _random.Next(4) == 0;
        var study = _random.Next(2) == 0 ? new AcceptedStudy("A-1", "Study", Product.Drug, [])
            : new AcceptedStudy("A-1", "Study", Product.None, [], StudyKind.Iit);
        var initial = LeadReview.Accept(Guid.CreateVersion7(),
            new Acceptance(Guid.CreateVersion7(), _sponsor, Guid.CreateVersion7(), study, [ReviewCase.Consent], RulePacks.Current.Reference,
                Today, Today), isWithdrawn: false);
        var types = Enum.GetValues<ReviewType>();
        var type = _random.Next(2) == 0 ? ReviewType.Initial : types[_random.Next(types.Length)];
        Review = type is ReviewType.Initial ? initial : LeadReview.FollowUp(
            Guid.CreateVersion7(), initial, initial.LeadOrganisationId, type, _random.Next(4) == 0 ? ReviewMode.Simplified : ReviewMode.FullBoard, Guid.CreateVersion7(),
            [ReviewCase.Consent], Today, Today);
        Walk = new RandomWalk<ReviewStatus>(seed, Review, () => Review.Status, RandomReviewTests.Table);
    }

    public RandomCommittee Committee { get; }
    public LeadReview Review { get; }
    public RandomWalk<ReviewStatus> Walk { get; }
    public bool IsBarred { get; }
    public List<Opinion> Opinions { get; } = [];

    private DateOnly Today => WorkingCalendar.China.DateOf(_now);

    /// <summary>One deed: more often one that fits the state, else any.</summary>
    public void Deed()
    {
        _now += TimeSpan.FromMinutes(_random.Next(1, 300));
        Do(_random.Next(3) > 0 ? Review.Status : Order[_random.Next(Order.Length)]);
    }

    private void Do(ReviewStatus like)
    {
        switch (like)
        {
            case ReviewStatus.Accepted: Begin(); break;
            case ReviewStatus.Assigned: Prepare(); break;
            case ReviewStatus.Scheduled: Gather(); break;
            case ReviewStatus.InMeeting: Vote(); break;
            case ReviewStatus.Voted or ReviewStatus.ModificationVerified: Conclude(); break;
            case ReviewStatus.Decided: Follow(); break;
            case ReviewStatus.ModificationSubmitted: Judge(); break;
            default: Ask(); break;
        }
    }

    private void Begin()
    {
        switch (_random.Next(6))
        {
            case 0: ChooseMode(); break;
            case 1: EverybodyDeclares(); break;
            case 2: As(by => Review.RecordExemption(new ExemptionRecord("Nobody is harmed.", by, _now), Today), "exempt"); break;
            default: Assign(); break;
        }
    }

    private void Prepare()
    {
        switch (_random.Next(8))
        {
            case 0: ChooseMode(); break;
            case 1: Assign(); break;
            case 2: EverybodyDeclares(); break;
            case 3 or 4:
                As(by => Review.Schedule(ReviewCase.Call(_now.AddDays(_random.Next(3))), by), "schedule");
                break;
            default:
                foreach (var reviewer in Review.Reviewers.Append(Committee.Member()).ToList()) Agree(reviewer);
                break;
        }
    }

    private void Gather()
    {
        switch (_random.Next(6))
        {
            case 0: EverybodyDeclares(); break;
            case 1:
                foreach (var person in Committee.Coming()) Walk.Try("arrive", () => Review.Arrive(person, Committee.Seats, _now));
                break;
            case 2: Walk.Try("leave", () => Review.Leave(Committee.Anybody(), Committee.Seats, _now)); break;
            default:
                var here = _random.Next(4) == 0 ? [] : Committee.Coming();
                As(by => Review.OpenMeeting(Committee.Seats, here, Committee.Rules, by, _now,
                    new Guests([Guid.CreateVersion7()], [new Observer(Guid.CreateVersion7(), Guid.CreateVersion7())])), "open");
                break;
        }
    }

    private void Vote()
    {
        switch (_random.Next(8))
        {
            case 0: Declare(Committee.Anybody(), _random.Next(3) == 0); break;
            case 1: Walk.Try("leave", () => Review.Leave(Committee.Anybody(), Committee.Seats, _now)); break;
            case 2: Cast(Committee.Anybody()); break;
            case 3: Walk.Try("dissent", () => Review.WriteDissent(Committee.Member(), "because")); break;
            case 4:
                EverybodyDeclares();
                foreach (var person in Committee.Voters) Cast(person);
                break;
            default:
                var fitting = Review.Type.Decisions();
                var decision = _random.Next(6) == 0 ? (Decision)_random.Next(7) : fitting[_random.Next(fitting.Count)];
                As(by => Review.CloseVote(decision, Today, by, _now), $"close {decision}");
                break;
        }
    }

    private void Conclude()
    {
        if (_random.Next(3) == 0) Ask();
        foreach (var comment in Review.Comments.Where(c => c.IsOpen).ToList())
        {
            As(by => Review.Discard(comment.Number, "Answered in the protocol.", by), "discard");
        }
        foreach (var question in Review.Questions.Where(q => q.Answer is null).ToList()) Answer(question.Number);
        Opinion? opinion = null;
        var concluded = As(by =>
        {
            Review.RequireConcludable();
            opinion = Opinion.Issue(new Issue(Guid.CreateVersion7(), "2026-LEAD-0001", new Letterhead("Hospital", "Committee"), Review,
                [], "Discussed.", _random.Next(0, 14), Today, by, _now, Opinions.LastOrDefault()), RulePacks.Current.Opinion);
            Review.Conclude(opinion.Id, by);
        }, "conclude");
        if (concluded) Opinions.Add(opinion!);
    }

    private void Follow()
    {
        var opinion = _random.Next(5) == 0 ? Guid.CreateVersion7() : Review.OpinionId ?? Guid.Empty;
        if (_random.Next(4) == 0) Walk.Try("report", () => Review.Report(Today, "2026-12", Committee.Secretary, Today));
        else if (_random.Next(60) == 0) Walk.Try("withdraw", Review.Withdraw);
        else
        {
            Walk.Try("file", () => Review.FileModification(
                _random.Next(1, 12), opinion, "As asked.", [ReviewCase.Consent with { Version = $"V{_random.Next(9)}" }], _now));
        }
    }

    private void Judge()
    {
        var reasons = $"Section {_random.Next(5)}";
        switch (_random.Next(5))
        {
            case 0: As(by => Review.DesignateVerifier(Committee.Member(), by), "designate"); break;
            case 1: As(by => Review.RefuseModification(reasons, by, by == Committee.Secretary, _now), "refuse", Committee.Secretary); break;
            case 2: As(by => Review.Schedule(ReviewCase.Call(_now.AddDays(7)), by), "schedule again"); break;
            case 3:
                As(by => Review.VerifyModification(reasons, by, by == Committee.Secretary, _now), "verify", Review.VerifierId);
                break;
            default:
                As(by => Review.VerifyModification(reasons, by, by == Committee.Secretary, _now), "verify", Committee.Secretary);
                break;
        }
    }

    private void Ask()
    {
        var from = _random.Next(2) == 0 ? Review.LeadOrganisationId : Guid.CreateVersion7();
        switch (_random.Next(5))
        {
            case 0: As(by => Review.Raise(from, by, $"Remark {_random.Next(9)}", Today, Roster.Today.AddDays(5), _now), "raise"); break;
            case 1: As(by => Review.Issue($"Question {_random.Next(9)}", [], by, _now), "issue"); break;
            case 2: As(by => Review.Issue("Of a comment", [_random.Next(1, 4)], by, _now), "issue"); break;
            case 3: As(by => Review.Discard(_random.Next(1, 4), "Because", by), "discard"); break;
            default: Answer(_random.Next(1, 5)); break;
        }
    }

    private void Answer(int number) => Walk.Try("answer", () => Review.Answer(
        number, $"Answer {_random.Next(2)}", [new DocumentChange(_random.Next(5) == 0 ? "OTHER" : "ICF", "V3")], _sponsor, _now));

    private void ChooseMode()
    {
        var (mode, ground) = _random.Next(6) switch
        {
            0 => (ReviewMode.Emergency, ModeGround.PublicHealthEmergency),
            1 => (ReviewMode.Exempt, (ModeGround?)ModeGround.AnonymisedData),
            2 => (ReviewMode.Simplified, ModeGround.MinimalRisk),
            3 => (ReviewMode.Simplified, Review.Type is ReviewType.Amendment ? ModeGround.MinorAmendment : ModeGround.FollowUp),
            4 => ((ReviewMode)_random.Next(4), (ModeGround)_random.Next(8)),
            _ => (ReviewMode.FullBoard, null),
        };
        As(by => Review.ChooseMode(new ModeChoice(mode, ground, "Because", by, _now), IsBarred, _now.AddHours(72)), $"choose {mode}");
    }

    private void Assign() => As(by => Review.Assign(
        Committee.Some(0, 4), by, Review.Mode is ReviewMode.Simplified ? RulePacks.Current.Committee.SimplifiedMinReviewers : 1), "assign");

    private void Agree(Guid reviewer)
    {
        Declare(reviewer, _random.Next(12) == 0);
        var agrees = _random.Next(8) > 0;
        Walk.Try("agree", () => Review.Agree(new ReviewerAgreement(reviewer, agrees, agrees ? null : "Because", _now),
            RulePacks.Current.Committee.SimplifiedMinReviewers, Today));
    }

    private void Cast(Guid person)
    {
        var (recused, vote) = (Review.Declarations.IsRecused(person), Committee.Leaning());
        var before = Review.Meetings.Count > 0 ? Review.Meetings[^1].Ballots.Count : 0;
        Walk.Try("cast", () => Review.Cast(person, vote, _random.Next(5) == 0 ? null : "because", _now));
        var after = Review.Meetings.Count > 0 ? Review.Meetings[^1].Ballots.Count : 0;
        Assert.True(!recused || before == after, $"a recused member voted: {Walk.Where}");
    }

    private void EverybodyDeclares()
    {
        foreach (var person in Committee.Voters.Where(v => _random.Next(30) == 0 || Review.Declarations.All(d => d.PersonId != v)).ToList())
        {
            Declare(person, _random.Next(30) == 0);
        }
    }

    private void Declare(Guid person, bool conflict) => Walk.Try("declare", () => Review.Declare(person, conflict, null, _now));

    // A deed in the committee's name; nobody with a conflict does one (ETH-20).
    private bool As(Action<Guid> deed, string name, Guid? person = null)
    {
        var by = person ?? Committee.Anybody();
        var (recused, version) = (Review.Declarations.IsRecused(by), (Review.Status, Review.OpinionId));
        var done = Walk.Try(name, () => deed(by));
        Assert.True(!recused || version == (Review.Status, Review.OpinionId), $"somebody with a conflict moved it: {Walk.Where}");
        return done;
    }
}
