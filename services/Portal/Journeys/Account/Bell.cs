using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Account;

/// <summary>How many notices the person has not read, for the header. A header does not fail: without an answer there are none.</summary>
public static class Bell
{
    public static async Task<int?> Count(Api api) => (await api.Try<Told>($"tracking/notices?unread=true&take=1")).Value?.Unread ?? 0;

    private sealed record Told(int Unread);
}
