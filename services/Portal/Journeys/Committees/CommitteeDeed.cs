using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>A deed of a committee: its words in one record, and after it back to the case.</summary>
[Authorize(Roles = Everybody)]
public abstract class CommitteeDeed : DeedPage
{
    /// <summary>A committee's people; Ethics tells apart which of them may do what.</summary>
    public const string Everybody = Roles.EthicsSecretary + "," + Roles.EthicsChair + "," + Roles.EthicsMember;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    protected abstract DeedText Words { get; }

    /// <summary>The case's page.</summary>
    protected abstract string Back { get; }

    protected virtual bool Signs => false;

    public override Deed Deed => new(Words.Title, Words.Means, Words.Tells, Words.Undo, Back, CommitteeWords.ToCase) { IsSigned = Signs };

    /// <summary>Whose study it is, above the deed.</summary>
    public abstract string Study { get; }

    protected IActionResult Finish(Answer<JsonElement> answer) => answer.IsDone ? Done(Back, Words.Happened, Words.Next) : Refuse(answer.Refusal);
}

/// <summary>A deed that the three kinds of cases share.</summary>
public abstract class CaseDeed : CommitteeDeed
{
    /// <summary>reviews, adoptions or confirmations.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    public CommitteeCase Case { get; private set; } = null!;

    public Committee Committee { get; private set; } = null!;

    public override string Study => $"{Case.Number} {Case.Title}";

    // Members read a lead review on the page made for reading; chair and secretary lead it on theirs.
    protected override string Back => Kind == Cases.Reviews && !Me.Is(Roles.EthicsChair, Roles.EthicsSecretary) ? $"/reviewer/reviews/{Id}" : Case.Page;

    protected override async Task Load()
    {
        Case = await Cases.Load(Api, Me, Kind, Id);
        Committee = await Committee.Load(Api, Me);
    }

    /// <summary>Names of people that a form sent by their ids.</summary>
    protected string Named(IEnumerable<string> people) => Committee.NamesOf(people.Select(person => Guid.TryParse(person, out var id) ? id : Guid.Empty));
}
