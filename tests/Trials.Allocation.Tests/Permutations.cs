namespace Trials.Allocation.Tests;

internal static class Permutations
{
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items)
    {
        if (items.Count <= 1)
        {
            yield return items;
            yield break;
        }
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var rest in Of<T>([.. items.Take(i), .. items.Skip(i + 1)])) yield return [items[i], .. rest];
        }
    }
}
