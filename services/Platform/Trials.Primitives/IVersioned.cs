namespace Trials.Primitives;

/// <summary>An aggregate root whose every saved change is guarded by an optimistic version, starting at 1; it is also the ETag.</summary>
public interface IVersioned
{
    int Version { get; }
}
