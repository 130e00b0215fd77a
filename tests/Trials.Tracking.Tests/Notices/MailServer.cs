using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Trials.Testing;

namespace Trials.Tracking.Tests.Notices;

/// <summary>A mail that arrived.</summary>
internal sealed record Arrived(string MessageId, string To, string Subject, string Body);

/// <summary>
/// A real SMTP server, Debian's aiosmtpd, which files what arrives into a Maildir. It ends with this process; it can be killed and started
/// again at its port.
/// </summary>
internal sealed partial class MailServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/aiosmtpd";
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("trials-mail-").FullName;
    private Process? _process;

    public int Port { get; } = Ports.Free();

    public Dictionary<string, string?> Settings => new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:From"] = "trials@alliance.test",
        ["Smtp:Tls"] = "false",
        ["Portal:Address"] = "https://portal.test",
    };

    public static async Task<MailServer> Start()
    {
        Assert.SkipUnless(File.Exists(Program), "Debian's python3-aiosmtpd is not installed.");
        var server = new MailServer();
        await server.Run();
        return server;
    }

    public async Task Run()
    {
        // The shell waits for its input to end, which it does with this process, however that ends.
        _process = Process.Start(new ProcessStartInfo("bash",
            ["-c", "\"$@\" < /dev/null & server=$!; read -r _; kill -KILL $server", "bash", Program, "-n", "-l", $"127.0.0.1:{Port}",
                "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(_folder, "box")])
        { RedirectStandardInput = true })!;
        await Eventually.Is(Answers, "the mail server answers");
    }

    public async Task Kill()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        await Eventually.Is(async () => !await Answers(), "the mail server is gone");
    }

    public Arrived[] All()
    {
        var box = Path.Combine(_folder, "box", "new");
        return System.IO.Directory.Exists(box) ? [.. System.IO.Directory.GetFiles(box).Order().Select(Read).OrderBy(m => m.MessageId)] : [];
    }

    public Arrived[] To(string address) => [.. All().Where(m => m.To == address)];

    public async Task<Arrived> One(string address, Func<Arrived, bool>? which = null)
    {
        await Eventually.Is(() => Task.FromResult(To(address).Any(which ?? (_ => true))), $"a mail reaches {address}");
        return Assert.Single(To(address), m => which is null || which(m));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Arrived Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (head, body) = (text[..text.IndexOf("\n\n", StringComparison.Ordinal)], text[text.IndexOf("\n\n", StringComparison.Ordinal)..]);
        var headers = Folded().Replace(head, " ").Split('\n').Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.OrdinalIgnoreCase);
        return new Arrived(headers["Message-ID"], headers["To"], Word().Replace(headers["Subject"], m => Decoded(m.Groups[1].Value)).Replace("\0", "", StringComparison.Ordinal),
            Decoded(body));
    }

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64.Trim()));

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=\s?", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
