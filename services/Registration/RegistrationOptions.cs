namespace Trials.Registration;

/// <summary>Settings of Registration.</summary>
internal sealed class RegistrationOptions
{
    public const string Section = "Registration";

    /// <summary>The most bytes one document may have; 4 GiB unless set.</summary>
    public long DocumentLimit { get; set; } = 4L * 1024 * 1024 * 1024;
}
