using Microsoft.Playwright;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.LeadCommittee;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Reviewer;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Tests.Sponsor;

namespace Trials.Portal.Tests.MainJob;

/// <summary>The lead committee reviews for all: named reviewers, one question made of two committees' comments, a meeting with its quorum, the opinion and its letter.</summary>
internal static class OneReview
{
    private const string OwnComment = "Whom does a participant call at night?";
    private const string OtherComment = "Where does a participant go in an emergency?";
    private const string Reasons = "Of scientific and social value; risk and benefit are reasonable.";

    public static async Task Hold(Team team)
    {
        var secretary = await team.At($"secretary@{Team.Lead}");
        await secretary.FromHome(team.Study, "/lead/reviews/");
        await Assign(team, secretary);
        foreach (var who in Team.Quorum(Team.Lead)) await Declare(team, who);
        await Ask(team, secretary);
        await Call(team, secretary);
        await Meet(team, secretary);
        await Decide(team);
    }

    private static async Task Assign(Team team, Someone secretary)
    {
        var names = await team.NamesOf(Team.Reviewers(Team.Lead));
        await secretary.Follow(LeadWords.Assign);
        foreach (var name in names) await secretary.Tick(name);
        await secretary.Do(CommitteeDeeds.Of("reviewers"));
    }

    private static async Task Declare(Team team, string who)
    {
        var member = await team.At(who);
        await member.FromDesk("/reviewer/cases", team.Study, "/cases/reviews/");
        await member.Tick(ReviewerWords.NoConflict);
        await member.Do(CommitteeDeeds.Of("declaration"));
    }

    /// <summary>A member of the lead and another hospital's secretary comment; one question comes of both, and the sponsor answers it.</summary>
    private static async Task Ask(Team team, Someone secretary)
    {
        var member = await team.At($"member-1@{Team.Lead}");
        await Comment(member, OwnComment);
        var other = await team.At($"secretary@{Team.Other}");
        await other.FromDesk("/committee/adoptions", team.Study, "/committee/adoptions/");
        await other.Follow(ParticipatingWords.Comment);
        await Comment(other, OtherComment);

        await secretary.Page.ReloadAsync();
        await secretary.Follow(LeadWords.Merge);
        foreach (var comment in (string[])[OwnComment, OtherComment]) await secretary.Tick(comment);
        await secretary.Write(LeadWords.QuestionText, "Name a telephone number for the night and for emergencies in the consent form.");
        await secretary.Do(LeadDeeds.Of("questions"));
        await Assertions.Expect(secretary.Main.GetByText(CommitteeWords.BecameQuestion.With(1))).ToHaveCountAsync(2);

        var sponsor = await team.At("sponsor@qingshan");
        await sponsor.FromHome(team.Study, "/sponsor/reviews/");
        await sponsor.Write(DeedWords.AnswerText, "The number is on page 3 and is answered day and night.");
        await sponsor.Do(DeedWords.AnswerQuestion, DeedWords.QuestionAnswered);
    }

    private static async Task Comment(Someone person, string text)
    {
        await person.Follow(ReviewerWords.Comment);
        await person.Field(WrittenDeed.Of("reviews", "comments").Label).FillAsync(text);
        await person.Do(CommitteeDeeds.Of("comments"));
        await person.Sees(text);
    }

    private static async Task Call(Team team, Someone secretary)
    {
        await secretary.Follow(LeadWords.Call);
        await secretary.Write(LeadWords.MeetingDay, ApplicationForms.Day(team.Today));
        await secretary.Write(LeadWords.MeetingTime, "23:30");
        await secretary.Write(LeadWords.Place, "Room 3");
        await secretary.Do(LeadDeeds.Of("schedule"));

        await secretary.Follow(LeadWords.ToList);
        await secretary.Follow(LeadWords.Agenda);
        await secretary.Write(LeadWords.On, ApplicationForms.Day(team.Today));
        await secretary.Press(LayoutWords.Filter);
        await secretary.Main.GetByRole(AriaRole.Link).Filter(new() { HasText = team.Study }).ClickAsync();
    }

    /// <summary>In the meeting room: attendance until the quorum is there, the opening, and a vote of everybody.</summary>
    private static async Task Meet(Team team, Someone secretary)
    {
        string[] present = [.. Team.Quorum(Team.Lead)];
        var names = await team.NamesOf(present);
        var quorum = secretary.Main.Locator("#quorum");
        await Assertions.Expect(quorum).ToContainTextAsync(LeadWords.QuorumMissing.With(0, present.Length));
        foreach (var name in names)
        {
            await secretary.Page.Press(LeadWords.Arrives.With(name));
            await Assertions.Expect(secretary.Main.GetByRole(AriaRole.Button, new() { Name = LeadWords.Leaves.With(name), Exact = true })).ToBeVisibleAsync();
        }
        await Assertions.Expect(quorum).ToContainTextAsync(LeadWords.QuorumMet.With(present.Length, present.Length));

        var chair = await team.At(present[0]);
        await chair.FromHome(team.Study, "/lead/reviews/");
        await chair.Follow(LeadWords.OpenMeeting);
        foreach (var name in names) await Assertions.Expect(chair.Field(name)).ToBeCheckedAsync();
        await chair.Do(CommitteeDeeds.Of("opening"));
        foreach (var who in present)
        {
            var member = await team.At(who);
            await member.FromDesk("/reviewer/cases", team.Study, "/cases/reviews/");
            await member.Tick(ReviewerWords.For);
            await member.Do(CommitteeDeeds.Of("vote"));
        }
    }

    private static async Task Decide(Team team)
    {
        var chair = await team.At($"chair@{Team.Lead}");
        await chair.FromHome(team.Study, "/lead/reviews/");
        await chair.Sees(CommitteeWords.TallyLine.With(5, 0, 0, 7, 5));
        await chair.Follow(LeadWords.CloseVote);
        await chair.Tick(CommitteeWords.Decisions["Approve"]);
        await chair.Do(LeadDeeds.Of("vote-closing"), signs: true);

        await chair.Follow(LeadWords.IssueOpinion);
        await chair.Write(LeadWords.Reasons, Reasons);
        await chair.Do(LeadDeeds.Of("opinion"), signs: true);
        await chair.Follow(LeadWords.Letter);
        await chair.Sees(CommitteeWords.Decisions["Approve"]);
        await chair.Follow(LeadWords.Letter);
        await Assertions.Expect(chair.Page.Locator("body")).ToContainTextAsync(Reasons);
    }
}
