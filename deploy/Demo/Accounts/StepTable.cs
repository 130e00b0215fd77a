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
            for (var column = 0; column < 3; column++) table.Append("  ").Append(row[column].PadRight(widths[column]));
            table.Append("  ").Append(row[3].PadLeft(widths[3])).Append("  ").AppendLine(row[4]);
        }
        return table.ToString();
    }
}
