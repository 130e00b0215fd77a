namespace Trials.Registration.Records;

/// <summary>Why a file is not taken for a trial record.</summary>
internal enum RecordRefusal
{
    Empty,
    TooLarge,
    InvalidEncoding,
    UnknownFormat,
    Malformed,
    Truncated,
    TooDeep,
    DeclaresDocumentType,
    JsonOfAnotherKind,
    XmlOfAnotherKind,
    NotExactlyOneStudy,
    NoSuchRecord,
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

    /// <summary>The numbers of the records that the file holds, where one of them must be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>The sentence shown to the person who sent the file, in both languages of the product.</summary>
internal static class RecordRefusals
{
    public static string InEnglish(this RecordRefusal reason) => reason switch
    {
        RecordRefusal.Empty => "The file is empty.",
        RecordRefusal.TooLarge => "The file is too large to be the record of one trial.",
        RecordRefusal.InvalidEncoding => "The file's text is not in the encoding it must have: UTF-8, or what its XML declares.",
        RecordRefusal.UnknownFormat => "The file is neither JSON nor XML, nor a register's table (CSV).",
        RecordRefusal.Malformed => "The file is damaged: its JSON, XML or CSV is not well-formed.",
        RecordRefusal.Truncated => "The file is incomplete: it breaks off before its end.",
        RecordRefusal.TooDeep => "The file is nested deeper than any trial record.",
        RecordRefusal.DeclaresDocumentType => "The XML declares a document type (DTD), which is not accepted.",
        RecordRefusal.JsonOfAnotherKind => "The file is JSON, but no trial record of a kind known here.",
        RecordRefusal.XmlOfAnotherKind => "The file is XML, but no trial record of a kind known here.",
        RecordRefusal.NotExactlyOneStudy => "The file holds not one study; say which one is meant.",
        RecordRefusal.NoSuchRecord => "The file holds no record of that number.",
        RecordRefusal.NoRegistryId => "The record has no registry number.",
        RecordRefusal.BadRegistryId => "The record's number is not of the form its register gives.",
        RecordRefusal.NoTitle => "The record has no title.",
        RecordRefusal.UnreadableValue => "A value of the record cannot be read.",
    };

    public static string InChinese(this RecordRefusal reason) => reason switch
    {
        RecordRefusal.Empty => "文件为空。",
        RecordRefusal.TooLarge => "文件过大，不可能是单个试验的登记记录。",
        RecordRefusal.InvalidEncoding => "文件文本的编码不符合要求：应为 UTF-8，或其 XML 所声明的编码。",
        RecordRefusal.UnknownFormat => "文件既不是 JSON 也不是 XML，也不是登记平台的表格（CSV）。",
        RecordRefusal.Malformed => "文件已损坏：其 JSON、XML 或 CSV 格式不正确。",
        RecordRefusal.Truncated => "文件不完整：内容中途截断。",
        RecordRefusal.TooDeep => "文件的嵌套层数超过任何试验登记记录。",
        RecordRefusal.DeclaresDocumentType => "XML 含有文档类型声明（DTD），不予接受。",
        RecordRefusal.JsonOfAnotherKind => "文件是 JSON，但不是本系统认识的试验登记记录。",
        RecordRefusal.XmlOfAnotherKind => "文件是 XML，但不是本系统认识的试验登记记录。",
        RecordRefusal.NotExactlyOneStudy => "文件包含的研究不是恰好一项；请指明是哪一项。",
        RecordRefusal.NoSuchRecord => "文件中没有该登记号的记录。",
        RecordRefusal.NoRegistryId => "记录中没有登记号。",
        RecordRefusal.BadRegistryId => "记录的登记号不符合其登记平台的编号格式。",
        RecordRefusal.NoTitle => "记录没有标题。",
        RecordRefusal.UnreadableValue => "记录中有无法读取的值。",
    };
}
