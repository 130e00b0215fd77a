namespace Trials.Registration.Records;

/// <summary>Why a file is not taken for a trial record.</summary>
internal enum RecordRefusal
{
    Empty,
    TooLarge,
    InvalidEncoding,
    NeitherJsonNorXml,
    Malformed,
    Truncated,
    TooDeep,
    DeclaresDocumentType,
    JsonOfAnotherKind,
    XmlOfAnotherKind,
    NotExactlyOneStudy,
    NoRegistryId,
    BadRegistryId,
    NoTitle,
    UnreadableValue,
}

/// <summary>The file was refused. The detail says what is wrong and where, in English, and never quotes the file.</summary>
internal sealed class RecordRefusedException(RecordRefusal reason, string detail, Exception? cause = null)
    : Exception($"{reason.InEnglish()} {detail}", cause)
{
    public RecordRefusal Reason { get; } = reason;
    public string Detail { get; } = detail;
}

/// <summary>The sentence shown to the person who sent the file, in both languages of the product.</summary>
internal static class RecordRefusals
{
    public static string InEnglish(this RecordRefusal reason) => reason switch
    {
        RecordRefusal.Empty => "The file is empty.",
        RecordRefusal.TooLarge => "The file is too large to be the record of one trial.",
        RecordRefusal.InvalidEncoding => "The file's text is not valid UTF-8 or UTF-16.",
        RecordRefusal.NeitherJsonNorXml => "The file is neither JSON nor XML.",
        RecordRefusal.Malformed => "The file is damaged: its JSON or XML is not well-formed.",
        RecordRefusal.Truncated => "The file is incomplete: it breaks off before its end.",
        RecordRefusal.TooDeep => "The file is nested deeper than any trial record.",
        RecordRefusal.DeclaresDocumentType => "The XML declares a document type (DTD), which is not accepted.",
        RecordRefusal.JsonOfAnotherKind => "The file is JSON, but not a ClinicalTrials.gov record.",
        RecordRefusal.XmlOfAnotherKind => "The file is XML, but not a ClinicalTrials.gov record.",
        RecordRefusal.NotExactlyOneStudy => "The file must hold exactly one study.",
        RecordRefusal.NoRegistryId => "The record has no NCT number.",
        RecordRefusal.BadRegistryId => "The record's number is not of the form NCT and eight digits.",
        RecordRefusal.NoTitle => "The record has no title.",
        RecordRefusal.UnreadableValue => "A value of the record cannot be read.",
    };

    public static string InChinese(this RecordRefusal reason) => reason switch
    {
        RecordRefusal.Empty => "文件为空。",
        RecordRefusal.TooLarge => "文件过大，不可能是单个试验的登记记录。",
        RecordRefusal.InvalidEncoding => "文件文本不是有效的 UTF-8 或 UTF-16 编码。",
        RecordRefusal.NeitherJsonNorXml => "文件既不是 JSON 也不是 XML。",
        RecordRefusal.Malformed => "文件已损坏：其 JSON 或 XML 格式不正确。",
        RecordRefusal.Truncated => "文件不完整：内容中途截断。",
        RecordRefusal.TooDeep => "文件的嵌套层数超过任何试验登记记录。",
        RecordRefusal.DeclaresDocumentType => "XML 含有文档类型声明（DTD），不予接受。",
        RecordRefusal.JsonOfAnotherKind => "文件是 JSON，但不是 ClinicalTrials.gov 的登记记录。",
        RecordRefusal.XmlOfAnotherKind => "文件是 XML，但不是 ClinicalTrials.gov 的登记记录。",
        RecordRefusal.NotExactlyOneStudy => "文件必须且只能包含一项研究。",
        RecordRefusal.NoRegistryId => "记录中没有 NCT 编号。",
        RecordRefusal.BadRegistryId => "记录的编号不符合“NCT 加八位数字”的格式。",
        RecordRefusal.NoTitle => "记录没有标题。",
        RecordRefusal.UnreadableValue => "记录中有无法读取的值。",
    };
}
