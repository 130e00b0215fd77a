namespace Trials.Rules;

/// <summary>One of the things a site start-up needs, each followed by itself and mostly at the same time (SEED-14, rules.md 9.5).</summary>
public enum SetupTrack
{
    /// <summary>立项.</summary>
    ProjectApproval,

    /// <summary>科学性审查.</summary>
    ScientificReview,

    /// <summary>伦理: adoption or the site's own decision.</summary>
    Ethics,

    /// <summary>合同.</summary>
    Contract,

    /// <summary>保险.</summary>
    Insurance,

    /// <summary>人类遗传资源.</summary>
    Hgr,

    /// <summary>临床试验批准通知书.</summary>
    Ind,

    /// <summary>器械临床试验备案.</summary>
    DeviceFiling,

    /// <summary>生物医学新技术备案.</summary>
    NewTechFiling,

    /// <summary>登记: CTR or ChiCTR.</summary>
    TrialRegistration,

    /// <summary>国家医学研究登记备案信息系统.</summary>
    MrrUpload,

    /// <summary>名额与床位.</summary>
    Capacity,

    /// <summary>试验用药品/器械到位.</summary>
    ProductOnSite,

    /// <summary>培训与授权.</summary>
    Training,
}
