using System.Text.RegularExpressions;
using Trials.Contracts;

namespace Trials.Allocation.Studies;

/// <summary>The forms of registration numbers (N15): CTR with 8 digits, ChiCTR with 10, NCT with 8; a device filing has a number of its own form.</summary>
internal static partial class RegistryNumbers
{
    private const int ShortestFilingNumber = 4;

    public static bool IsWellFormed(string number, Product product) =>
        Known().IsMatch(number) || (product is Product.Device or Product.Ivd && number.Trim().Length >= ShortestFilingNumber);

    [GeneratedRegex(@"^(CTR\d{8}|ChiCTR\d{10}|NCT\d{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
