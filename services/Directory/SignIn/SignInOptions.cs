using Trials.Contracts;

namespace Trials.Directory.SignIn;

/// <summary>Settings of signing in, section <c>Auth</c>. A value outside its range stops the start.</summary>
internal sealed record SignInOptions
{
    private static readonly string[] Deciding =
    [
        Roles.EthicsChair, Roles.EthicsMember, Roles.EthicsSecretary, Roles.InstitutionOffice, Roles.Intake, Roles.Coordinator,
        Roles.AllianceOffice, Roles.OrganisationAdmin,
    ];

    private SignInOptions() { }

    /// <summary>Life of a person's access token, 1 to 60 minutes; an ended sign-in ends everywhere within it.</summary>
    public required TimeSpan TokenLifetime { get; init; }

    /// <summary>How long one sign-in lasts at most, 1 to 168 hours.</summary>
    public required TimeSpan SessionLifetime { get; init; }

    /// <summary>How long a sign-in lasts that nobody uses, 1 to 1440 minutes and not shorter than a token.</summary>
    public required TimeSpan SessionIdle { get; init; }

    /// <summary>Roles that open nothing without a second factor; the deciding ones unless set, none when set to nothing.</summary>
    public required IReadOnlyList<string> SecondFactorRoles { get; init; }

    public bool NeedsSecondFactor(IEnumerable<string> roles) => roles.Any(SecondFactorRoles.Contains);

    public static SignInOptions Of(IConfiguration configuration)
    {
        var options = new SignInOptions
        {
            TokenLifetime = TimeSpan.FromMinutes(Number(configuration, "Auth:TokenMinutes", 10, 60)),
            SessionLifetime = TimeSpan.FromHours(Number(configuration, "Auth:SessionHours", 12, 168)),
            SessionIdle = TimeSpan.FromMinutes(Number(configuration, "Auth:SessionIdleMinutes", 60, 1440)),
            SecondFactorRoles = RolesOf(configuration["Auth:SecondFactorRoles"]),
        };
        if (options.SessionIdle >= options.TokenLifetime) return options;
        throw new InvalidOperationException("Auth:SessionIdleMinutes must not be smaller than Auth:TokenMinutes.");
    }

    private static string[] RolesOf(string? setting)
    {
        var roles = setting?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? Deciding;
        return roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown
            ? throw new InvalidOperationException($"Auth:SecondFactorRoles names the role '{unknown}', which does not exist.")
            : roles;
    }

    private static int Number(IConfiguration configuration, string name, int usual, int most) =>
        configuration.GetValue(name, usual) is >= 1 and var number && number <= most
            ? number
            : throw new InvalidOperationException($"{name} must be between 1 and {most}.");
}
