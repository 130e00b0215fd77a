namespace Trials.Demo.Http;

/// <summary>Somebody who acts in the product, always with a token of their own.</summary>
internal sealed class Person(string username, string title)
{
    public Guid Id { get; init; }

    public string Username { get; } = username;

    /// <summary>What they are called in the account: chair, sponsor …</summary>
    public string Title { get; } = title;

    /// <summary>The code that lets them in before they have a password.</summary>
    public string? Invitation { get; init; }

    /// <summary>Used when there is no invitation.</summary>
    public string? Password { get; init; }
}
