using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What a sponsor's deeds on an application share: the application and its documents.</summary>
[Authorize(Roles = Roles.Sponsor)]
public abstract class SponsorDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationRecord Application { get; private set; } = null!;
    public IReadOnlyList<FiledDocument> Documents { get; private set; } = [];

    protected string Back => $"/sponsor/applications/{Id}";

    /// <summary>The current documents, to choose from.</summary>
    public IReadOnlyList<Choice> DocumentChoices => ChoicesOf(Documents);

    protected IReadOnlyList<Choice> ChoicesOf(IEnumerable<FiledDocument> documents) =>
        [.. documents.Select(document => new Choice(document.DocumentId.ToString(), NameOf(document)))];

    protected string NameOf(FiledDocument document) => $"{ApplicationWords.DocumentName(Application.RulePack, document.Code)} · {document.Version}";

    /// <summary>The chosen documents by name, one a line.</summary>
    protected string NamesOf(IEnumerable<string> ids) => string.Join('\n', Documents.Where(document => ids.Contains(document.DocumentId.ToString())).Select(NameOf));

    protected override async Task Load()
    {
        Application = await Api.Read<ApplicationRecord>($"registration/applications/{Id}");
        Documents = (await Api.Read<Listed<FiledDocument>>($"registration/applications/{Id}/documents?current=true&take=500")).Items;
    }
}
