using Trials.Registration.Records;

namespace Trials.Registration.Applications;

/// <summary>The draft that a record becomes; an import and a check without a server make it alike.</summary>
internal static class RecordDraft
{
    public static Application Of(NewApplication said, TrialRecord record, string sha256, Func<RecordLocation, Guid?> match, DateTimeOffset now) =>
        Application.Draft(said, RecordFacts.Of(record, sha256), record.Locations.Select(location => ApplicationSite.Listed(
            Guid.CreateVersion7(now), said.Id, location.Number, location.Name, location.City, location.Country,
            match(location))), now);
}
