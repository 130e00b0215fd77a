using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Registration.Filings;
using Trials.Registration.Records;
using Trials.Rules;
using Trials.Web;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Registration.Register;

/// <summary>What could be public of a trial now: the record as the application has it, the committee's approval, and what it approved for recruiting.</summary>
internal static class PublicDraft
{
    public static async Task<PublicContent> Of(RegistrationDb db, ContentStore content, Application application, CancellationToken ct)
    {
        var (record, _) = await ExportApplication.Present(application, content, ct);
        record = Amended(record, await db.StudyFacts.AsNoTracking().SingleOrDefaultAsync(f => f.Id == application.Id, ct), application);
        record = Noticed(record, await db.Notices.AsNoTracking().Where(n => n.ApplicationId == application.Id).ToListAsync(ct));
        var ethics = await db.TrialEthics.AsNoTracking().SingleOrDefaultAsync(e => e.Id == application.Id, ct);
        var lead = application.Sites.SingleOrDefault(s => s is { Role: SiteRole.Lead, IsOutside: false })?.OrganisationId;
        var hospital = await db.Organisations.Where(o => o.Id == lead).Select(o => o.Name).SingleOrDefaultAsync(ct);
        var shown = record with
        {
            // Item 21: what our own committee concluded stands first; what the record says of others stays.
            EthicsReviews = [.. Concluded(ethics, hospital), .. record.EthicsReviews],
            // Who answers scientists is in the protocol; the public gets the public contact.
            Contacts = [.. record.Contacts.Where(c => c.Kind is RecordContact.ForPublic)],
        };
        return new PublicContent([.. RecordItems.Of(shown).Select(i => new PublicField(i.Key, i.Value))], await Materials(db, application, ethics, ct));
    }

    // What approved amendments changed since.
    private static TrialRecord Amended(TrialRecord record, StudyFacts? facts, Application application)
    {
        if (facts is null) return record;
        var now = facts.Now(application);
        string? Said(StudyField field) => now.GetValueOrDefault(new FactKey(field));
        PartialDate? Day(StudyField field, PartialDate? before) => PartialDate.TryParse(Said(field) ?? "", out var day) ? day : before;
        return record with
        {
            PublicTitle = Said(StudyField.Title) ?? record.PublicTitle,
            PlannedEnrolment = int.TryParse(Said(StudyField.PlannedEnrolment), NumberStyles.None, CultureInfo.InvariantCulture, out var planned)
                ? planned : record.PlannedEnrolment,
            StartDate = Day(StudyField.StartDate, record.StartDate),
            CompletionDate = Day(StudyField.CompletionDate, record.CompletionDate),
            Status = Said(StudyField.RecruitmentStatus) ?? record.Status,
        };
    }

    // The sponsor's own notice of what became of the study stands over any state that was said before.
    private static TrialRecord Noticed(TrialRecord record, IReadOnlyCollection<StudyNotice> notices)
    {
        if (notices.MaxBy(n => n.Number) is not { Kind: not NoticeKind.Resumed } last) return record;
        return record with
        {
            Status = last.Kind switch
            {
                NoticeKind.Suspended => "SUSPENDED",
                NoticeKind.RecruitmentEnded => "ACTIVE_NOT_RECRUITING",
                NoticeKind.Completed => "COMPLETED",
                NoticeKind.Terminated => "TERMINATED",
                NoticeKind.Resumed => record.Status,
            },
            WhyStopped = last.Kind is NoticeKind.Suspended or NoticeKind.Terminated ? last.Reason : record.WhyStopped,
        };
    }

    private static IEnumerable<RecordEthicsReview> Concluded(TrialEthics? ethics, string? hospital)
    {
        var first = ethics?.Opinions.FirstOrDefault(o => o is { Type: ReviewType.Initial, IsEffective: true, Approves: true });
        if (first is null) return [];
        var day = WorkingCalendar.China.DateOf(first.IssuedAt);
        return [new RecordEthicsReview(hospital, "Approved", new PartialDate(day.Year, day.Month, day.Day))];
    }

    // REC-01: what the newest effective opinion names, and no other version.
    private static async Task<IReadOnlyList<PublicMaterial>> Materials(
        RegistrationDb db, Application application, TrialEthics? ethics, CancellationToken ct)
    {
        var approved = ethics?.Opinions.Where(o => o.Approves).MaxBy(o => (o.IssuedAt, o.OpinionId))?.Materials ?? [];
        var documents = await db.Documents.AsNoTracking().Where(d => approved.Contains(d.Id) && d.ApplicationId == application.Id)
            .OrderBy(d => d.Id).ToListAsync(ct);
        return [.. documents.Select(d => new PublicMaterial(d.Id, d.Version, d.Language, d.Sha256, d.MediaType, d.FileName))];
    }
}
