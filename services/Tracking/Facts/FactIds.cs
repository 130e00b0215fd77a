using System.Linq.Expressions;
using Trials.Primitives;

namespace Trials.Tracking.Facts;

/// <summary>What a fact is about, read from the members that contracts call so.</summary>
internal readonly record struct Subject(Guid TrialId, Guid? SiteId, Guid? OrganisationId);

internal static class FactIds<TEvent> where TEvent : DomainEvent
{
    private static readonly Func<TEvent, Guid?> Trial = Member("TrialId");
    private static readonly Func<TEvent, Guid?> Site = Member("SiteId");
    private static readonly Func<TEvent, Guid?> Organisation = Member("OrganisationId");

    public static Subject Of(TEvent fact) => new(
        Trial(fact) ?? throw new InvalidOperationException($"{typeof(TEvent).Name} names no trial: it cannot be tracked."), Site(fact),
            Organisation(fact));

    private static Func<TEvent, Guid?> Member(string name)
    {
        if (typeof(TEvent).GetProperty(name) is not { } property) return _ => null;
        var fact = Expression.Parameter(typeof(TEvent));
        return Expression.Lambda<Func<TEvent, Guid?>>(Expression.Convert(Expression.Property(fact, property), typeof(Guid?)), fact)
            .Compile();
    }
}
