using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts.Directory.V1;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class OrganisationEndpointTests
{
    private static readonly object Hospital = new
    {
        kind = "Hospital", name = "东方医院", city = "上海", grade = "III-A", membership = "Active",
        people = new object[]
        {
            new { key = "chair", name = "王文静", roles = new[] { "ethics-chair", "ethics-member" } },
            new { key = "office", name = "李思远", roles = new[] { "institution-office" } },
        },
    };

    private static readonly string[] Operator = ["operator"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Recording_the_same_hospital_again_changes_nothing_but_the_invitations(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        using var office = await directory.Office();
        var first = await Put(office, "H0001", Hospital);
        var second = await Put(office, "h0001", Hospital);

        Assert.Equal(first.GetProperty("organisationId").GetGuid(), second.GetProperty("organisationId").GetGuid());
        Assert.Equal(1, second.GetProperty("version").GetInt32());
        Assert.Equal("H0001", second.GetProperty("code").GetString());
        Assert.Equal("chair@h0001", second.GetProperty("people")[0].GetProperty("username").GetString());
        var old = first.GetProperty("people")[0].GetProperty("invitation").GetString()!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(("grant_type", "invitation"), ("code", old))).StatusCode);
        using var chair = await directory.SignedIn(("grant_type", "invitation"),
            ("code", second.GetProperty("people")[0].GetProperty("invitation").GetString()!));
        var me = await chair.GetFromJsonAsync<JsonElement>("/directory/me", Ct);
        Assert.Equal("东方医院", me.GetProperty("organisationName").GetString());
        Assert.Equal(["ethics-chair", "ethics-member"], me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));

        var told = (await directory.Host.Published<OrganisationRecorded>()).Single(e => e.Kind is OrganisationKind.Hospital);
        Assert.Equal((1, "东方医院", MembershipStatus.Active), (told.Version, told.Name, told.Membership));
        Assert.Equal("alliance-office", told.By.Role);
    }

    [Fact]
    public async Task A_change_is_told_as_the_whole_and_a_stale_one_is_refused()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        await Put(office, "H1", Hospital);
        var changed = await Put(office, "H1", new { kind = "Hospital", name = "东方医院", membership = "Suspended" });
        Assert.Equal(2, changed.GetProperty("version").GetInt32());
        Assert.Equal(MembershipStatus.Suspended, (await directory.Host.Published<OrganisationRecorded>())[^1].Membership);

        using var stale = new HttpRequestMessage(HttpMethod.Put, "/directory/organisations/H1") { Content = JsonContent.Create(Hospital) };
        stale.Headers.IfMatch.ParseAdd("\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await office.SendAsync(stale, Ct)).StatusCode);
    }

    [Fact]
    public async Task People_not_named_stay_and_people_without_roles_have_left()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var first = await Put(office, "H1", Hospital);
        var chair = first.GetProperty("people")[0].GetProperty("invitation").GetString()!;
        var left = await Put(office, "H1", new
        {
            kind = "Hospital", name = "东方医院", city = "上海", grade = "III-A", membership = "Active",
            people = new object[] { new { key = "office", name = "李思远", roles = Array.Empty<string>() } },
        });
        Assert.Equal(2, left.GetProperty("version").GetInt32());
        Assert.False(left.GetProperty("people")[0].TryGetProperty("invitation", out _));
        using var stays = await directory.SignedIn(("grant_type", "invitation"), ("code", chair));
        var gone = first.GetProperty("people")[1].GetProperty("invitation").GetString()!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(("grant_type", "invitation"), ("code", gone))).StatusCode);
        Assert.Single(await directory.Host.Published<OrganisationRecorded>(), e => e.Kind is OrganisationKind.Hospital);
    }

    [Fact]
    public async Task Only_the_office_admits_and_only_colleagues_see_people()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var admitted = await Put(office, "H1", Hospital);
        var id = admitted.GetProperty("organisationId").GetGuid();
        await Put(office, "H2", Hospital);
        var page = await office.GetFromJsonAsync<JsonElement>("/directory/organisations?kind=Hospital&take=1", Ct);
        Assert.Equal(1, page.GetProperty("items").GetArrayLength());
        var after = page.GetProperty("next").GetString();
        var next = await office.GetFromJsonAsync<JsonElement>($"/directory/organisations?kind=Hospital&after={after}", Ct);
        var other = next.GetProperty("items")[0].GetProperty("organisationId").GetGuid();

        using var chair = await directory.SignedIn(("grant_type", "invitation"),
            ("code", admitted.GetProperty("people")[0].GetProperty("invitation").GetString()!));
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PutAsJsonAsync("/directory/organisations/H1", Hospital, Ct)).StatusCode);
        var own = await chair.GetFromJsonAsync<JsonElement>($"/directory/organisations/{id}", Ct);
        Assert.Equal(2, own.GetProperty("people").GetArrayLength());
        var foreign = await chair.GetFromJsonAsync<JsonElement>($"/directory/organisations/{other}", Ct);
        Assert.False(foreign.TryGetProperty("people", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"/directory/organisations/{Guid.CreateVersion7()}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Concurrent_admissions_of_one_code_make_one_organisation()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Put(office, "H1", Hospital)));
        Assert.Single(all.Select(a => a.GetProperty("organisationId").GetGuid()).Distinct());
        Assert.Single(await directory.Host.Published<OrganisationRecorded>(), e => e.Kind is OrganisationKind.Hospital);
    }

    [Fact]
    public async Task The_last_who_can_admit_members_cannot_be_removed()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var refused = await office.PutAsJsonAsync("/directory/organisations/alliance", new
        {
            kind = "Alliance", name = "互认联盟", membership = "None",
            people = new object[] { new { key = "office", name = "李思远", roles = Operator } },
        }, Ct);
        await ThenRefused(refused, HttpStatusCode.Conflict, "directory.last_office");
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role_by_the_organisation_either()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        object Alliance(params string[] roles) => new
        {
            kind = "Alliance", name = "互认联盟", membership = "None", people = new object[] { new { key = "OFFICE", name = "李思远", roles } },
        };
        var more = await office.PutAsJsonAsync("/directory/organisations/alliance", Alliance("alliance-office", "coordinator"), Ct);
        await ThenRefused(more, HttpStatusCode.Conflict, "directory.not_ones_own");
        await Put(office, "alliance", Alliance("alliance-office"));
    }

    [Fact]
    public async Task A_wrong_shape_is_refused_field_by_field()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        foreach (var people in (object[])[
            new object?[] { null },
            new object[] { new { key = "a", name = "A", roles = new[] { "king" } } },
            new object[] { new { key = "a", name = "A", roles = Array.Empty<string>() },
                new { key = "A", name = "B", roles = Array.Empty<string>() } }])
        {
            var refused = await office.PutAsJsonAsync("/directory/organisations/H1",
                new { kind = "Hospital", name = "H", membership = "None", people }, Ct);
            await ThenRefused(refused, HttpStatusCode.BadRequest, "validation");
        }
    }

    private static async Task<JsonElement> Put(HttpClient office, string code, object request)
    {
        var answer = await office.PutAsJsonAsync($"/directory/organisations/{code}", request, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task ThenRefused(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }
}
