using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What admitting an organisation and changing one share: the fields, and an administrator who is invited.</summary>
public abstract class RecordMember : DeedPage
{
    private const string Admin = "AdminKey";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? City { get; set; }

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? Membership { get; set; }

    [BindProperty]
    public string? AdminKey { get; set; }

    [BindProperty]
    public string? AdminName { get; set; }

    public static IReadOnlyList<Choice> Kinds => MemberWords.Kinds.Choices();

    public static IReadOnlyList<Choice> Memberships => MemberWords.Memberships.Choices();

    public override IEnumerable<Answered> Answers =>
    [
        new(MemberWords.Code, Code), new(MemberWords.Kind, MemberWords.Kinds.Say(Kind)), new(MemberWords.Name, Name), new(MemberWords.City, City),
        new(MemberWords.Grade, Grade), new(MemberWords.Membership, MemberWords.Memberships.Say(Membership)),
        .. AdminKey is null ? Array.Empty<Answered>() : [new(MemberWords.AdminName, $"{AdminName} ({AdminKey}@{Code})")],
    ];

    protected override Task Check()
    {
        Need(nameof(Code), Code, MemberWords.Missing);
        Need(nameof(Kind), Kind, MemberWords.Missing);
        Need(nameof(Name), Name, MemberWords.Missing);
        Need(nameof(Membership), Membership, MemberWords.Missing);
        Need(Admin, string.IsNullOrWhiteSpace(AdminKey) == string.IsNullOrWhiteSpace(AdminName), MemberWords.Missing);
        return Task.CompletedTask;
    }

    /// <param name="version">Of the organisation as it was read; none for a new one.</param>
    protected async Task<IActionResult> Save(string? version)
    {
        object[] people = string.IsNullOrWhiteSpace(AdminKey) ? [] : [new { key = AdminKey, name = AdminName, roles = (string[])[Roles.OrganisationAdmin] }];
        var body = new { kind = Kind, name = Name, membership = Membership, city = City, grade = Grade, people };
        var answer = await Api.Put<Saved>($"directory/organisations/{Code}", body, version, Token);
        if (!answer.IsDone) return Refuse(answer.Refusal);
        var to = $"/alliance/members/{answer.Value!.OrganisationId}";
        if (answer.Value.People is not [{ Invitation: { } invitation } admitted]) return Done(to, MemberWords.Recorded);
        return Done(to, MemberWords.Invited.Filled(admitted.Username, invitation));
    }

    private sealed record Saved(Guid OrganisationId, IReadOnlyList<Admitted> People);

    private sealed record Admitted(string Username, string? Invitation);
}
