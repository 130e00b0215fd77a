using Trials.Contracts;
using Trials.Registration.Profiles;

namespace Trials.Registration.Applications;

/// <summary>How a site came to its organisation.</summary>
internal enum SiteNaming
{
    /// <summary>Nobody has said which organisation it is.</summary>
    Open,

    /// <summary>Its written name is a known hospital's; the sponsor confirms it by submitting.</summary>
    Matched,

    /// <summary>The sponsor named it.</summary>
    Named,
}

/// <summary>
/// One place of the study as its record lists it. The number is its identity within the application and never changes; the written
/// name is kept as it is, even when it is empty or repeats. Two sites may be of one hospital: two units of it.
/// </summary>
internal sealed class ApplicationSite
{
    private ApplicationSite() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public string? City { get; private init; }
    public string? Country { get; private init; }
    public Guid? OrganisationId { get; private set; }
    public SiteNaming Naming { get; private set; }
    public SiteRole Role { get; private set; }

    /// <summary>How many participants it plans; null until the sponsor says, 0 for a site that opens only when others do not suffice.</summary>
    public int? Target { get; private set; }

    /// <summary>The code, in the hospital's profile, of who leads the trial there.</summary>
    public string? Investigator { get; private set; }

    /// <summary>What the site was at the newest submission; the profile may change afterwards, and this does not.</summary>
    public SubmittedSite? Submitted { get; private set; }

    /// <summary>Listed in the record, but not run through the alliance: kept, shown to the sponsor, and told to nobody.</summary>
    public bool IsOutside { get; private set; }

    /// <summary>Why and when it left an accepted study; its number and its history stay.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    public bool IsWithdrawn => Withdrawal is not null;

    public static ApplicationSite Listed(
        Guid id, Guid application, int number, string? name, string? city, string? country, Guid? match) => new()
    {
        Id = id,
        ApplicationId = application,
        Number = number,
        Name = name ?? "",
        City = city,
        Country = country,
        OrganisationId = match,
        Naming = match is null ? SiteNaming.Open : SiteNaming.Matched,
        Role = SiteRole.Participating,
    };

    public bool Is(Guid? organisation, SiteRole role, bool outside) =>
        OrganisationId == organisation && Role == role && IsOutside == outside && (Naming is SiteNaming.Named || organisation is null);

    internal void Leave(Withdrawal withdrawal) => Withdrawal = withdrawal;

    /// <summary>Whether it is already what the sponsor says now.</summary>
    public bool Is(SiteName name) =>
        Is(name.OrganisationId, name.Role, name.IsOutside) && Target == name.Target && Investigator == name.Investigator;

    internal void Become(SiteName name)
    {
        OrganisationId = name.OrganisationId;
        Naming = name.OrganisationId is null ? SiteNaming.Open : SiteNaming.Named;
        Role = name.Role;
        IsOutside = name.IsOutside;
        Target = name.Target;
        Investigator = name.Investigator;
    }

    /// <summary>Another hospital leads the study from now on (MR-51); what was submitted says who led it then.</summary>
    internal void Take(SiteRole role) => Role = role;

    /// <summary>Keeps what its hospital says of itself on the day of a submission, or of its joining.</summary>
    internal void Freeze(HospitalFacts hospital) => Submitted = new SubmittedSite(OrganisationId, Role, IsOutside, Target, hospital);
}

/// <summary>A site as it was submitted, with what the hospital's profile said of it that day.</summary>
internal sealed record SubmittedSite(Guid? OrganisationId, SiteRole Role, bool IsOutside, int? Target, HospitalFacts Hospital);
