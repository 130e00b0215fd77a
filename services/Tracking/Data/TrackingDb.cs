using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Rules;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Facts;
using Trials.Tracking.Notices.Contacts;
using Trials.Tracking.Notices.Mails;
using Trials.Tracking.Notices.Webhooks;
using Trials.Tracking.Notices;
using Trials.Tracking.Visits;

namespace Trials.Tracking.Data;

internal sealed class TrackingDb(DbContextOptions<TrackingDb> options) : ServiceDb(options)
{
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Trial> Trials => Set<Trial>();
    public DbSet<TrialSite> Sites => Set<TrialSite>();
    public DbSet<LoadedCalendar> Calendars => Set<LoadedCalendar>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<PackActivation> PackActivations => Set<PackActivation>();

    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeRead> NoticeReads => Set<NoticeRead>();
    public DbSet<NoticeReader> NoticeReaders => Set<NoticeReader>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<MailedNotice> MailedNotices => Set<MailedNotice>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookCursor> WebhookCursors => Set<WebhookCursor>();
    public DbSet<WebhookReceipt> WebhookReceipts => Set<WebhookReceipt>();
}
