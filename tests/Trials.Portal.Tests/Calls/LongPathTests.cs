using System.Net;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Calls;

public class LongPathTests(PortalHost portal)
{
    // Characters; a server reads 8192 of a request's first line.
    private const int TooMany = 20_000;

    [Fact]
    public async Task What_does_not_fit_into_an_address_is_said_to_be_too_long_and_no_outage()
    {
        const string Page = "/administration/people/new";
        using var admin = await PlainBrowser.Of(portal, "admin@pudong");
        var form = HtmlForm.In((await admin.Get(Page)).Body, Page).Single(form => form.Action == Page);

        var answer = await admin.Post($"{Page}?handler=Do", form.Filled(field => field.Name == "Key" ? new string('x', TooMany) : field.IsWritten ? "李维" : null));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("much too long", answer.Said, StringComparison.Ordinal);
    }
}
