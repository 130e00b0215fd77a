using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Trials.Testing.Servers;

namespace Trials.Platform.Tests.Servers;

public sealed class NginxTests : IAsyncLifetime
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("trials-nginx-").FullName;
    private readonly HttpClient _client = new();
    private readonly WebApplication _portal = Service("portal");
    private readonly WebApplication _ethics = Service("ethics");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _portal.StartAsync(Ct);
        await _ethics.StartAsync(Ct);
        var routes = $"{_folder}.routes";
        await File.WriteAllTextAsync(routes, $"/ {_portal.Urls.Single()}\n/ethics {_ethics.Urls.Single()}\n", Ct);
        var parent = $"{Environment.ProcessId}";
        _client.BaseAddress = new Uri(await Nginx("start", _folder, "0", routes, "--with-parent", parent, "--throwaway"));
        File.Delete(routes);
    }

    public async ValueTask DisposeAsync()
    {
        await Nginx("remove", _folder);
        _client.Dispose();
        await _portal.DisposeAsync();
        await _ethics.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "portal")]
    [InlineData("/ethicsx", "portal")]
    [InlineData("/ethics", "ethics")]
    [InlineData("/ethics/reviews?page=2", "ethics")]
    public async Task The_longest_prefix_serves_a_request_and_the_path_stays(string path, string service) =>
        Assert.Equal($"{service} {path} http {_client.BaseAddress!.Authority}", await _client.GetStringAsync(path, Ct));

    [Fact]
    public async Task A_service_that_is_down_is_told_as_a_problem_in_both_languages()
    {
        await _ethics.StopAsync(Ct);

        using var answer = await _client.GetAsync("/ethics/reviews", Ct);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.Equal(502, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("service_unavailable", problem.RootElement.GetProperty("code").GetString());
        var detail = problem.RootElement.GetProperty("detail").GetString();
        Assert.Contains("try again", detail, StringComparison.Ordinal);
        Assert.Contains("请稍后重试", detail, StringComparison.Ordinal);
        Assert.StartsWith("portal", await _client.GetStringAsync("/", Ct), StringComparison.Ordinal);
    }

    private static WebApplication Service(string name)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.Run(http => http.Response.WriteAsync(string.Join(' ',
            name,
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers["X-Forwarded-Proto"],
            http.Request.Headers["X-Forwarded-Host"])));
        return service;
    }

    private static async Task<string> Nginx(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [RepositoryFolder.PathOf("deploy", "servers", "nginx"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
