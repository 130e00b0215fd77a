using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The address of a list's page. An empty key is no key.</summary>
public static class Paged
{
    /// <param name="path">Has one parameter already.</param>
    /// <param name="after">Where the page starts; the first one when null.</param>
    public static ApiPath From<T>(ApiPath path, T? after) where T : struct => after is { } key ? path.And("after", key) : path;
}
