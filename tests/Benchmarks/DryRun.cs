using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Registration;
using Trials.Testing;

namespace Trials.Benchmarks;

/// <summary>The dry run of an application with 300 Word documents and 50 sites over HTTP, beside the list of its documents in the same run.</summary>
internal static class DryRun
{
    private const int Documents = 300, Sites = 50, Rounds = 40;

    private static readonly string[] Codes = ["PROTOCOL", "ICF", "IB", "SCI_OPINION", "COI", "DISSEM", "COMP", "REG_DOC", "IMP_COA", "CRF", "TEAM", "BUDGET"];

    public static async Task Run()
    {
        foreach (var shape in (Shape[])[Shape.Embedded, Shape.Separate])
        {
            await using var host = await ServiceHost.Start(b => b.AddRegistration(), app => app.MapRegistration(), shape);
            var now = DateTimeOffset.UtcNow;
            using var sponsor = host.As(Guid.CreateVersion7(now), Guid.CreateVersion7(now), Roles.Sponsor);
            var imported = (await sponsor.PostAsJsonAsync("/registration/applications", Record())).EnsureSuccessStatusCode();
            var address = $"/registration/applications/{(await imported.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid()}";
            var watch = Stopwatch.StartNew();
            for (var n = 0; n < Documents; n++)
            {
                using var file = new ByteArrayContent(Word(n));
                (await sponsor.PutAsync(new Uri($"{address}/documents/{Codes[n % Codes.Length]}/{n / Codes.Length + 1}.0?date=2026-01-01&language=zh&protocolVersion=1.0", UriKind.Relative), file))
                    .EnsureSuccessStatusCode();
            }
            Say($"{shape}: {Documents} documents filed in {watch.Elapsed.TotalSeconds:F1} s");
            var floor = await Time(sponsor, address + "/documents");
            var check = await Time(sponsor, address + "/check");
            Say($"  list of documents  p50 {floor.P50,6:F1} ms  p95 {floor.P95,6:F1} ms");
            Say($"  dry run            p50 {check.P50,6:F1} ms  p95 {check.P95,6:F1} ms  first {check.First,6:F1} ms  {check.P50 / floor.P50:F1} × the list");
        }
    }

    private static object Record() => new
    {
        protocolSection = new
        {
            identificationModule = new { nctId = "NCT00000001", briefTitle = "A large study" },
            designModule = new { studyType = "INTERVENTIONAL", enrollmentInfo = new { count = 5000 } },
            contactsLocationsModule = new { locations = Enumerable.Range(1, Sites).Select(n => new { facility = $"Research Site {n}", city = "Shanghai", country = "China" }) },
        },
    };

    // Two hundred paragraphs, with facts on the first page that the dry run compares.
    private static byte[] Word(int number)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            using var text = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            text.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            foreach (var line in (string[])[$"方案版本号：V{number}.0", "版本日期：2026年1月1日", "样本量：4000例", .. Enumerable.Repeat("受试者入选标准与排除标准说明", 200)])
                text.Write($"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
            text.Write("</w:body></w:document>");
        }
        return bytes.ToArray();
    }

    private static async Task<(double First, double P50, double P95)> Time(HttpClient client, string address)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetStringAsync(new Uri(address, UriKind.Relative));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var first = times[0];
        times.Sort();
        return (first, times[Rounds / 2], times[Rounds * 95 / 100]);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
