namespace Trials.Demo.Alliance;

/// <summary>A person's place at a hospital: their roles there and, for the committee, what ETH-08a asks about a member.</summary>
internal sealed record Seat(
    string Key, string Title, string[] Roles, string? CommitteeRole = null, string? Field = null, string? Sex = null,
    bool IsExternal = false);

/// <summary>The people every hospital of the demonstration has: a committee that ETH-08a finds valid, an office, an investigator.</summary>
internal static class Seats
{
    public const int Voters = 7;

    public static IReadOnlyList<Seat> OfAHospital { get; } =
    [
        new("secretary", "secretary", ["ethics-secretary"], "Secretary", "Ethics", "Female"),
        new("chair", "chair", ["ethics-chair", "ethics-member"], "Chair", "Medical", "Male"),
        new("member-1", "reviewer", ["ethics-member"], "ViceChair", "LifeScience", "Female"),
        new("member-2", "reviewer", ["ethics-member"], "Member", "Ethics", "Male"),
        new("member-3", "member", ["ethics-member"], "Member", "Law", "Female"),
        new("member-4", "member", ["ethics-member"], "Member", "Lay", "Male", IsExternal: true),
        new("member-5", "member", ["ethics-member"], "Member", "Medical", "Female"),
        new("member-6", "member", ["ethics-member"], "Member", "LifeScience", "Male"),
        new("admin", "administrator", ["organisation-admin"]),
        new("office", "institution office", ["institution-office"]),
        new("investigator", "investigator", ["investigator"]),
    ];
}
