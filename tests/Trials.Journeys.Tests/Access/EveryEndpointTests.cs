using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Trials.Contracts;
using Trials.Web;

namespace Trials.Journeys.Tests.Access;

/// <summary>Architecture rule 7, denied by default: the list of endpoints comes from the running product.</summary>
public sealed partial class EveryEndpointTests(AccessHost product) : IClassFixture<AccessHost>
{
    // These see every trial by their office, so no case is strange to them.
    private static readonly string[] OfTheAlliance = [Roles.Intake, Roles.Coordinator, Roles.AllianceOffice, Roles.Operator];

    private readonly List<string> _notRefused = [];
    private const string Absent = "01900000-0000-7000-8000-00000000abcd";

    [Fact]
    public async Task Without_a_token_nothing_answers_but_what_says_it_is_open()
    {
        foreach (var (endpoint, method) in Closed())
        {
            using var answer = await Call(product.Host.Anonymous(), endpoint, method, Address(endpoint, real: true));
            await Refused(answer, endpoint, HttpStatusCode.Unauthorized, "unauthenticated");
        }
        AllWereRefused();
    }

    [Fact]
    public async Task A_role_that_an_endpoint_does_not_name_is_refused()
    {
        foreach (var (endpoint, method) in Closed())
        {
            var allowed = endpoint.Metadata.GetRequiredMetadata<AllowedRoles>().Roles;
            if (allowed.Count == 0) continue;
            foreach (var role in Roles.All.Except(allowed).Where(r => r != Roles.EthicsChair))
            {
                using var answer = await Call(product.Stranger(role), endpoint, method, Address(endpoint, real: true));
                await Refused(answer, endpoint, HttpStatusCode.Forbidden, "forbidden");
            }
        }
        AllWereRefused();
    }

    [Fact]
    public async Task Another_organisations_case_looks_exactly_like_one_that_does_not_exist()
    {
        var tried = 0;
        foreach (var (endpoint, method) in Closed().Where(e => Address(e.Endpoint, real: true) != Address(e.Endpoint, real: false)))
        {
            var allowed = endpoint.Metadata.GetRequiredMetadata<AllowedRoles>().Roles;
            foreach (var role in (allowed.Count == 0 ? Roles.All : allowed).Except(OfTheAlliance))
            {
                using var strange = await Call(product.Stranger(role), endpoint, method, Address(endpoint, real: true));
                using var absent = await Call(product.Stranger(role), endpoint, method, Address(endpoint, real: false));
                await Refused(strange, endpoint, HttpStatusCode.NotFound, "not_found");
                if (await Body(absent) != await Body(strange)) _notRefused.Add($"{method} {endpoint.RoutePattern.RawText} tells absent from strange");
                tried++;
            }
        }
        AllWereRefused();
        Assert.True(tried > 60, $"only {tried} cases were tried");
    }

    /// <summary>rules.md §12.5 and §14.18 (ETH-30): a coordinator sees nodes and never writes a vote, an opinion or an adoption; nor does a sponsor.</summary>
    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Sponsor)]
    [InlineData(Roles.Intake)]
    [InlineData(Roles.AllianceOffice)]
    public async Task Nobody_outside_a_committee_writes_a_vote_an_opinion_or_an_adoption(string role)
    {
        var decisions = Closed().Where(e => e.Method != "GET" && Decision().IsMatch(e.Endpoint.RoutePattern.RawText!)).ToArray();

        Assert.True(decisions.Length >= 12, $"only {decisions.Length} endpoints decide");
        foreach (var (endpoint, method) in decisions)
        {
            using var answer = await Call(product.Stranger(role), endpoint, method, Address(endpoint, real: true));
            await Refused(answer, endpoint, HttpStatusCode.Forbidden, "forbidden");
        }
        AllWereRefused();
    }

    /// <summary>rules.md §14.17 (ETH-30): of its own case a sponsor sees status, questions and outcome, never who reviewed or how anybody voted.</summary>
    [Fact]
    public async Task A_sponsor_never_sees_votes_or_who_reviewed_its_own_case()
    {
        var seen = 0;
        foreach (var (endpoint, _) in Closed().Where(e => e.Method == "GET" && e.Endpoint.RoutePattern.RawText!.StartsWith("/ethics/", StringComparison.Ordinal)))
        {
            using var answer = await product.Sponsor().GetAsync(new Uri(Address(endpoint, real: true), UriKind.Relative), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode) continue;
            seen++;
            Assert.DoesNotMatch(Deliberation(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        Assert.True(seen >= 5, $"only {seen} pages are the sponsor's to see");
    }

    // A page sends who is not signed in to the sign-in page: that, and more, is tested with the Portal.
    private IEnumerable<(RouteEndpoint Endpoint, string Method)> Closed() => product.Endpoints
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<PageActionDescriptor>() is null)
        .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(m => (e, m)) ?? []);

    private string Address(RouteEndpoint endpoint, bool real) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : Value(endpoint, (RoutePatternParameterPart)part, real)))));

    private string Value(RouteEndpoint endpoint, RoutePatternParameterPart parameter, bool real)
    {
        if (!parameter.ParameterPolicies.Any(p => p.Content == "guid"))
        {
            return parameter.Name switch
            {
                "code" when endpoint.RoutePattern.RawText!.Contains("documents", StringComparison.Ordinal) => "ICF",
                "code" => "SOME-CODE",
                "track" => endpoint.RoutePattern.RawText!.Contains("trials", StringComparison.Ordinal) ? "Insurance" : "Contract",
                "name" => "client",
                _ => "1",
            };
        }
        var resource = endpoint.RoutePattern.RawText!.Split("/{", 2)[0] + "/" + parameter.Name;
        return real && (product.Real.TryGetValue(resource, out var id) || product.Real.TryGetValue(parameter.Name, out id)) ? id : Absent;
    }

    private static async Task<HttpResponseMessage> Call(HttpClient client, RouteEndpoint endpoint, string method, string address)
    {
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        if (address.Contains("/documents/", StringComparison.Ordinal) && method == "PUT") address += "?date=2026-01-05&language=zh";
        if (address.EndsWith("/allocation/sites", StringComparison.Ordinal)) address += "?trialId=01900000-0000-7000-8000-00000000abcd";
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative))
        {
            Content = Samples.For(name, method is "GET" or "DELETE" ? null : endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType),
        };
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        client.Dispose();
        return answer;
    }

    private async Task Refused(HttpResponseMessage answer, RouteEndpoint endpoint, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isRefused = answer.StatusCode == status && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && (answer.RequestMessage!.Method == HttpMethod.Head || JsonNode.Parse(body)!["code"]!.GetValue<string>() == code);
        if (!isRefused) _notRefused.Add($"{answer.RequestMessage!.Method} {endpoint.RoutePattern.RawText}: {(int)answer.StatusCode}, not {(int)status} {code}: {body}");
    }

    private void AllWereRefused() => Assert.True(_notRefused.Count == 0, string.Join('\n', _notRefused.Distinct()));

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        if (answer.RequestMessage!.Method == HttpMethod.Head) return "";
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }

    [GeneratedRegex("^/ethics/(reviews|adoptions|trials)/.*(reviewers|declarations|meeting|votes|vote-closing|opinion|responses|board|hold|release|rescission|suspension|reinstatement|termination)")]
    private static partial Regex Decision();

    [GeneratedRegex("\"(votes?|votesFor|attendees|attendance|deliberation|dissent|reviewers|personId|personIds|recusals|case)\"")]
    private static partial Regex Deliberation();
}
