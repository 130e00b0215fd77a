using Trials.Primitives;

namespace Trials.Registration.Uploads;

/// <summary>How the parts of an upload are refused.</summary>
internal static class UploadProblems
{
    public static readonly Problem Offset = new("registration.upload_offset",
        "The upload goes on at byte {0}, or somebody is sending it at this moment. Ask for its offset and send from there.",
        "上传应从第 {0} 字节继续，或正由他人发送；请查询偏移量后从该处继续。");

    public static readonly Problem OffsetMissing = new("registration.upload_offset_missing",
        "Say with Upload-Offset at which byte this part begins.", "请在 Upload-Offset 中注明本部分的起始字节。");

    public static readonly Problem Hash = new("registration.upload_hash",
        "What arrived does not have the hash that was said. Nothing was filed; begin the upload again.",
        "收到的内容与所声明的哈希值不符，未予提交；请重新上传。");
}
