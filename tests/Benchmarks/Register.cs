using System.Diagnostics;
using System.Globalization;
using Trials.Registration;
using Trials.Registration.Data;
using Trials.Registration.Register;
using Trials.Testing;

namespace Trials.Benchmarks;

/// <summary>Searching the public register over HTTP with 50,000 trials, beside the same list without a search in the same run.</summary>
internal static class Register
{
    private const int Trials = 50_000, Rounds = 40;

    private static readonly string[] Queries = ["糖尿病", "肺癌 III期", "diabetes", "lung cancer placebo", "NCT00031415", "研究 study", "没有的病", "zebra"];

    private static readonly (string Zh, string En)[] Conditions =
    [
        ("2型糖尿病", "Type 2 Diabetes Mellitus"), ("非小细胞肺癌", "Non Small Cell Lung Cancer"), ("晚期胃癌", "Advanced Gastric Cancer"), ("类风湿关节炎", "Rheumatoid Arthritis"),
        ("阿尔茨海默病", "Alzheimer Disease"), ("慢性乙型肝炎", "Chronic Hepatitis B"), ("重度抑郁症", "Major Depressive Disorder"), ("原发性高血压", "Essential Hypertension"),
    ];

    public static async Task Run()
    {
        foreach (var shape in (Shape[])[Shape.Embedded, Shape.Separate])
        {
            await using var host = await ServiceHost.Start(b => b.AddRegistration(), app => app.MapRegistration(), shape);
            var watch = Stopwatch.StartNew();
            for (var from = 0; from < Trials; from += 1_000) await host.InDb("registration", db => Fill((RegistrationDb)db, from));
            Say($"{shape}: {Trials} trials in {watch.Elapsed.TotalSeconds:F0} s");
            using var anyone = host.Anonymous();
            var floor = await Time(anyone, "");
            Say($"{"(the list alone)",24}  p50 {floor.P50,6:F1} ms  p95 {floor.P95,6:F1} ms");
            foreach (var query in Queries)
            {
                var (p50, p95, found) = await Time(anyone, query);
                Say($"{query,24}  p50 {p50,6:F1} ms  p95 {p95,6:F1} ms  {p50 / floor.P50,5:F1} × the list  {found}");
            }
        }
    }

    private static async Task<int> Fill(RegistrationDb db, int from)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var now = DateTimeOffset.UtcNow;
        for (var n = from; n < from + 1_000; n++)
        {
            var (zh, en) = Conditions[n % Conditions.Length];
            var content = new PublicContent(
            [
                new("publicTitle/0/", $"一项评价药物{n % 997}治疗{zh}的{"ⅠⅡⅢⅣ"[n % 4]}期随机双盲研究"),
                new("scientificTitle/0/", $"A randomised placebo controlled phase study of drug {n % 997} in {en}"),
                new("registryId/0/", string.Create(CultureInfo.InvariantCulture, $"NCT{n:D8}")), new("sponsor/0/", $"Sponsor {n % 311} 医药有限公司"), new("conditions/1/", en),
            ], []);
            var record = PublicRecord.Of(Guid.CreateVersion7(now));
            record.Stage(content, PublicContent.Nothing, Guid.CreateVersion7(now), now);
            db.PublicRecords.Add(record);
            db.PublicVersions.Add(record.Release(content.Sha256(), Guid.CreateVersion7(now), Guid.CreateVersion7(now), now.AddMinutes(-n)));
            db.PublicTerms.AddRange(FindTrials.TermsOf(content).Select(term => new PublicTerm { Term = term, TrialId = record.Id }));
        }
        return await db.SaveChangesAsync();
    }

    private static async Task<(double P50, double P95, string Found)> Time(HttpClient anyone, string query)
    {
        var address = new Uri($"/registration/public/trials?take=20&query={Uri.EscapeDataString(query)}", UriKind.Relative);
        var times = new List<double>();
        var body = "";
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            body = await anyone.GetStringAsync(address);
            if (round >= 5) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100], body.Contains("trialId", StringComparison.Ordinal) ? "found" : "none");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
