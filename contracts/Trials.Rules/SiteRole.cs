namespace Trials.Rules;

/// <summary>A site's part in a study: <c>site.role</c> of rules.md 12.1.</summary>
public enum SiteRole
{
    /// <summary>牵头机构/组长单位.</summary>
    Lead,

    /// <summary>参与机构/参加单位.</summary>
    Participating,
}
