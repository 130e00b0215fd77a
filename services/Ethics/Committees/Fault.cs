using System.Globalization;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Committees;

/// <summary>One thing that is missing, said in the reader's language.</summary>
internal sealed record Fault(Problem Problem, params object[] Arguments)
{
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, Problems.InChinese ? Problem.Chinese : Problem.English, Arguments);
}

/// <summary>Several faults as one argument of a refusal; the language is chosen when the sentence is made.</summary>
internal sealed class FaultList(IReadOnlyList<Fault> faults)
{
    public override string ToString() => string.Join(' ', faults);
}
