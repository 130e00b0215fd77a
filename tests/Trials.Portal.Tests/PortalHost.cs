using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Trials.AllInOne;
using Trials.Portal.Tests.MainJob;
using Trials.Portal.Tests.Pages;
using Trials.Testing;
using Trials.Testing.Servers;

[assembly: AssemblyFixture(typeof(Trials.Portal.Tests.PortalHost))]

namespace Trials.Portal.Tests;

/// <summary>
/// The whole product in this process with the demo alliance in it, three hospitals of it, and one Chromium: both for all tests of the project. Each test has
/// browser contexts of its own; who signed in once need not type the password again.
/// </summary>
public sealed class PortalHost : IAsyncLifetime
{
    public const string Password = "Trials-Demo-2026";

    private const string Invitation = "an-invitation-for-this-test-run-only-0123456789";
    // Milliseconds. Ends a test that hangs; with other tests beside it a page may take long, and no test is about that.
    private const int Patience = 60_000;
    private const string Program = "/usr/bin/chromium";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signedIn = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Team>>> _finished = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<RealPages>>> _pages = new();
    private readonly string _profile = System.IO.Directory.CreateTempSubdirectory("trials-browser-").FullName;
    private IPlaywright _playwright = null!;

    public ServiceHost Host { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async ValueTask InitializeAsync()
    {
        Host = await ServiceHost.Start(EveryService.Add, EveryService.Map, ownTokens: true,
            settings: new Dictionary<string, string?>
            {
                ["Bootstrap:Invitation"] = Invitation, ["Auth:SecondFactorRoles"] = "", ["Auth:PasskeyOrigins"] = "http://localhost:{port}",
                // Longer than the tests run: windows share a sign-in, and one that renews its token ends it in the others.
                ["Auth:TokenMinutes"] = "60",
            });
        Assertions.SetDefaultExpectTimeout(Patience);
        var seeded = Seed();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Env = new Dictionary<string, string> { ["HOME"] = _profile, ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" },
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
        await seeded;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Host.DisposeAsync();
        System.IO.Directory.Delete(_profile, recursive: true);
    }

    /// <summary>A window of somebody who is signed in, or of nobody.</summary>
    /// <param name="who">A demo person such as <c>sponsor@qingshan</c>; nobody when null.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="width">Of the window in pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> Open(string? who, string language = "en", int width = 1440, bool script = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Host.Url.ToString(),
            Locale = language == "zh" ? "zh-CN" : "en",
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            StorageState = who is null ? null : await _signedIn.GetOrAdd(who, name => new Lazy<Task<string>>(() => SignIn(name))).Value,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>The people of a main job that is done, from import to suspension; one for all tests in a language.</summary>
    internal Task<Team> Finished(string language) => _finished.GetOrAdd(language, spoken => new Lazy<Task<Team>>(() => WholeJob.Do(this, spoken))).Value;

    /// <summary>Every page with what such a main job left on it.</summary>
    internal Task<RealPages> RealPages(string language) =>
        _pages.GetOrAdd(language, spoken => new Lazy<Task<RealPages>>(async () => await Pages.RealPages.Find(this, await Finished(spoken)))).Value;

    private async Task<string> SignIn(string who)
    {
        var page = await Open(null);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("User name").FillAsync(who);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Locator("main button.btn-primary").ClickAsync();
        await page.IsAt("/home");
        var state = await page.Context.StorageStateAsync();
        await page.Context.DisposeAsync();
        return state;
    }

    private async Task Seed()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        using var driver = Process.Start(new ProcessStartInfo(RepositoryFolder.PathOf("artifacts", "bin", "Trials.Demo", configuration, "Trials.Demo"),
            ["seed", "--url", Host.Url.ToString(), "--invitation", Invitation, "--hospitals", "3"])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = driver.StandardError.ReadToEndAsync();
        await driver.StandardOutput.ReadToEndAsync();
        await driver.WaitForExitAsync();
        Assert.True(driver.ExitCode == 0, await errors);
    }
}
