namespace Trials.Contracts;

/// <summary>Why the study is done (study.kind): for product registration, or initiated by an investigator.</summary>
public enum StudyKind { Registration, Iit }

/// <summary>What is studied (study.product).</summary>
public enum Product { Drug, Device, Ivd, Vaccine, Cgt, NewTech, None }

/// <summary>Phase (study.phase); NA where phases do not apply.</summary>
public enum Phase { I, II, III, IV, BE, NA }

/// <summary>A hospital's part in a study (site.role): exactly one leads.</summary>
public enum SiteRole { Lead, Participating }

/// <summary>One document of a dossier as everybody downstream must hold it: by version and by hash.</summary>
/// <param name="DocumentId">The document's id in Registration.</param>
/// <param name="Code">Its code in the rule pack's document list, for instance <c>ICF</c>.</param>
/// <param name="Version">The version written on it.</param>
/// <param name="Date">The date written on it.</param>
/// <param name="Language">Its language, for instance <c>zh</c>.</param>
/// <param name="Sha256">Lower-case hex of its content.</param>
/// <param name="FileName">A generated name, for people.</param>
public sealed record DossierDocument(Guid DocumentId, string Code, string Version, DateOnly Date, string Language, string Sha256, string FileName);
