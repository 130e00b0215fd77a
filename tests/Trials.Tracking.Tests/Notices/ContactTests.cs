using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Testing;

namespace Trials.Tracking.Tests.Notices;

/// <summary>What contact settings may say.</summary>
public sealed class ContactTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9999-01-01", "9999-12-31", "tracking.mail_off")]
    [InlineData("2026-01-02", "2026-01-01", "validation")]
    [InlineData("2026-01-01", "2027-01-02", "validation")]
    public async Task A_deputy_stands_in_for_a_year_at_most(string from, string to, string code)
    {
        await using var host = await ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking());
        using var office = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.InstitutionOffice);
        var answer = await office.PutAsJsonAsync("/tracking/notices/settings", new
        {
            address = "a@b.test", language = "En", digestHour = 8, mailing = "Everything", deputy = new { personId = Guid.CreateVersion7(), from, to },
        }, Ct);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }
}
