using System.Collections.Concurrent;
using System.Diagnostics;

namespace Trials.Demo.Http;

/// <summary>One access token a person, asked for when first needed and again before it ends.</summary>
internal sealed class Tokens(Api api)
{
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<Person, Lazy<Task<Token>>> _issued = new();

    public async Task<string> Of(Person who)
    {
        while (true)
        {
            var lazy = _issued.GetOrAdd(who, _ => new Lazy<Task<Token>>(() => Issue(who)));
            Token token;
            try
            {
                token = await lazy.Value;
            }
            catch (JobFailedException)
            {
                _issued.TryRemove(KeyValuePair.Create(who, lazy));
                throw;
            }
            if (Stopwatch.GetElapsedTime(token.Since) < token.Lifetime) return token.Value;
            _issued.TryRemove(KeyValuePair.Create(who, lazy));
        }
    }

    public void Forget(Person who) => _issued.TryRemove(who, out _);

    private async Task<Token> Issue(Person who)
    {
        Dictionary<string, string> form = who.Invitation is { } code
            ? new() { ["grant_type"] = "invitation", ["code"] = code }
            : new() { ["grant_type"] = "password", ["username"] = who.Username, ["password"] = who.Password ?? "" };
        var since = Stopwatch.GetTimestamp();
        var answer = await api.AskForToken(form);
        if (!answer.IsDone) throw new JobFailedException($"POST /directory/token for {who.Title} ({who.Username}): {answer.Say()}");
        var lifetime = TimeSpan.FromSeconds(answer.Body.GetProperty("expires_in").GetInt32());
        var used = lifetime > 2 * Reserve ? lifetime - Reserve : lifetime / 2;
        return new Token(answer.Body.GetProperty("access_token").GetString()!, since, used);
    }

    private sealed record Token(string Value, long Since, TimeSpan Lifetime);
}
