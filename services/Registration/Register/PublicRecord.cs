using Trials.Primitives;

namespace Trials.Registration.Register;

internal enum PublicRecordStatus { Withheld, Staged, Published, Archived }

/// <summary>What somebody staged, and under which hash it is released.</summary>
internal sealed record StagedContent(PublicContent Content, string Sha256, Guid By, DateTimeOffset At);

/// <summary>
/// What the public reads of one trial: Withheld → Staged → Published; a correction is staged beside what is published and released, or
/// rejected, by a second person who has seen exactly what becomes newly public. Published → Archived. A released version never changes.
/// </summary>
internal sealed class PublicRecord : IVersioned
{
    private PublicRecord() { }

    /// <summary>The trial's id.</summary>
    public Guid Id { get; private init; }
    public PublicRecordStatus Status { get; private set; }
    public StagedContent? Staged { get; private set; }

    /// <summary>Why the last staging was not released.</summary>
    public string? Rejection { get; private set; }

    /// <summary>The newest released version: 0 before the first.</summary>
    public int Released { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public string? ArchivedBecause { get; private set; }

    /// <summary>What a list of the register shows.</summary>
    public string Title { get; private set; } = "";
    public string? RegistryId { get; private set; }
    public string? Sponsor { get; private set; }
    public int Version { get; private set; }

    public bool IsPublic => Released > 0;

    public static PublicRecord Of(Guid trial) => new() { Id = trial };

    /// <summary>Puts content up for release, in the place of what was staged before. The same again by the same person changes nothing.</summary>
    public bool Stage(PublicContent content, PublicContent current, Guid by, DateTimeOffset now)
    {
        var hash = content.Sha256();
        if (Staged is { } staged && (staged.Sha256, staged.By) == (hash, by)) return false;
        Rule.Require(Status is not PublicRecordStatus.Archived, RegisterProblems.Archived);
        Rule.Require(!IsPublic || content.Sha256() != current.Sha256(), RegisterProblems.NothingNew);
        RequireNoLeak(content);
        (Staged, Rejection, Status) = (new StagedContent(content, hash, by, now), null, PublicRecordStatus.Staged);
        return true;
    }

    /// <summary>A second person, who says by the hash what they have seen, makes it public.</summary>
    public PublicVersion Release(string seen, Guid id, Guid by, DateTimeOffset now)
    {
        Rule.Require(Staged is not null, RegisterProblems.NothingStaged);
        Rule.Require(Staged!.Sha256 == seen, RegisterProblems.SeenAnother);
        Rule.Require(Staged.By != by, RegisterProblems.SecondPerson);
        var version = new PublicVersion
        {
            Id = id, TrialId = Id, Number = Released + 1, Content = Staged.Content, StagedBy = Staged.By, ReleasedBy = by, ReleasedAt = now,
        };
        var record = version.Content.Record();
        (Title, RegistryId, Sponsor) = (record.PublicTitle, record.RegistryId, record.SponsorName);
        (Released, ReleasedAt, Staged, Status) = (version.Number, now, null, PublicRecordStatus.Published);
        return version;
    }

    /// <summary>A second person does not let it out; what is public stays as it is.</summary>
    public bool Reject(string reason, Guid by)
    {
        if (Staged is null && Rejection == reason) return false;
        Rule.Require(Staged is not null, RegisterProblems.NothingStaged);
        Rule.Require(Staged!.By != by, RegisterProblems.SecondPerson);
        (Staged, Rejection, Status) = (null, reason, IsPublic ? PublicRecordStatus.Published : PublicRecordStatus.Withheld);
        return true;
    }

    /// <summary>Takes no further version; all released ones stay readable.</summary>
    public bool Archive(string reason)
    {
        if (Status is PublicRecordStatus.Archived && ArchivedBecause == reason) return false;
        Rule.Require(Status is PublicRecordStatus.Published, RegisterProblems.NotPublished);
        (Status, ArchivedBecause) = (PublicRecordStatus.Archived, reason);
        return true;
    }

    // REC-10: only the public contact, who agreed to be asked, has a telephone; nobody has an identity number.
    private static void RequireNoLeak(PublicContent content)
    {
        var leak = content.Fields.FirstOrDefault(f => PersonalNumbers.IsIn(f.Value, f.Item is "contacts"));
        Rule.Require(leak is null, RegisterProblems.PersonalNumber, leak?.Key ?? "");
    }
}

/// <summary>One released version, as it was released.</summary>
internal sealed class PublicVersion
{
    public Guid Id { get; init; }
    public Guid TrialId { get; init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; init; }
    public PublicContent Content { get; init; } = PublicContent.Nothing;
    public Guid StagedBy { get; init; }
    public Guid ReleasedBy { get; init; }
    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>A word by which a published trial is found.</summary>
internal sealed class PublicTerm
{
    public string Term { get; init; } = "";
    public Guid TrialId { get; init; }
}
