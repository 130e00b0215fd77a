namespace Trials.Rules;

/// <summary>What a study tries: <c>study.product</c> of rules.md 12.1.</summary>
public enum ProductKind
{
    /// <summary>药物.</summary>
    Drug,

    /// <summary>医疗器械.</summary>
    Device,

    /// <summary>体外诊断试剂.</summary>
    Ivd,

    /// <summary>疫苗.</summary>
    Vaccine,

    /// <summary>细胞和基因治疗.</summary>
    Cgt,

    /// <summary>生物医学新技术.</summary>
    NewTech,

    /// <summary>无产品.</summary>
    None,
}
