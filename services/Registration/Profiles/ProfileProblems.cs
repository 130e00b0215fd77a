using Trials.Primitives;

namespace Trials.Registration.Profiles;

/// <summary>How a hospital's profile is refused.</summary>
internal static class ProfileProblems
{
    public static readonly Problem UnknownDepartment = new("registration.unknown_department",
        "Investigator {0} belongs to {1}, which is not among the departments. Name the department first.",
        "研究者 {0} 所属的 {1} 不在科室清单中；请先填写该科室。");
}
