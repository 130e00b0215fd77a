using System.Text.RegularExpressions;

namespace Trials.Registration.Register;

/// <summary>Numbers that belong to a person: a mainland identity number, and a mobile telephone's.</summary>
internal static partial class PersonalNumbers
{
    public static bool IsIn(string text, bool mayHaveTelephone) => Identity().IsMatch(text) || (!mayHaveTelephone && Mobile().IsMatch(text));

    // Region, birthday, order, check digit: what merely has 18 digits is none.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(\+?86[ -]?)?1[3-9][0-9]{9}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();
}
