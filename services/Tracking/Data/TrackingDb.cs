using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Facts;
using Trials.Tracking.Visits;

namespace Trials.Tracking.Data;

internal sealed class TrackingDb(DbContextOptions<TrackingDb> options) : ServiceDb(options)
{
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Trial> Trials => Set<Trial>();
    public DbSet<TrialSite> Sites => Set<TrialSite>();
    public DbSet<LoadedCalendar> Calendars => Set<LoadedCalendar>();
    public DbSet<Visit> Visits => Set<Visit>();
}
