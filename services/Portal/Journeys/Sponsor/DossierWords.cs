using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the page says on which a sponsor files documents.</summary>
public static class DossierWords
{
    public static readonly Text Upload = new("File documents", "上传文件");
    public static readonly Text UploadMeans = new(
        "Choose many files at once. A file whose name begins with a code, such as ICF_2.0_2026-01-05.pdf, or holds a document's Chinese name, finds its kind by itself.",
        "可一次选择多个文件。文件名以代码开头（如 ICF_2.0_2026-01-05.pdf）或含材料名称的，将自动识别类别。");
    public static readonly Text Files = new("Files", "文件");
    public static readonly Text FilesHint = new("PDF, Word (.docx without macros), plain text, PNG or JPEG", "PDF、Word（.docx，不含宏）、纯文本、PNG 或 JPEG");
    public static readonly Text FilesMissing = new("Choose at least one file.", "请至少选择一个文件。");
    public static readonly Text Kind = new("Kind", "类别");
    public static readonly Text KindHint = new("Leave empty where the names of the files say it", "文件名已能识别时不必选择");
    public static readonly Text Version = new("Version on the document", "文件标注版本");
    public static readonly Text VersionMissing = new("Say the version that stands on the document.", "请填写文件上标注的版本号。");
    public static readonly Text Date = new("Date on the document", "文件标注日期");
    public static readonly Text DateMissing = new("Say the date that stands on the document.", "请填写文件上标注的日期。");
    public static readonly Text NamesSay = new("For files whose names say it, the name's version and date are taken.", "文件名中含版本、日期的，以文件名为准。");
    public static readonly Text Language = new("Language", "语言");
    public static readonly Text Chinese = new("Chinese", "中文");
    public static readonly Text English = new("English", "英文");
    public static readonly Text Protocol = new("Protocol version that the consent form was written for", "知情同意书所依据的方案版本");
    public static readonly Text Confidential = new("Confidential: only intake and the committees read it", "保密：仅形式审查与伦理委员会可读");
    public static readonly Text WhichKind = new("{0}: its name does not tell its kind. Choose the kind and send it by itself.", "{0}：无法从文件名识别类别，请选择类别后单独上传。");
    public static readonly Text Refused = new("{0}: {1}", "{0}：{1}");
    public static readonly Text SomeFiled = new("{0} of {1} files were filed. The ones below were not.", "已上传 {0} / {1} 个文件，以下文件未能上传。");
    public static readonly Text AllFiled = new("The documents are filed.", "文件已上传。");

    public static readonly Text Progress = new("{0} of {1} required kinds are filed.", "必备材料 {1} 类，已上传 {0} 类。");
    public static readonly Text Missing = new("missing", "缺");
    public static readonly Text OnCondition = new("when it applies: {0}", "适用时：{0}");
    public static readonly Text NotFiled = new("not filed", "未上传");
    public static readonly Text Current = new("version {0}, {1}", "{0} 版，{1}");
    public static readonly Text Earlier = new("Earlier versions", "历次版本");
    public static readonly Text FileThis = new("File this", "上传");
}
