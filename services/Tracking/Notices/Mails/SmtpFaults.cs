using Microsoft.Extensions.Options;

namespace Trials.Tracking.Notices.Mails;

/// <summary>A wrong setting stops the start with a sentence that names it.</summary>
internal sealed class SmtpFaults : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options) =>
        options.Fault is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
}
