using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Registration.Applications;
using Trials.Registration.Organisations;

namespace Trials.Registration.Data;

/// <summary>The store of Registration: applications with their sites and documents, and what is known of the organisations.</summary>
public sealed class RegistrationDb(DbContextOptions<RegistrationDb> options) : ServiceDb(options)
{
    internal DbSet<Application> Applications => Set<Application>();
    internal DbSet<ApplicationSite> Sites => Set<ApplicationSite>();
    internal DbSet<ApplicationDocument> Documents => Set<ApplicationDocument>();
    internal DbSet<Counter> Counters => Set<Counter>();
    internal DbSet<Organisation> Organisations => Set<Organisation>();
}
