namespace Trials.Web;

/// <summary>One page of a list: at most 500 items, and where the next page starts (absent on the last one).</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A keyset page: <c>?after=</c> takes the previous page's <c>next</c>, <c>?take=</c> how many (1 to 500, default 50).</summary>
public readonly record struct Paging(Guid? After, int? Take)
{
    public const int MostItems = 500;

    public int Size => Math.Clamp(Take ?? 50, 1, MostItems);

    /// <summary>Makes a page of one item more than its size, which tells whether there is a next one.</summary>
    public Page<T> Page<T>(IReadOnlyList<T> oneMore, Func<T, Guid> id) => oneMore.Count > Size
        ? new Page<T>([.. oneMore.Take(Size)], id(oneMore[Size - 1]).ToString())
        : new Page<T>(oneMore, null);
}
