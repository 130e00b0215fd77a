namespace Trials.Rules;

/// <summary>Why a study is run: <c>study.kind</c> of rules.md 12.1 (IIT-01).</summary>
public enum StudyKind
{
    /// <summary>注册临床试验: for the registration of a product.</summary>
    Registration,

    /// <summary>研究者发起的临床研究: begun by an investigator, not for registration.</summary>
    Iit,
}
