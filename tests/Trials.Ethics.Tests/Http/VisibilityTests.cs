using System.Text.Json;
using Trials.Contracts;

namespace Trials.Ethics.Tests.Http;

public sealed class VisibilityTests : IAsyncLifetime
{
    private static readonly int[] First = [1];
    private EthicsHost _ethics = null!;
    private Guid _opinion;

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(_ethics.Review("/comments"), new { text = "Why?" }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(_ethics.Review("/questions"), new { text = "Why?", comments = First }));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post(_ethics.Review("/questions/1/answer"), new { text = "Because." }));
        _opinion = (await _ethics.IssueTheOpinion()).GetProperty("id").GetGuid();
        await _ethics.AdoptTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "ETH-30")] // rules.md 14 case 17
    public async Task Deliberation_is_shown_inside_its_own_committee_only()
    {
        Assert.True(Has(await Get(_ethics.Secretary(_ethics.Lead), _ethics.Review()), "deliberation"));
        foreach (var other in (HttpClient[])[_ethics.AsSponsor(), _ethics.AsCoordinator(), _ethics.Secretary(_ethics.Site)])
        {
            Assert.False(Has(await Get(other, _ethics.Review()), "deliberation"));
        }
        Assert.True(Has(await Get(_ethics.Member(_ethics.Site, 5), _ethics.Adoption()), "case"));
        foreach (var other in (HttpClient[])[_ethics.AsSponsor(), _ethics.AsCoordinator(), _ethics.Secretary(_ethics.Lead),
            _ethics.AsOffice(_ethics.Site)])
        {
            Assert.False(Has(await Get(other, _ethics.Adoption()), "case"));
        }
    }

    [Fact, Trait("Rule", "ETH-30")]
    public async Task No_answer_to_an_outsider_names_a_member_of_a_committee()
    {
        var members = _ethics.Lead.Members.Concat(_ethics.Site.Members).Select(m => m.PersonId.ToString()).ToList();
        string[] paths = [_ethics.Review(), _ethics.Review("/questions"), _ethics.Adoption(), $"/ethics/opinions/{_opinion}",
            $"/ethics/trials/{_ethics.TrialId}", $"/ethics/committees/{_ethics.Lead.OrganisationId}"];
        foreach (var path in paths)
        {
            var text = (await Get(_ethics.AsSponsor(), path)).GetRawText();
            Assert.DoesNotContain(members, text.Contains);
            Assert.DoesNotContain("vote\"", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact, Trait("Rule", "ETH-30")] // the coordinator sees where a case stands, and no more
    public async Task A_coordinator_sees_status_only()
    {
        var review = await Get(_ethics.AsCoordinator(), _ethics.Review());
        Assert.Equal("Decided", review.GetProperty("status").GetString());
        Assert.False(Has(review, "questions") || Has(review, "documents"));
        Assert.False(Has(await Get(_ethics.AsCoordinator(), _ethics.Adoption()), "decided"));
        await EthicsHost.Refused(await _ethics.AsCoordinator().Get(_ethics.Review("/questions")), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Get($"/ethics/opinions/{_opinion}"), 404, "not_found");
    }

    [Theory]
    [InlineData(Roles.InstitutionOffice)]
    [InlineData(Roles.Investigator)]
    public async Task The_hospitals_own_people_see_its_outcome_and_the_opinion(string role)
    {
        var office = _ethics.AsOffice(_ethics.Site, role);
        Assert.Equal("Adopted", (await Get(office, _ethics.Adoption())).GetProperty("decided").GetProperty("outcome").GetString());
        await Get(office, $"/ethics/opinions/{_opinion}");
        await EthicsHost.Refused(await office.Get(_ethics.Review()), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Lead, role).Get(_ethics.Adoption()), 404, "not_found");
    }

    [Fact, Trait("Rule", "ETH-30")]
    public async Task A_stranger_sees_nothing_and_moves_nothing()
    {
        var stranger = _ethics.AsStranger();
        string[] reads = [_ethics.Review(), _ethics.Review("/questions"), _ethics.Adoption(), $"/ethics/opinions/{_opinion}",
            $"/ethics/trials/{_ethics.TrialId}", _ethics.Review($"/documents/{EthicsHost.Consent.DocumentId}/content")];
        foreach (var path in reads) await EthicsHost.Refused(await stranger.Get(path), 404, "not_found");
        foreach (var (path, body) in Writes()) await EthicsHost.Refused(await stranger.Post(path, body), 404, "not_found");
        foreach (var list in (string[])["reviews", "opinions", "adoptions"])
        {
            Assert.Empty((await Get(stranger, $"/ethics/{list}?trialId={_ethics.TrialId}")).GetProperty("items").EnumerateArray());
        }
    }

    [Fact, Trait("Rule", "ETH-30")] // rules.md 14 case 18
    public async Task A_coordinator_and_a_sponsor_write_no_vote_no_opinion_and_no_adoption()
    {
        foreach (var (path, body) in Writes().Where(w => !w.Path.Contains("/answer", StringComparison.Ordinal)))
        {
            await EthicsHost.Refused(await _ethics.AsCoordinator().Post(path, body), 403, "forbidden");
            await EthicsHost.Refused(await _ethics.AsSponsor().Post(path, body), 403, "forbidden");
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered() =>
        await EthicsHost.Refused(await _ethics.Host.Anonymous().Get(_ethics.Review()), 401, "unauthenticated");

    private IEnumerable<(string Path, object Body)> Writes()
    {
        var people = new { personIds = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() } };
        var (attendees, reason) = (new { attendees = people.personIds }, new { reason = "x" });
        yield return (_ethics.Review("/reviewers"), people);
        yield return (_ethics.Review("/declarations"), new { hasConflict = false });
        yield return (_ethics.Review("/mode"), new { mode = "FullBoard", reason = "x" });
        yield return (_ethics.Review("/agreements"), new { agrees = true });
        yield return (_ethics.Review("/exemption"), new { text = "x" });
        yield return (_ethics.Review("/report"), new { meetingOn = "2026-11-23", meetingNumber = "1" });
        yield return (_ethics.Review("/comments"), new { text = "x" });
        yield return (_ethics.Review("/comments/1/discarding"), new { reason = "x" });
        yield return (_ethics.Review("/questions"), new { text = "x" });
        yield return (_ethics.Review("/questions/1/answer"), new { text = "x" });
        yield return (_ethics.Review("/meeting"), new { at = Roster.Now });
        yield return (_ethics.Review("/meeting/arrivals"), new { personId = people.personIds[0] });
        yield return (_ethics.Review("/meeting/departures"), new { personId = people.personIds[0] });
        yield return (_ethics.Review("/meeting/opening"), attendees);
        yield return (_ethics.Review("/votes"), new { vote = "For" });
        yield return (_ethics.Review("/votes/dissent"), new { text = "x" });
        yield return (_ethics.Review("/vote-closing"), new { decision = "Approve" });
        yield return (_ethics.Review("/opinion"), new { conditions = Array.Empty<string>(), reasons = "x", followUpMonths = 12 });
        yield return (_ethics.Review("/modification/verifier"), new { personId = people.personIds[0] });
        yield return (_ethics.Review("/modification/verification"), new { evidence = "x" });
        yield return (_ethics.Review("/modification/refusal"), reason);
        yield return ($"/ethics/opinions/{_opinion}/conditions/1/fulfilment", new { evidence = "x" });
        yield return ($"/ethics/opinions/{_opinion}/national-upload", new { on = "2026-11-24", reference = "x" });
        yield return (_ethics.Adoption("/reviewers"), people);
        yield return (_ethics.Adoption("/declarations"), new { hasConflict = false });
        yield return (_ethics.Adoption("/responses"), new { response = "Adopt" });
        yield return (_ethics.Adoption("/board/opening"), attendees);
        yield return (_ethics.Adoption("/board/votes"), new { vote = "For" });
        yield return (_ethics.Adoption("/board/closing"), new { outcome = "ApproveHere", text = "x" });
        yield return (_ethics.Adoption("/conditions/1/fulfilment"), new { evidence = "x" });
        yield return (_ethics.Adoption("/report"), new { meetingOn = "2026-11-23", meetingNumber = "1" });
        yield return (_ethics.Adoption("/suggestions"), new { @object = "DOSE", text = "x" });
        foreach (var deed in (string[])["hold", "release", "rescission"]) yield return (_ethics.Adoption($"/{deed}"), reason);
        foreach (var deed in (string[])["suspension", "reinstatement", "termination"])
        {
            yield return ($"/ethics/trials/{_ethics.TrialId}/{deed}", reason);
        }
    }

    private static bool Has(JsonElement view, string member) => view.TryGetProperty(member, out _);

    private static async Task<JsonElement> Get(HttpClient client, string path) => await EthicsHost.Ok(await client.Get(path));
}
