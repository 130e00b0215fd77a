namespace Trials.Rules;

/// <summary>Who reads a document of the dossier.</summary>
public enum DossierRecipient
{
    Committee,

    /// <summary>The institution's office, not its ethics committee.</summary>
    Institution,
}
