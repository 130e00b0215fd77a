using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Directory.V1;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Registration.Records;

namespace Trials.Registration.SiteIdentity;

/// <summary>The names a sponsor's people confirmed: matched exactly, name and city, and kept when a person asks for it.</summary>
internal sealed class RememberedNames(IEnumerable<SiteAlias> aliases)
{
    private readonly Dictionary<(string, string), Guid> _byName = aliases.ToDictionary(a => (a.NameKey, a.CityKey), a => a.OrganisationId);

    public Guid? Match(string? writtenName, string? city) =>
        SiteNames.Key(writtenName) is { } key && _byName.TryGetValue((key, SiteNames.Plain(city) ?? ""), out var organisation) ? organisation : null;
}

internal static class RememberedNameQueries
{
    public static async Task<IReadOnlyList<SiteAlias>> AliasesOf(this RegistrationDb db, Guid sponsor, CancellationToken ct) =>
        await db.Aliases.AsNoTracking().Where(a => a.SponsorId == sponsor).OrderBy(a => a.Id).ToListAsync(ct);

    /// <summary>Every hospital, as names are compared with it.</summary>
    public static async Task<IReadOnlyList<KnownOrganisation>> KnownHospitals(this RegistrationDb db, CancellationToken ct) =>
        await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Hospital)
            .Select(o => new KnownOrganisation(o.Id, o.Name, new string[0], o.City)).ToListAsync(ct);

    /// <summary>Keeps what a person confirmed; the same again is nothing new, another organisation is refused.</summary>
    public static async Task Remember(
        this RegistrationDb db, IReadOnlyList<ConfirmedName> names, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (names.Count == 0) return;
        var known = new SiteNames([.. await db.KnownHospitals(ct)]);
        var kept = (await db.AliasesOf(by.OrganisationId, ct)).ToList();
        foreach (var name in names)
        {
            var alias = SiteAlias.Confirm(Guid.CreateVersion7(now), name, by, now, known);
            var same = kept.FirstOrDefault(a => (a.NameKey, a.CityKey) == (alias.NameKey, alias.CityKey));
            Rule.Require(same is null || same.OrganisationId == name.OrganisationId, AliasProblems.Taken, name.Number);
            if (same is not null) continue;
            kept.Add(alias);
            db.Aliases.Add(alias);
        }
    }
}
