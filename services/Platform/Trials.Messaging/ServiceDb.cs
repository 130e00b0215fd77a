using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>What every service's DbContext has: an outbox, an inbox, and versioned aggregates whose changes commit with their events.</summary>
public abstract class ServiceDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<(IVersioned Aggregate, Guid Id, DomainEvent Event, Actor By)> _pending = [];
    private readonly List<(OutboxMessage Row, DomainEvent Event)> _recorded = [];
    private int _lease;

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxReceipt> Inbox => Set<InboxReceipt>();
    public DbSet<ParkedMessage> Parked => Set<ParkedMessage>();
    public DbSet<OperatorDeed> OperatorDeeds => Set<OperatorDeed>();

    private MessagingContext Messaging => field ??= this.GetService<MessagingContext>();

    /// <summary>The SQLite file this context writes, or null on PostgreSQL.</summary>
    internal string? File => Database.IsSqlite() ? Database.GetConnectionString() : null;

    /// <summary>Queues an event of an aggregate; it leaves only if, and right after, this context's changes are committed.</summary>
    public void Publish(IVersioned aggregate, Guid aggregateId, DomainEvent @event, Actor by)
    {
        ForgetEarlierUse();
        _pending.Add((aggregate, aggregateId, @event, by));
    }

    /// <summary>Makes the save fail with <see cref="StaleVersionException"/> unless the stored aggregate is still at the version the caller saw.</summary>
    public void Expect(IVersioned aggregate, int? version)
    {
        if (version is null) return;
        if (aggregate.Version != version) throw new StaleVersionException();
        Entry(aggregate).Property(nameof(IVersioned.Version)).OriginalValue = version;
    }

    /// <summary>
    /// Begins a transaction that no other exclusive one on the same rows can run beside: take row locks with <see cref="Lock{T}"/>
    /// next. Commit by <see cref="Work.Commit"/>; disposing without it rolls back.
    /// </summary>
    public async Task<Work> Begin(CancellationToken ct)
    {
        var pass = await WriteGate.Enter(File, ct);
        // A failed save ends the whole transaction here, so savepoints would be round trips for nothing.
        Database.AutoSavepointsEnabled = false;
        try
        {
            return new Work(this, await Database.BeginTransactionAsync(ct), pass);
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    /// <summary>Holds one row until the transaction ends (PostgreSQL: FOR UPDATE; a SQLite transaction is alone anyway).</summary>
    public async Task Lock<T>(Guid id, CancellationToken ct) where T : class
    {
        if (!Database.IsNpgsql()) return;
        var table = Model.FindEntityType(typeof(T))!.GetTableName();
#pragma warning disable EF1002 // the table's name comes from the model
        await Database.ExecuteSqlRawAsync($"SELECT 1 FROM \"{table}\" WHERE \"Id\" = {{0}} FOR UPDATE", [id], ct);
#pragma warning restore EF1002
    }

    /// <summary>The next number of a counter, without gaps; in a transaction begun by <see cref="Begin"/>, saved and committed with it.</summary>
    public async Task<long> NextNumber(Guid counter, CancellationToken ct)
    {
        await Database.ExecuteSqlAsync($"""INSERT INTO "Counters" ("Id", "Value") VALUES ({counter}, 0) ON CONFLICT DO NOTHING""", ct);
        await Lock<Counter>(counter, ct);
        return (await Set<Counter>().SingleAsync(c => c.Id == counter, ct)).Take();
    }

    /// <summary>The number a counter gave out last; 0 before the first.</summary>
    public Task<long> LastNumber(Guid counter, CancellationToken ct) =>
        Set<Counter>().Where(c => c.Id == counter).Select(c => c.Value).SingleOrDefaultAsync(ct);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ForgetEarlierUse();
        // Once is enough: what follows writes through the tracker.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        var alone = Database.CurrentTransaction is null;
        try
        {
            BumpVersions();
            RecordEvents();
            using var pass = alone ? await WriteGate.Enter(File, cancellationToken) : default;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (alone) Committed();
            return saved;
        }
        catch (DbUpdateConcurrencyException stale)
        {
            throw new StaleVersionException(stale);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Saves; when somebody else wrote the same unique code, name or number first, it is a lost race like any other.</summary>
    /// <exception cref="StaleVersionException">The race was lost.</exception>
    public async Task SaveOrLoseRace(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken)
            when (taken.InnerException is DbException { SqlState: "23505" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            throw new StaleVersionException(taken);
        }
    }

    /// <summary>Forgets everything loaded or changed since the last commit, so that a lost race can be run again.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _pending.Clear();
        _recorded.Clear();
    }

    internal void Committed()
    {
        if (_recorded.Count == 0) return;
        Messaging.Hand(GetType(), _recorded);
        _recorded.Clear();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.AddMessaging();
        foreach (var versioned in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            versioned.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.AddProviderConventions(Database.IsSqlite());

    // A pooled context keeps its fields: what a failed request left in them must not leave with the next one's changes.
    private void ForgetEarlierUse()
    {
        if (ContextId.Lease == _lease) return;
        _lease = ContextId.Lease;
        _pending.Clear();
        _recorded.Clear();
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Modified or EntityState.Added) entry.Property(a => a.Version).CurrentValue++;
        }
    }

    private void RecordEvents()
    {
        if (_pending.Count == 0) return;
        var now = Messaging.Clock.GetUtcNow();
        foreach (var (aggregate, id, draft, by) in _pending)
        {
            var stamped = draft with
            {
                AggregateId = id,
                Version = aggregate.Version,
                By = by,
                OccurredAt = draft.OccurredAt == default ? now : draft.OccurredAt,
                RecordedAt = now,
            };
            var row = new OutboxMessage
            {
                MessageId = Guid.CreateVersion7(now),
                Type = Messaging.Catalog.Name(stamped),
                Body = MessageCatalog.Serialize(stamped),
                Partition = Messaging.Catalog.Partition(stamped),
                TraceParent = Activity.Current?.Id,
                RecordedAt = now,
                DueAt = now + OutboxOptions.Lease,
            };
            Outbox.Add(row);
            _recorded.Add((row, stamped));
        }
        _pending.Clear();
    }

    /// <summary>One transaction with the right to write; rolls back unless committed.</summary>
    public sealed class Work : IAsyncDisposable
    {
        private readonly ServiceDb _db;
        private readonly IDbContextTransaction _transaction;
        private readonly WriteGate.Pass _pass;

        internal Work(ServiceDb db, IDbContextTransaction transaction, WriteGate.Pass pass) =>
            (_db, _transaction, _pass) = (db, transaction, pass);

        /// <summary>Saves what is left, commits, and wakes the relay.</summary>
        public async Task Commit(CancellationToken ct)
        {
            await _db.SaveChangesAsync(ct);
            await _transaction.CommitAsync(ct);
            _db.Committed();
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await _transaction.DisposeAsync();
            }
            finally
            {
                _pass.Dispose();
            }
        }
    }
}
