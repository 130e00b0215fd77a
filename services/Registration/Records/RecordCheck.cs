using System.Security.Cryptography;
using Trials.Registration.Applications;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Records;

/// <summary>One thing that the dry run has to say of a fresh application.</summary>
/// <param name="Field">As the API names it.</param>
/// <param name="Rule">The id in contracts/rules.md; where no rule asks for it, the code of the finding.</param>
/// <param name="Severity">blocking, what stands against submission, or advice.</param>
/// <param name="Text">In the language of the person who asks.</param>
public sealed record CheckedFinding(string Field, string Rule, string Severity, string Text);

/// <summary>What a record file holds and what still stands between it and a submission.</summary>
/// <param name="Record">The registry number; null where the record has none yet.</param>
/// <param name="Format">The name of the file's format.</param>
/// <param name="Sites">How many locations are listed.</param>
/// <param name="Enrolment">How many participants are planned, where the record says so.</param>
/// <param name="EligibilityCharacters">The length of the eligibility text, in UTF-16 units.</param>
/// <param name="NotCarried">The parts of the file that hold something and that the product has no place for.</param>
/// <param name="Findings">What the dry run says.</param>
public sealed record CheckedRecord(
    string? Record, string Format, int Sites, int? Enrolment, int EligibilityCharacters, IReadOnlyList<string> NotCarried,
    IReadOnlyList<CheckedFinding> Findings);

/// <summary>The file is no record; the message says why and where, in the language of the person who asks.</summary>
public sealed class UncheckableException(string message, IReadOnlyList<string> choices) : Exception(message)
{
    /// <summary>The numbers of the records in the file, where one must be chosen.</summary>
    public IReadOnlyList<string> Choices { get; } = choices;
}

/// <summary>Imports a record and tries its submission without a server: the same reader, draft and rules (ETH-18).</summary>
public static class RecordCheck
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long Limit = TrialRecordReader.DefaultLimit;

    /// <param name="file">The record.</param>
    /// <param name="chosen">The registry number of the record that is meant, in a file of several.</param>
    /// <param name="pack">The rules that an application begun now would be under.</param>
    /// <param name="now">When it is begun.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="UncheckableException">The file is no record.</exception>
    public static async Task<CheckedRecord> Of(Stream file, string? chosen, RulePack pack, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var (record, notCarried) = await TrialRecordReader.Import(file, chosen, ct);
            return new CheckedRecord(record.RegistryId, record.Format.Code(), record.Locations.Count, record.PlannedEnrolment,
                record.EligibilityText?.Length ?? 0, notCarried, Findings(record, pack, now));
        }
        catch (RecordRefusedException refused)
        {
            var reason = Problems.InChinese ? refused.Reason.InChinese() : refused.Reason.InEnglish();
            throw new UncheckableException($"{reason} {refused.Detail}", refused.Choices);
        }
    }

    /// <summary>Of the application that an import would begin, before any organisation is known.</summary>
    private static IReadOnlyList<CheckedFinding> Findings(TrialRecord record, RulePack pack, DateTimeOffset now)
    {
        var said = new NewApplication(
            Guid.CreateVersion7(now), "", Guid.CreateVersion7(now), null, record.PublicTitle, record.RegistryId, pack.Reference);
        var draft = RecordDraft.Of(said, record, Convert.ToHexStringLower(SHA256.HashData([])), _ => null, now);
        return
        [
            .. Completeness.Of(draft, pack, Nothing(now)).Select(f => Said(f, f.IsBlocking ? "blocking" : "advice")),
            .. Completeness.Reminders(draft, pack).Select(f => Said(f, "advice")),
        ];
    }

    private static Surroundings Nothing(DateTimeOffset now) => new(
        WorkingCalendar.China.DateOf(now), new Dictionary<Guid, Organisations.Organisation>(), new Dictionary<Guid, Profiles.HospitalProfile>());

    private static CheckedFinding Said(Finding finding, string severity)
    {
        var view = finding.View();
        return new CheckedFinding(view.Field, view.Rule ?? view.Code, severity, view.Text);
    }
}
