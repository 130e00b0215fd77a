using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Directory.Organisations;
using Trials.Directory.People;
using Trials.Directory.SignIn;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Directory.Clients;

/// <summary>A program that acts for one organisation in some of its roles, by a secret of which only the hash is kept.</summary>
internal sealed class ApiClient : IVersioned
{
    private ApiClient() { }

    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";
    public Guid OrganisationId { get; private set; }
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public string SecretHash { get; private set; } = "";
    public int Version { get; private set; }

    public static ApiClient Register(Guid id, string name) => new() { Id = id, Name = name };

    /// <summary>Sets what it may do and gives it a new secret, told once; the one before stops working.</summary>
    public string Become(Organisation organisation, IReadOnlyList<string> roles)
    {
        Rule.Require(!roles.Any(Duties.OfACommittee.Contains), ClientProblems.NoCommittee);
        Rule.Require(!roles.Contains(Contracts.Roles.OrganisationAdmin), ClientProblems.NoAdministrator);
        Duties.Require(roles, organisation.Kind);
        (OrganisationId, Roles) = (organisation.Id, [.. roles.Distinct()]);
        var secret = Secret.New();
        SecretHash = Secret.Hash(secret);
        return secret;
    }
}

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("Clients");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Name).HasMaxLength(64);
        builder.Property(c => c.Roles).HasJson();
        builder.Property(c => c.SecretHash).HasMaxLength(64);
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
