using Microsoft.AspNetCore.DataProtection;
using Trials.Directory.Clients;
using Trials.Directory.Data;
using Trials.Directory.Keys;
using Trials.Directory.Organisations;
using Trials.Directory.People;
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
        builder.Services.AddSingleton(SignInOptions.Of(builder.Configuration));
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddScoped<PasswordGate>();
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

        var sessions = directory.MapGroup("/me/sessions").WithTags("Sessions");
        ListSessions.Map(sessions);
        EndSessions.Map(sessions);

        var organisations = directory.MapGroup("/organisations").WithTags("Organisations");
        RecordOrganisation.Map(organisations);
        ListOrganisations.Map(organisations);
        GetOrganisation.Map(organisations);

        RecordClient.Map(directory.MapGroup("/clients").WithTags("Clients"));
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
