using System.Globalization;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;

namespace Trials.Registration.Filings;

/// <summary>The facts that one decided amendment changed, and since when they hold.</summary>
internal sealed record FactsVersion(DateTimeOffset From, int Amendment, IReadOnlyList<FactChange> Changes);

/// <summary>
/// What became of a study's facts since it was accepted: a list that only grows, one entry for each amendment that took effect. What was
/// accepted stays in the application; the state at any time is that, with every entry up to then.
/// </summary>
internal sealed class StudyFacts : IVersioned
{
    private StudyFacts() { }

    /// <summary>The trial's id.</summary>
    public Guid Id { get; private init; }
    public IReadOnlyList<FactsVersion> Versions { get; private set; } = [];
    public int Version { get; private set; }

    public static StudyFacts Of(Guid trial) => new() { Id = trial };

    /// <summary>An amendment took effect. Told twice, it counts once.</summary>
    public void Take(int amendment, IReadOnlyList<FactChange> changes, DateTimeOffset at)
    {
        if (changes.Count == 0 || Versions.Any(v => v.Amendment == amendment)) return;
        Versions = [.. Versions.Append(new FactsVersion(at, amendment, changes)).OrderBy(v => v.From).ThenBy(v => v.Amendment)];
    }

    /// <summary>The facts that held at an instant; a fact that nobody ever said is not among them.</summary>
    public IReadOnlyDictionary<FactKey, string> At(Application application, DateTimeOffset instant)
    {
        var facts = Accepted(application);
        foreach (var change in Versions.Where(v => v.From <= instant).SelectMany(v => v.Changes)) facts[change.Key] = change.New;
        return facts;
    }

    public IReadOnlyDictionary<FactKey, string> Now(Application application) => At(application, DateTimeOffset.MaxValue);

    /// <summary>What other services keep of the facts, as it is now.</summary>
    public (string Title, int PlannedEnrolment) Told(Application application)
    {
        var now = Now(application);
        return (now[new FactKey(StudyField.Title)],
            int.Parse(now[new FactKey(StudyField.PlannedEnrolment)], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static Dictionary<FactKey, string> Accepted(Application application)
    {
        var facts = new Dictionary<FactKey, string> { [new FactKey(StudyField.Title)] = application.Title };
        void Say(StudyField field, string? said)
        {
            if (said is not null) facts[new FactKey(field)] = said;
        }
        Say(StudyField.PlannedEnrolment, application.Study?.PlannedEnrolment.ToString(CultureInfo.InvariantCulture));
        Say(StudyField.StartDate, application.Record.StartDate);
        Say(StudyField.CompletionDate, application.Record.CompletionDate);
        return facts;
    }
}
