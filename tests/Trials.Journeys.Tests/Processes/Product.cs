using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Processes;

/// <summary>
/// The product as an installation runs it: real processes on real ports, in either shape, that a test may kill and start again.
/// In the separate shape every service is a process of its own behind nginx, on servers the test owns.
/// </summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly string[] Services = ["Registration", "Ethics", "Allocation", "Recruitment", "Directory", "Tracking", "Portal"];

    private readonly string _data = System.IO.Directory.CreateTempSubdirectory("trials-product-").FullName;
    private readonly string _invitation = RandomNumberGenerator.GetHexString(48, lowercase: true);
    private readonly Dictionary<string, Func<Process>> _programs = [];
    private readonly Dictionary<string, Process> _running = [];
    private bool _hasNginx;

    private Product()
    {
    }

    public Uri Url { get; private set; } = null!;
    public PostgresServer? Postgres { get; private set; }
    public RabbitServer? Rabbit { get; private set; }

    /// <summary>The processes a test may kill.</summary>
    public IReadOnlyList<string> Programs => [.. _programs.Keys];

    public static async Task<Product> Start(Shape shape)
    {
        var product = new Product();
        try
        {
            await (shape is Shape.Embedded ? product.StartEmbedded() : product.StartSeparate());
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends a process as a power cut would, and starts it again.</summary>
    public async Task KillAndRestart(string program)
    {
        _running[program].Kill(entireProcessTree: true);
        await _running[program].WaitForExitAsync();
        Run(program);
    }

    public void Stop(string program)
    {
        _running[program].Kill(entireProcessTree: true);
        _running[program].WaitForExit();
    }

    public void Run(string program) => _running[program] = _programs[program]();

    /// <summary>Carries one trial record through the whole main job by the demonstration's driver; the result is its account.</summary>
    public async Task<(int Status, JsonElement? Account, string Log)> Journey(string record, CancellationToken ct)
    {
        using var driver = Launch("Demo", "deploy", new Dictionary<string, string>(), keepOutput: true,
            "journey", "--url", Url.ToString(), "--invitation", _invitation, "--patience", "150", "--json", record);
        var errors = driver.StandardError.ReadToEndAsync(ct);
        var output = await driver.StandardOutput.ReadToEndAsync(ct);
        await driver.WaitForExitAsync(ct);
        var json = output.Split('\n').LastOrDefault(line => line.StartsWith('{'));
        return (driver.ExitCode, json is null ? null : JsonSerializer.Deserialize<JsonElement>(json), $"{await errors}\n{output}");
    }

    /// <summary>The demonstration's alliance with two hospitals and their people, who sign in with its password.</summary>
    public async Task Seed(CancellationToken ct)
    {
        using var driver = Launch("Demo", "deploy", new Dictionary<string, string>(), keepOutput: true,
            "seed", "--url", Url.ToString(), "--invitation", _invitation, "--hospitals", "2");
        var output = driver.StandardOutput.ReadToEndAsync(ct);
        var errors = await driver.StandardError.ReadToEndAsync(ct);
        await driver.WaitForExitAsync(ct);
        Assert.True(driver.ExitCode == 0, errors + await output);
    }

    /// <summary>Waits until it answers again.</summary>
    public Task Ready() => Ready(Url, "/registration/applications");

    /// <summary>Where a service keeps its rows: a SQLite file, or a PostgreSQL database.</summary>
    public (string? File, string? Postgres) StoreOf(string service) =>
        Postgres is null ? (Path.Combine(_data, service + ".db"), null) : (null, Postgres.ConnectionString(service));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _running.Values.Where(p => !p.HasExited)) process.Kill(entireProcessTree: true);
        if (_hasNginx) await Script("nginx", "remove", Path.Combine(_data, "nginx"));
        if (Rabbit is not null) await Rabbit.DisposeAsync();
        if (Postgres is not null) await Postgres.DisposeAsync();
        System.IO.Directory.Delete(_data, recursive: true);
    }

    private async Task StartEmbedded()
    {
        Url = new Uri($"http://127.0.0.1:{Ports.Free()}");
        _programs["AllInOne"] = () => Launch("AllInOne", "services", Settings(), keepOutput: false, "--urls", Url.GetLeftPart(UriPartial.Authority));
        Run("AllInOne");
        await Ready(Url);
    }

    private async Task StartSeparate()
    {
        (Postgres, Rabbit) = (await PostgresServer.StartPrivate(), await RabbitServer.StartPrivate());
        var ports = Services.ToDictionary(service => service, _ => Ports.Free());
        var routes = Services.Select(service => service switch
        {
            "Portal" => $"/ http://127.0.0.1:{ports[service]}",
            "Directory" => $"/directory http://127.0.0.1:{ports[service]}\n/.well-known http://127.0.0.1:{ports[service]}",
            _ => $"/{service.ToLowerInvariant()} http://127.0.0.1:{ports[service]}",
        });
        await File.WriteAllLinesAsync(Path.Combine(_data, "routes"), routes);
        System.IO.Directory.CreateDirectory(Path.Combine(_data, "nginx"));
        _hasNginx = true;
        Url = new Uri(await Script("nginx", "start", Path.Combine(_data, "nginx"), "0", Path.Combine(_data, "routes"),
            "--with-parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        foreach (var service in Services)
        {
            var settings = Settings();
            settings["Auth__Authority"] = Url.GetLeftPart(UriPartial.Authority);
            settings["ConnectionStrings__rabbitmq"] = Rabbit.Uri.ToString();
            settings[$"ConnectionStrings__{service.ToLowerInvariant()}"] = Postgres.ConnectionString(service.ToLowerInvariant());
            _programs[service] = () => Launch(service, "services", settings, keepOutput: false, "--urls", $"http://127.0.0.1:{ports[service]}");
            Run(service);
        }
        foreach (var service in Services.Where(s => s != "Portal")) await Ready(new Uri($"http://127.0.0.1:{ports[service]}"));
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["DataDirectory"] = _data,
        ["ContentDirectory"] = Path.Combine(_data, "content"),
        ["Bootstrap__Invitation"] = _invitation,
        ["Auth__SecondFactorRoles"] = "",
        ["Logging__LogLevel__Default"] = "None",
    };

    private static async Task Ready(Uri url, string path = "/health/ready")
    {
        using var client = new HttpClient { BaseAddress = url };
        await Eventually.Is(async () =>
        {
            try
            {
                // Who is not signed in is refused by the service itself; what is away is answered for by nginx.
                return (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, $"{url} is ready", TimeSpan.FromSeconds(90));
    }

    // The programs stand where this run's configuration built them.
    private static Process Launch(string name, string area, Dictionary<string, string> settings, bool keepOutput, params string[] arguments)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = RepositoryFolder.PathOf("artifacts", "bin", $"Trials.{name}", configuration, $"Trials.{name}");
        Assert.True(File.Exists(program), $"{program} of {area}/ was not built.");
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", program, .. arguments]) { RedirectStandardOutput = keepOutput, RedirectStandardError = keepOutput };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return Launcher.Start(start);
    }

    private static async Task<string> Script(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [RepositoryFolder.PathOf("deploy", "servers", words[0]), .. words[1..]]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
