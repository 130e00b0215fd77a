using System.Globalization;
using System.Text;

namespace Trials.Demo.Accounts;

/// <summary>The account as a table for people: step, who, when (in Shanghai), how long, what came of it.</summary>
internal static class StepTable
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Of(Account account)
    {
        List<string[]> rows = [["step", "who", "when (Shanghai)", "took", "outcome"]];
        rows.AddRange(account.Steps.Select(step => (string[])
        [
            step.Name,
            step.Who,
            TimeZoneInfo.ConvertTime(step.At, Shanghai).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            step.Took.TotalSeconds.ToString("0.00 s", CultureInfo.InvariantCulture),
            step.Outcome,
        ]));
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var table = new StringBuilder().AppendLine(account.Record);
        foreach (var row in rows)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"  {row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3].PadLeft(widths[3])}  {row[4]}");
        }
        return table.ToString();
    }
}
