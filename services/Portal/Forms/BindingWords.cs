using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Language;

namespace Trials.Portal.Forms;

/// <summary>What is said when something typed is no number, date or choice.</summary>
internal static class BindingWords
{
    private static readonly Text Wrong = new("“{0}” cannot be read here; look at the hint for the form it has.", "无法识别“{0}”，请按提示的格式填写。");
    private static readonly Text Number = new("This has to be a number.", "此处应填数字。");
    private static readonly Text Empty = new("This is missing.", "此项未填写。");

    public static void Say(MvcOptions options)
    {
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((value, _) => Wrong.With(value));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Wrong.With(value));
        words.SetValueIsInvalidAccessor(value => Wrong.With(value));
        words.SetUnknownValueIsInvalidAccessor(_ => Wrong.With(""));
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Wrong.With(""));
        words.SetValueMustBeANumberAccessor(_ => Number);
        words.SetNonPropertyValueMustBeANumberAccessor(() => Number);
        words.SetValueMustNotBeNullAccessor(_ => Empty);
        words.SetMissingBindRequiredValueAccessor(_ => Empty);
        words.SetMissingKeyOrValueAccessor(() => Empty);
        words.SetMissingRequestBodyRequiredValueAccessor(() => Empty);
        // What has to be there is said by each page in its own words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }
}
