namespace Trials.Ethics.Committees;

internal enum MemberField { Medical, LifeScience, Ethics, Law, Lay }

internal enum Sex { Female, Male }

internal enum CommitteeRole { Chair, ViceChair, Member, Secretary, Consultant }

/// <summary>One person of a committee, known by pseudonymous id.</summary>
/// <param name="PersonId">The person in Directory.</param>
/// <param name="Field">What they know; life science counts as medical where a category is asked for (rules.md ETH-08a).</param>
/// <param name="Sex">Both must be there.</param>
/// <param name="IsExternal">Not employed by this hospital.</param>
/// <param name="Role">Chair, vice-chairs and members vote; secretaries and consultants do not (ETH-08b).</param>
/// <param name="TermFrom">First day of the term.</param>
/// <param name="TermTo">Last day of the term, at most five years later (ETH-09).</param>
/// <param name="ConfidentialitySignedOn">When the confidentiality agreement was signed (ETH-10).</param>
/// <param name="TrainingValidUntil">Last day on which the training counts (MR-05).</param>
internal sealed record Member(
    Guid PersonId, MemberField Field, Sex Sex, bool IsExternal, CommitteeRole Role, DateOnly TermFrom, DateOnly TermTo,
    DateOnly? ConfidentialitySignedOn = null, DateOnly? TrainingValidUntil = null)
{
    public bool Votes() => Role is CommitteeRole.Chair or CommitteeRole.ViceChair or CommitteeRole.Member;

    public bool IsMedical() => Field is MemberField.Medical or MemberField.LifeScience;
}
