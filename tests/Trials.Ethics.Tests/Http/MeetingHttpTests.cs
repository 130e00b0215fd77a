namespace Trials.Ethics.Tests.Http;

public sealed class MeetingHttpTests : IAsyncLifetime
{
    private static readonly string[] Items = ["Dose", "Consent form"];
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    [Trait("Rule", "ETH-Q1")]
    [Trait("Rule", "ETH-Q2")]
    public async Task A_meeting_has_its_agenda_and_says_who_is_missing_as_members_come()
    {
        var secretary = _ethics.Secretary(_ethics.Lead);
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/meeting"), new
        {
            at = Roster.Now.AddDays(2), title = "Meeting 12", place = "Room 3", items = Items,
        }));
        var agenda = (await EthicsHost.Ok(await secretary.Get("/ethics/agenda?on=2026-11-25"))).GetProperty("items");
        Assert.Equal("Room 3", agenda[0].GetProperty("place").GetString());
        Assert.Equal("Dose", agenda[0].GetProperty("cases")[0].GetProperty("items")[0].GetString());
        Assert.Empty((await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get("/ethics/agenda?on=2026-11-25")))
            .GetProperty("items").EnumerateArray());

        for (var seat = 0; seat < 4; seat++) await Arrives(seat);
        var quorum = await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 2).Get(_ethics.Review("/meeting/quorum")));
        Assert.Equal((5, 4, false),
            (quorum.GetProperty("needed").GetInt32(), quorum.GetProperty("present").GetInt32(), quorum.GetProperty("isMet").GetBoolean()));
        Assert.Equal(_ethics.Lead.People(0, 1, 2, 3), quorum.GetProperty("here").EnumerateArray().Select(person => person.GetGuid()));
        Assert.Contains("there are 4", quorum.GetProperty("missing")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        await Arrives(4);
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Get(_ethics.Review("/meeting/quorum")), 404, "not_found");
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/meeting/opening"), new
        {
            observers = new[] { new { personId = _ethics.Site[2], organisationId = _ethics.Site.OrganisationId } },
        }));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/meeting/departures"), new { personId = _ethics.Lead[4] }));
        quorum = await EthicsHost.Ok(await secretary.Get(_ethics.Review("/meeting/quorum")));
        Assert.False(quorum.GetProperty("isMet").GetBoolean());
    }

    [Fact]
    public async Task Everybody_reads_on_which_days_a_committee_meets_and_nothing_of_what_comes_before_it()
    {
        var secretary = _ethics.Secretary(_ethics.Lead);
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/meeting"), new { at = Roster.Now.AddDays(2), title = "Meeting 12", place = "Room 3", items = Items }));

        var committees = (await EthicsHost.Ok(await _ethics.Host.Anonymous().GetAsync(
            new Uri("/ethics/public/committees", UriKind.Relative), TestContext.Current.CancellationToken))).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("2026-11-25", Assert.Single(Of(_ethics.Lead).GetProperty("meetings").EnumerateArray()).GetString());
        Assert.Empty(Of(_ethics.Site).GetProperty("meetings").EnumerateArray());
        Assert.All(committees, one => Assert.Equal(["meetings", "name", "organisationId"], one.EnumerateObject().Select(property => property.Name).Order()));

        System.Text.Json.JsonElement Of(Roster of) => committees.Single(one => one.GetProperty("organisationId").GetGuid() == of.OrganisationId);
    }

    [Fact]
    [Trait("Rule", "ETH-22c")]
    public async Task Minutes_are_made_from_what_happened_and_stay_in_the_committee()
    {
        await _ethics.OpenTheMeeting();
        for (var seat = 0; seat < 4; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(_ethics.Review("/votes"), new { vote = "Against", reason = "Risk." }));
        }
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 4).Post(_ethics.Review("/votes"), new { vote = "For" }));
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(
            _ethics.Review("/vote-closing"), new { decision = "ReReviewAfterModification" }), 409, "ethics.dissent_missing");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 4).Post(_ethics.Review("/votes/dissent"), new { text = "The risk is small." }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(
            _ethics.Review("/vote-closing"), new { decision = "ReReviewAfterModification" }));

        var minutes = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get(_ethics.Review("/meetings/1/minutes")));
        Assert.Equal("ReReviewAfterModification", minutes.GetProperty("decision").GetString());
        Assert.Equal(5, minutes.GetProperty("members").EnumerateArray().Count(m => m.GetProperty("attended").GetBoolean()));
        Assert.Contains(minutes.GetProperty("members").EnumerateArray(),
            m => m.TryGetProperty("reason", out var reason) && reason.GetString() == "The risk is small.");
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Get(_ethics.Review("/meetings/2/minutes")), 404, "not_found");
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Get(_ethics.Review("/meetings/1/minutes")), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Get(_ethics.Review("/meetings/1/minutes")), 403, "forbidden");
    }

    [Fact]
    [Trait("Rule", "ETH-08b")]
    [Trait("Rule", "MR-21")]
    public async Task Who_is_no_consultant_and_who_comes_from_elsewhere_is_not_let_in()
    {
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(_ethics.Review("/meeting"), new { at = Roster.Now.AddDays(2) }));
        var path = _ethics.Review("/meeting/opening");
        var attendees = _ethics.Lead.First(5);
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(
            path, new { attendees, consultants = new[] { _ethics.Lead.Secretary } }), 409, "ethics.consultant_unknown");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(path, new
        {
            attendees, observers = new[] { new { personId = Guid.CreateVersion7(), organisationId = Guid.CreateVersion7() } },
        }), 409, "ethics.observer_unknown");
    }

    private async Task Arrives(int seat) => await EthicsHost.Ok(
        await _ethics.Secretary(_ethics.Lead).Post(_ethics.Review("/meeting/arrivals"), new { personId = _ethics.Lead[seat] }));
}
