using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Registration.Applications;
using Trials.Registration.Filings;
using Trials.Registration.Organisations;
using Trials.Registration.Profiles;
using Trials.Registration.Uploads;
using Trials.Registration.Register;
using Trials.Registration.Packs;
using Trials.Registration.SiteIdentity;

namespace Trials.Registration.Data;

/// <summary>The store of Registration: applications with their sites, documents and later filings, and what is known of organisations and of Ethics.</summary>
public sealed class RegistrationDb(DbContextOptions<RegistrationDb> options) : ServiceDb(options)
{
    internal DbSet<Application> Applications => Set<Application>();
    internal DbSet<ApplicationSite> Sites => Set<ApplicationSite>();
    internal DbSet<ApplicationDocument> Documents => Set<ApplicationDocument>();
    internal DbSet<Upload> Uploads => Set<Upload>();
    internal DbSet<Counter> Counters => Set<Counter>();
    internal DbSet<TrialEthics> TrialEthics => Set<TrialEthics>();
    internal DbSet<Modification> Modifications => Set<Modification>();
    internal DbSet<Amendment> Amendments => Set<Amendment>();
    internal DbSet<StudyFacts> StudyFacts => Set<StudyFacts>();
    internal DbSet<StudyNotice> Notices => Set<StudyNotice>();
    internal DbSet<ContinuingReport> ContinuingReports => Set<ContinuingReport>();
    internal DbSet<SiteAlias> Aliases => Set<SiteAlias>();
    internal DbSet<HospitalProfile> Profiles => Set<HospitalProfile>();
    internal DbSet<PublicRecord> PublicRecords => Set<PublicRecord>();
    internal DbSet<PublicVersion> PublicVersions => Set<PublicVersion>();
    internal DbSet<PublicTerm> PublicTerms => Set<PublicTerm>();
    internal DbSet<PackProposal> PackProposals => Set<PackProposal>();
    internal DbSet<Organisation> Organisations => Set<Organisation>();
}
