using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trials.Primitives;

namespace Trials.Ethics.Letters;

/// <summary>
/// Makes PDF of a letter by <c>weasyprint</c>, as a child process with nothing but the page: no environment, no rights to gain, bounded in
/// time, memory and output, one at a time. The date in the PDF is the opinion's, so the same page gives the same bytes; each is kept under
/// its page's hash, so it stays the same when the program is a newer one, and the seconds are spent once.
/// </summary>
internal sealed class LetterPrinter(IConfiguration configuration) : IDisposable
{
    private const int LargestPdf = 16 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private readonly string _program = configuration["Letters:Printer"] ?? "/usr/bin/weasyprint";
    private readonly string _folder = Path.GetFullPath(Path.Combine(configuration["DataDirectory"] ?? "data", "letters"));
    private readonly SemaphoreSlim _one = new(1);

    public bool IsInstalled => File.Exists(_program);

    /// <exception cref="LetterNotPrintedException">The program failed, or took too long or too much.</exception>
    public async Task<byte[]> Print(string page, DateTimeOffset issuedAt, CancellationToken ct)
    {
        var kept = Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page))) + ".pdf");
        await _one.WaitAsync(ct);
        try
        {
            if (!File.Exists(kept))
            {
                System.IO.Directory.CreateDirectory(_folder);
                await File.WriteAllBytesAsync(kept + ".new", await Run(page, issuedAt, ct), ct);
                File.Move(kept + ".new", kept, overwrite: true);
            }
            return await File.ReadAllBytesAsync(kept, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<byte[]> Run(string page, DateTimeOffset issuedAt, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        using var process = Process.Start(Command(issuedAt)) ?? throw new LetterNotPrintedException("it did not start");
        // What waits for its pipes is freed by its end.
        await using var end = limit.Token.Register(process.Kill);
        try
        {
            var pdf = ReadAll(process.StandardOutput.BaseStream, limit.Token);
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(page), limit.Token);
            process.StandardInput.Close();
            var bytes = await pdf;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 && bytes.AsSpan().StartsWith("%PDF-"u8)
                ? bytes
                : throw new LetterNotPrintedException($"it ended with {process.ExitCode}: {await said}");
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new LetterNotPrintedException(failure.Message);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Command(DateTimeOffset issuedAt)
    {
        var command = new ProcessStartInfo("/usr/bin/prlimit")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        string[] words = ["--cpu=60", "--as=2147483648", "--fsize=67108864", "--core=0", "/usr/bin/setpriv", "--no-new-privs"];
        string[] asNobody = Environment.IsPrivilegedProcess ? ["--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
        foreach (var word in (string[])[.. words, .. asNobody, _program, "--quiet", "-", "-"]) command.ArgumentList.Add(word);
        command.Environment.Clear();
        command.Environment["PATH"] = "/usr/bin:/bin";
        command.Environment["LC_ALL"] = "C.UTF-8";
        command.Environment["SOURCE_DATE_EPOCH"] = issuedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return command;
    }

    private static async Task<byte[]> ReadAll(Stream output, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await output.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > LargestPdf) throw new LetterNotPrintedException("it gave too much");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}

/// <summary>The program that makes PDF did not give one.</summary>
internal sealed class LetterNotPrintedException(string reason) : Exception($"No PDF was made: {reason}");

internal static class LetterProblems
{
    public static readonly Problem NoPrinter = new("ethics.letter_printer_missing",
        "This installation makes no PDF: weasyprint is not installed. Print the letter itself (the same address without .pdf), "
        + "or ask the operator to install the Debian packages weasyprint and fonts-noto-cjk.",
        "本系统未安装 weasyprint，无法生成 PDF；请直接打印网页版意见（同一地址去掉 .pdf），或请运维人员安装 Debian 软件包 weasyprint 与 fonts-noto-cjk。", "MR-24");

    public static readonly Problem NotPrinted = new("ethics.letter_not_printed",
        "The PDF could not be made just now. Try again shortly, or print the letter itself (the same address without .pdf).",
        "暂时未能生成 PDF；请稍后重试，或直接打印网页版意见（同一地址去掉 .pdf）。", "MR-24");
}
