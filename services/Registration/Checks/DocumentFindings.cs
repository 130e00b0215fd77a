using Trials.Primitives;

namespace Trials.Registration.Checks;

/// <summary>What can be found in the documents: what is written on them, and what their text says (rules.md 2.1).</summary>
internal static class DocumentFindings
{
    public static readonly Problem DatedAhead = new("registration.document_dated_ahead",
        "{0} version {1} is dated {2}, which has not come yet. Correct the date, or file it when it is there.",
        "{0} {1} 版日期为 {2}，尚未到来；请更正日期或届时再提交。", "ETH-18");

    public static readonly Problem ConsentNamesNoProtocol = new("registration.consent_names_no_protocol",
        "Say which version of the protocol the consent form {0} was written for.",
        "请注明知情同意书 {0} 版所依据的研究方案版本。", "GCP-56");

    public static readonly Problem ConsentNamesOtherProtocol = new("registration.consent_names_other_protocol",
        "The consent form {0} names protocol {1}, but the protocol filed is {2}. File the ones that belong together.",
        "知情同意书 {0} 版所依据的方案为 {1} 版，但所提交的方案为 {2} 版；请提交相互对应的版本。", "GCP-56");

    public static readonly Problem ConsentOlderThanProtocol = new("registration.consent_older_than_protocol",
        "The consent form is dated {0}, before the protocol that it names, {1}. Correct the one that is wrong.",
        "知情同意书日期 {0} 早于其所依据的方案日期 {1}；请更正。", "GCP-56");

    public static readonly Problem TextSaysVersion = new("registration.text_says_version",
        "{0}: version {1} is stated, the text says {2}.", "{0}：填写的版本为 {1}，文件正文为 {2}。", "ETH-18");

    public static readonly Problem TextSaysDate = new("registration.text_says_date",
        "{0}: the date {1} is stated, the text says {2}.", "{0}：填写的日期为 {1}，文件正文为 {2}。", "ETH-18");

    public static readonly Problem TextSaysProtocol = new("registration.text_says_protocol",
        "{0}: protocol {1} is stated, the text names {2}.", "{0}：填写的所依据方案为 {1} 版，文件正文为 {2} 版。", "GCP-56");

    public static readonly Problem TextSaysSampleSize = new("registration.text_says_sample_size",
        "{0}: {1} participants are planned, the text says {2}.", "{0}：计划入组 {1} 人，文件正文为 {2} 人。", "ETH-18");

    public static readonly Problem TextSaysSponsor = new("registration.text_says_sponsor",
        "{0}: the record names {1} as sponsor, the text says {2}.", "{0}：登记记录的申办者为 {1}，文件正文为 {2}。", "ETH-18");

    public static readonly Problem TextSaysAges = new("registration.text_says_ages",
        "{0}: the record admits people of {1}, the text says {2}.", "{0}：登记记录的年龄范围为 {1}，文件正文为 {2}。", "ETH-18");
}
