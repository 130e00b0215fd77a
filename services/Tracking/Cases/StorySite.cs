using Trials.Contracts;
using Trials.Contracts.Allocation.V1;

namespace Trials.Tracking.Cases;

/// <summary>What of a site decides whom a case at it waits for.</summary>
internal sealed class StorySite(Guid id)
{
    public Guid Id => id;
    public Guid? OrganisationId { get; set; }
    public SiteRole? Role { get; set; }

    /// <summary>Declined, withdrawn or closed: nothing new is waited for there.</summary>
    public bool IsOut { get; set; }
    public bool IsDeclined { get; set; }

    /// <summary>Ethics is positive here.</summary>
    public bool IsPositive { get; set; }
    public bool IsActive { get; set; }
    public bool HasScreened { get; set; }
    public bool HasEnrolled { get; set; }
    public bool IsCompleted { get; set; }
    public HashSet<Track> Done { get; } = [];
}
