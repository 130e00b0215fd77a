using System.Text.Json;

namespace Trials.Demo.Accounts;

/// <summary>The account of one record in numbers. Names and order are a contract of <c>deploy/run demo --json</c>.</summary>
internal sealed record Tally
{
    public required string Record { get; init; }
    public int Sites { get; set; }
    public int Adopted { get; set; }
    public int AdoptedWithLocalConditions { get; set; }
    public int FullBoard { get; set; }
    public int Declined { get; set; }
    public int Activated { get; set; }
    public int Places { get; set; }
    public int Enrolled { get; set; }
    public int AttemptsOverQuota { get; set; }
    public int RefusedOverQuota { get; set; }
    public int AttemptsAfterSuspension { get; set; }
    public int RefusedAfterSuspension { get; set; }
    public long Events { get; set; }
    public double Seconds { get; set; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
