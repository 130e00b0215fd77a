using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Trials.Messaging;

namespace Trials.Contracts.Tests;

public partial class EventCatalogueTests
{
    [Fact]
    public void The_event_catalogue_in_the_documents_is_the_one_in_the_code()
    {
        var documents = XDocument.Load(Path.ChangeExtension(typeof(Roles).Assembly.Location, ".xml"));
        var page = new StringBuilder("""
            # Contracts

            What services tell each other and what the outside reads. Nothing here has behaviour of its own.

            - `Trials.Contracts/`: the events, one record a fact; a namespace is a version, and within it only optional members may be added.
              `events.approved.txt` holds every member; changing one breaks a test and is a decision.
            - `openapi/`: each service's HTTP API (OpenAPI 3.1), generated from the running service; a test compares them.
            - `problem-codes.md`: every refusal of the API in both languages.
            - `rule-packs/`: limits, quorum, document lists and gates as data, with a schema. `Trials.Rules/` reads them and counts working days.
            - `rules.md`, `glossary.md`, `calendar/`: the rules with their sources, the words, and China's working days.

            Every event carries its aggregate's id and version, who did it (`by`: person's pseudonymous id, organisation, role), when it happened
            (`occurredAt`) and when it was recorded (`recordedAt`). Listeners apply a message once, whatever is repeated, and ignore older versions.

            ## Event catalogue

            Generated from the code by a test. A queue is `service.event`; `service.stops` is the queue that overtakes all others.

            | Event | Told by | Meaning | Listeners |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (type, queues) in EventCatalogue.Queues.OrderBy(e => MessageCatalog.NameOf(e.Key), StringComparer.Ordinal))
        {
            var summary = documents.Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:{type.FullName}").Element("summary")!.Value;
            var listeners = string.Join(", ", queues.Select(queue => queue.EndsWith(".stops", StringComparison.Ordinal) ? $"**{queue}**" : queue.Split('.')[0]));
            page.Append(null, $"| `{MessageCatalog.NameOf(type)}` | {type.Namespace!.Split('.')[^2]} | {Space().Replace(summary, " ").Trim()} | {listeners} |\n");
        }
        Approved.Equal(page.ToString(), "contracts", "README.md");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
