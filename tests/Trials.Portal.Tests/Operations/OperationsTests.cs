using Microsoft.Playwright;

namespace Trials.Portal.Tests.Operations;

public class OperationsTests(PortalHost portal)
{
    [Fact]
    public async Task The_operator_sees_that_every_service_answers_and_rebuilds_tracking()
    {
        var page = await portal.Open("operator@alliance", script: false);
        await page.GotoAsync("/operations");
        await Assertions.Expect(page.GetByText("ready", new() { Exact = true })).ToHaveCountAsync(6);

        await page.GetByRole(AriaRole.Link, new() { Name = "Rebuild Tracking" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rebuild Tracking" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rebuilt:");
    }
}
