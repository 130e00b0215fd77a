using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>What keeps a study from being adopted directly, where the alliance so decides (MR-11, MR-11b, MR-12).</summary>
public enum RiskCategory
{
    /// <summary>首次人体试验: first in human.</summary>
    Fih,

    /// <summary>细胞和基因治疗.</summary>
    Cgt,

    /// <summary>生物医学新技术, under decree 818 of the State Council (IIT-13).</summary>
    [JsonStringEnumMemberName("NEW_TECH_818")]
    NewTech818,

    /// <summary>异种移植: xenotransplantation.</summary>
    Xeno,

    /// <summary>胚胎和生殖细胞: embryos and germ cells.</summary>
    Embryo,

    /// <summary>科技伦理高风险清单: on the high-risk list of science ethics.</summary>
    HighRiskScieth,

    /// <summary>弱势受试者且无直接获益: vulnerable participants without direct benefit.</summary>
    VulnNoBenefit,

    /// <summary>疫苗临床试验: a separate rule set, always the full board (MR-12).</summary>
    Vaccine,
}
