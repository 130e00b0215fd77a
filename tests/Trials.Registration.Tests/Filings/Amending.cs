using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Filings;
using Trials.Registration.Tests.Applications;

namespace Trials.Registration.Tests.Filings;

/// <summary>An approved study in memory, and the amendments that are filed and decided on it.</summary>
internal sealed class Amending
{
    private readonly List<Amendment> _amendments = [];
    private readonly TrialEthics _ethics;
    private byte _documents = 60;

    public Amending(Application? application = null)
    {
        Application = application ?? Given.Submitted();
        if (Application.Status is not ApplicationStatus.Accepted) Application.Accept([], Given.Intake, Given.Now, Given.Today);
        Facts = StudyFacts.Of(Application.Id);
        _ethics = TrialEthics.Of(Application.Id);
        _ethics.Hear(new OpinionFact(Given.Id(150), ReviewType.Initial, null, Decision.Approve, true, Given.Today.AddYears(1), Given.Now));
    }

    public Application Application { get; }
    public StudyFacts Facts { get; }
    public Dossier Dossier => new(Application, [.. _amendments], Facts);

    public string? Now(StudyField field, int? site = null) => Facts.Now(Application).GetValueOrDefault(new FactKey(field, site));

    public string? At(StudyField field, DateTimeOffset instant) => Facts.At(Application, instant).GetValueOrDefault(new FactKey(field));

    public Guid NewVersion(string code) => Given.File(Application, code, $"2.{_documents}", _documents++).Id;

    public FiledAmendment Filed(AmendmentKind kind, IReadOnlyList<Guid> documents, params IReadOnlyList<FactChange> facts) =>
        new(new Guid(_amendments.Count, 7, 0, new byte[8]), _amendments.Count + 1, kind, "A change", null, documents, null, Given.Sponsor.PersonId, Given.Now)
        {
            Facts = facts,
        };

    public Amendment File(AmendmentKind kind, params IReadOnlyList<FactChange> facts) => File(Filed(kind, [], facts));

    public Amendment File(FiledAmendment filed)
    {
        var amendment = Amendment.File(filed, _ethics, Dossier);
        _amendments.Add(amendment);
        return amendment;
    }

    /// <summary>What the consumer of AmendmentDecided does.</summary>
    public void Decide(Amendment amendment, AmendmentOutcome outcome, int day)
    {
        amendment.Close(outcome, Given.Now.AddDays(day));
        if (amendment.IsInForce) Facts.Take(amendment.Number, amendment.Facts, amendment.DecidedAt!.Value);
    }

    public AmendmentReach Look(FiledAmendment filed) => AmendmentReach.Of(filed, _ethics, Dossier, new HashSet<Guid>());
}
