using Trials.Contracts.Registration.V1;
using Trials.Registration.Register;

namespace Trials.Registration.Filings;

/// <summary>
/// A field of the public register that belongs to one of the 24 items of the WHO's data set. A changed fact changes its field; a new
/// version of a document may change the fields that are taken from it.
/// </summary>
/// <param name="Field">As <see cref="PublicItems"/> calls it.</param>
internal sealed record PublicItem(string Field)
{
    private static readonly string[] InProtocol =
        ["scientificTitle", "conditions", "interventions", "eligibility", "studyType", "plannedEnrolment", "primaryOutcomes", "secondaryOutcomes"];

    /// <summary>The item's number in the data set.</summary>
    public int Number => PublicItems.WhoNumber(Field)!.Value;

    /// <summary>The field that shows a fact; none for what the data set does not hold.</summary>
    public static PublicItem? Of(StudyField field) => field switch
    {
        StudyField.PublicContact => new("contacts"),
        StudyField.Title => new("publicTitle"),
        StudyField.StartDate => new("startDate"),
        StudyField.PlannedEnrolment or StudyField.EnrolmentType => new("plannedEnrolment"),
        StudyField.RecruitmentStatus => new("status"),
        StudyField.CompletionDate => new("completionDate"),
        StudyField.PrimaryCompletionDate or StudyField.SiteStatus => null,
    };

    /// <summary>The fields that are taken from a document of this code.</summary>
    public static IEnumerable<PublicItem> In(string documentCode) =>
        documentCode is "PROTOCOL" ? InProtocol.Select(field => new PublicItem(field)) : [];
}
