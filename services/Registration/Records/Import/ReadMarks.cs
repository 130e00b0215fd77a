namespace Trials.Registration.Records.Import;

/// <summary>
/// Which parts of a file were read, by their path without the numbers of list items. What was not, and holds something, is what the
/// model has no place for: it is named to the user, because the reader itself says so and no list has to be kept beside it.
/// </summary>
internal sealed class ReadMarks
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);

    public IReadOnlyList<string> NotCarried => [.. _unread];

    public void Read(string shape) => _read.Add(shape);

    /// <summary>Something is there that could not be understood: it is not carried, though it was looked at.</summary>
    public void Lost(string shape) => _unread.Add(shape);

    /// <summary>Notes a part as not carried unless it was read; whether it was.</summary>
    public bool WasRead(string shape)
    {
        var read = _read.Contains(shape);
        if (!read) _unread.Add(shape);
        return read;
    }
}
