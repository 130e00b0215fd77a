using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Trials.Directory.Clients;
using Trials.Directory.Data;
using Trials.Directory.Keys;
using Trials.Directory.Organisations;
using Trials.Directory.Passkeys;
using Trials.Directory.People;
using Trials.Directory.Records;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Directory;

/// <summary>Table of contents: organisations, their people and programs, sign-in and the keys of tokens. Knows no trial.</summary>
public static class DirectoryService
{
    private const string Name = "directory";

    public static void AddDirectory(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument(Name);
        builder.AddServiceDb<DirectoryDb>(Name);
        builder.Services.AddDataProtection().SetApplicationName("Trials").PersistKeysToFileSystem(KeyFolder(builder.Configuration));
        builder.Services.AddSingleton(SignIn.SignInOptions.Of(builder.Configuration));
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddSingleton<AuthenticatorSecrets>();
        builder.Services.AddSingleton<CodeChallenges>();
        builder.Services.AddScoped<PasswordGate>();
        builder.Services.AddScoped<Credentials>();
        AddPasskeys(builder);
        builder.Services.AddScoped<SessionDesk>();
        builder.Services.AddHostedService<NobodysPassword>();
        builder.Services.AddHostedService<FirstOffice>();
        builder.Services.AddHostedService<KeyRotation>();
    }

    public static void MapDirectory(this IEndpointRouteBuilder app)
    {
        var directory = app.MapService<DirectoryDb>(Name);
        IssueToken.Map(directory);
        GetKeys.Map(app, directory);

        var me = directory.MapGroup("/me").WithTags("Me");
        GetMe.Map(me);
        SetPassword.Map(me);
        Sign.Map(me);
        GetSecondFactor.Map(me);
        ManageAuthenticator.Map(me);
        ManagePasskeys.Map(directory, me);

        var people = directory.MapGroup("/people").WithTags("People");
        ListPeople.Map(people);
        RecordPerson.Map(people);
        InvitePerson.Map(people);
        ResetAccess.Map(people);
        ListRecords.Map(me, people);

        var sessions = directory.MapGroup("/me/sessions").WithTags("Sessions");
        ListSessions.Map(sessions);
        EndSessions.Map(sessions);

        var organisations = directory.MapGroup("/organisations").WithTags("Organisations");
        RecordOrganisation.Map(organisations);
        ListOrganisations.Map(organisations);
        GetOrganisation.Map(organisations);

        RecordClient.Map(directory.MapGroup("/clients").WithTags("Clients"));
    }

    // ASP.NET Core's WebAuthn over our own tables; a key opens only under the domain and from the pages named here.
    private static void AddPasskeys(WebApplicationBuilder builder)
    {
        var origins = (builder.Configuration["Auth:PasskeyOrigins"] ?? PlatformExtensions.Authority(builder.Configuration))
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        builder.Services.AddIdentityCore<Person>().AddUserStore<PasskeyStore>();
        builder.Services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        builder.Services.AddScoped<PasskeyDesk>();
        builder.Services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = builder.Configuration["Auth:PasskeyDomain"] ?? new Uri(origins[0]).Host;
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && origins.Contains(context.Origin));
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
            passkeys.AuthenticatorTimeout = PasskeyChallenge.Lifetime;
        });
    }

    // Only the account that runs the product may read what decrypts the signing keys.
    private static DirectoryInfo KeyFolder(ConfigurationManager configuration)
    {
        var path = Path.GetFullPath(Path.Combine(configuration["DataDirectory"] ?? "data", "keys"));
        return OperatingSystem.IsWindows()
            ? System.IO.Directory.CreateDirectory(path)
            : System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
