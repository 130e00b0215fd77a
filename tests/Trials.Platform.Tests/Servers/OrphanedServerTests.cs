using System.Diagnostics;
using System.Globalization;
using Trials.Testing.Servers;

namespace Trials.Platform.Tests.Servers;

public sealed class OrphanedServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_ends_and_its_folder_goes_when_its_parent_is_killed()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("trials-orphan-").FullName;
        using var parent = Process.Start("sleep", "600");
        var id = parent.Id.ToString(CultureInfo.InvariantCulture);
        using var script = Process.Start(
            "bash", [RepositoryFolder.PathOf("deploy", "servers", "postgres"), "start", folder, "--with-parent", id, "--throwaway"]);
        await script.WaitForExitAsync(Ct);
        Assert.Equal(0, script.ExitCode);

        parent.Kill();

        var patience = Stopwatch.StartNew();
        while (System.IO.Directory.Exists(folder) && patience.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(50, Ct);
        Assert.False(System.IO.Directory.Exists(folder));
    }
}
