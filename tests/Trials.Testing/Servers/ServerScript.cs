using System.Diagnostics;
using System.Globalization;

namespace Trials.Testing.Servers;

/// <summary>
/// One server in one folder, driven by a script of deploy/servers. It ends, and the folder goes, when this process does,
/// even when this process is killed.
/// </summary>
internal sealed class ServerScript(string kind)
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory($"trials-{kind}-").FullName;

    /// <summary>Starts it, or starts it again with its data at its address, and returns that address; behind a space the management address if it has one.</summary>
    public async Task<string> Start(CancellationToken ct)
    {
        string[] management = kind == "rabbitmq" ? ["--management"] : [];
        var address = await Run(["start", _folder, "--with-parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), "--throwaway", .. management], ct);
        var second = Path.Combine(_folder, "management-url");
        return File.Exists(second) ? $"{address} {(await File.ReadAllTextAsync(second, ct)).Trim()}" : address;
    }

    public Task Do(string command, CancellationToken ct) => Run([command, _folder], ct);

    private async Task<string> Run(string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo("bash", [RepositoryFolder.PathOf("deploy", "servers", kind), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{kind} {arguments[0]} failed.\n{await errors}");
        return (await output).Trim();
    }
}
