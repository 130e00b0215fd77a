using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Primitives;
using Trials.Registration.Records;

namespace Trials.Registration.SiteIdentity;

/// <summary>
/// A written name that a person of a sponsor confirmed to mean an organisation. It matches by itself in that sponsor's later records, at
/// the same city; a name and city mean one organisation only. It can be taken back; what was matched by it stays named.
/// </summary>
internal sealed class SiteAlias
{
    private SiteAlias() { }

    public Guid Id { get; private init; }
    public Guid SponsorId { get; private init; }

    /// <summary>As it was written when it was confirmed.</summary>
    public string Name { get; private init; } = "";
    public string? City { get; private init; }

    /// <summary>The name as <see cref="SiteNames"/> compares it.</summary>
    public string NameKey { get; private init; } = "";

    /// <summary>The city as it is compared; empty where the record had none.</summary>
    public string CityKey { get; private init; } = "";
    public Guid OrganisationId { get; private init; }
    public Guid ConfirmedBy { get; private init; }
    public DateTimeOffset ConfirmedAt { get; private init; }

    /// <param name="id">Its new id.</param>
    /// <param name="site">What was written, and what it means.</param>
    /// <param name="by">Who confirmed it, of which sponsor.</param>
    /// <param name="at">When.</param>
    /// <param name="known">Every known hospital: a name that one of them bears cannot mean another.</param>
    public static SiteAlias Confirm(Guid id, ConfirmedName site, Actor by, DateTimeOffset at, SiteNames known)
    {
        Rule.Require(NameWords.Of(site.Name).Proper.Any(), AliasProblems.NamesNobody, site.Number);
        Rule.Require(known.Match(site.Name, site.City) is not { } bearer || bearer == site.OrganisationId, AliasProblems.NamesAnother, site.Number);
        return new SiteAlias
        {
            Id = id,
            SponsorId = by.OrganisationId,
            Name = site.Name,
            City = site.City,
            NameKey = SiteNames.Key(site.Name)!,
            CityKey = SiteNames.Plain(site.City) ?? "",
            OrganisationId = site.OrganisationId,
            ConfirmedBy = by.PersonId,
            ConfirmedAt = at,
        };
    }
}

/// <summary>What a person says a written name means.</summary>
internal sealed record ConfirmedName(int Number, string Name, string? City, Guid OrganisationId);

internal static class AliasProblems
{
    public static readonly Problem NamesNobody = new("registration.alias_names_nobody",
        "The name of site {0} distinguishes nobody and would match other places too. Name the site without rememberAlias.",
        "中心 {0} 的名称不具区分性，可能误配其他机构；请不要选择记住该名称（rememberAlias）。");

    public static readonly Problem NamesAnother = new("registration.alias_names_another",
        "The name of site {0} is another hospital's own name. Name the site without rememberAlias, or correct the organisation.",
        "中心 {0} 的名称是另一家医院的正式名称；请更正所属机构，或不要选择记住该名称。");

    public static readonly Problem Taken = new("registration.alias_taken",
        "The name of site {0} was confirmed for another organisation. Remove that alias first if it was wrong.",
        "中心 {0} 的名称已被确认为另一机构；如有误，请先删除该别名。");
}

internal sealed class SiteAliasConfiguration : IEntityTypeConfiguration<SiteAlias>
{
    public void Configure(EntityTypeBuilder<SiteAlias> alias)
    {
        alias.ToTable("Aliases");
        alias.Property(a => a.Id).ValueGeneratedNever();
        alias.HasIndex(a => new { a.SponsorId, a.NameKey, a.CityKey }).IsUnique();
    }
}
