using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Trials.Portal.Language;

namespace Trials.Portal.Forms;

/// <summary>What happened and what happens next, carried to the next page in a cookie and shown there once.</summary>
public sealed record Flash(Text Happened, Text? Next)
{
    private const string Key = "flash";

    internal static void Leave(ITempDataDictionary data, Text happened, Text? next) =>
        data[Key] = (string[])[happened.English, happened.Chinese, next?.English ?? "", next?.Chinese ?? ""];

    internal static Flash? Take(ITempDataDictionary data) => data[Key] is string[] and [var en, var zh, var nextEn, var nextZh]
        ? new Flash(new Text(en, zh), nextEn.Length == 0 ? null : new Text(nextEn, nextZh))
        : null;
}
