using System.Net;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>What somebody who means ill sends, tried on every form of every page with a real study on it. Nothing is done by it: a deed stops at its check.</summary>
public class HostileInputTests(PortalHost portal, EveryForm forms, ITestOutputHelper output) : IClassFixture<EveryForm>
{
    private const int FewestForms = 60;
    private const int FewestEchoes = 40;

    private IEnumerable<ShownForm> Posts => forms.All.Where(shown => shown.Form.IsPost);

    [Fact]
    public async Task No_form_is_taken_from_elsewhere_nor_with_somebody_elses_token()
    {
        var before = await Study();
        var faults = new List<string>();
        foreach (var shown in Posts)
        {
            var (own, other) = (await forms.Of(shown.Page.Who), shown.Page.Who == "intake@alliance" ? "sponsor@qingshan" : "intake@alliance");
            var sent = shown.Form.Filled(_ => null);
            var (without, strangers) = (sent.Where(field => field.Key != FormField.Token).ToArray(), await Stranger(other));
            KeyValuePair<string, string>[] foreign = [.. without, new(FormField.Token, strangers.Token)];

            if (without.Length == sent.Count) faults.Add($"{shown} has no token");
            await Refused("without a token", without);
            await Refused("with another person's token", foreign);
            await Refused("from another site", sent, ("Sec-Fetch-Site", "cross-site"));
            await Refused("from a neighbour", sent, ("Sec-Fetch-Site", "same-site"), ("Origin", portal.Host.Url.GetLeftPart(UriPartial.Authority)));
            await Refused("from another origin", sent, ("Origin", "https://evil.example"));
            await Refused("from nowhere", sent, ("Origin", "null"));
            var cookie = own.FormCookie;
            own.FormCookie = strangers.Cookie;
            await Refused("with another person's token and its cookie", foreign);
            own.FormCookie = cookie;

            async Task Refused(string how, IEnumerable<KeyValuePair<string, string>> fields, params (string, string)[] headers)
            {
                foreach (var address in shown.IsDeed ? (string[])[shown.Check, shown.LastStep] : [shown.Form.Action])
                {
                    var answer = await own.Post(address, fields, headers);
                    if (answer.Status != HttpStatusCode.BadRequest) faults.Add($"{shown} {how} to {address}: {(int)answer.Status}");
                }
            }
        }
        Assert.True(Posts.Count() >= FewestForms, $"only {Posts.Count()} forms");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(before, await Study());
        foreach (var who in Posts.Select(shown => shown.Page.Who).OfType<string>().Distinct()) Assert.True((await (await forms.Of(who)).Get("/account")).IsRealPage, $"{who} was signed out");
    }

    [Fact]
    public async Task Whatever_is_typed_comes_back_as_text()
    {
        var (faults, shown) = (new List<string>(), new List<(string What, string Html)>());
        foreach (var form in forms.All.Where(form => form.Form.IsFilledIn || form.Form.Does))
        {
            foreach (var everywhere in (bool[])[false, true])
            {
                var sent = form.Form.Filled(field => field.Name != FormField.Token && field.Kind != "password" && (everywhere || field.IsWritten) ? HostileText.Value : null);
                if (form.Form.IsPost && everywhere) sent.Add(new(HostileText.Value, HostileText.Value));
                var answer = await Answer(form, sent);
                if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound)) faults.Add($"{form}: {(int)answer.Status}");
                shown.Add(($"{form}", answer.Body));
            }
        }
        foreach (var page in forms.Pages.All)
        {
            var (name, separator) = (Uri.EscapeDataString(HostileText.Value), page.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?');
            shown.Add((page.Address, (await (await forms.Of(page.Who)).Get($"{page.Address}{separator}{name}={name}")).Body));
        }
        var (echoes, wrong) = await HostileText.Judge(portal, shown);
        faults.AddRange(wrong);
        output.WriteLine($"{shown.Count} answers, {echoes} of them with what was typed");
        Assert.True(echoes >= FewestEchoes, $"only {echoes} answers show what was typed");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public async Task What_is_not_on_a_form_changes_nothing()
    {
        var (faults, tried) = (new List<string>(), 0);
        foreach (var shown in Posts.Where(shown => shown.IsDeed))
        {
            var sent = shown.Form.Filled(field => field.IsWritten ? "A line." : null);
            var honest = await Answer(shown, sent);
            var model = await BoundValues.Of(portal, shown.Page.Template);
            var extra = BoundValues.Tempting(model).Where(name => !sent.Any(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => KeyValuePair.Create(name, "01900000-0000-7000-8000-00000000abcd"));
            var tempted = await Answer(shown, [.. sent, .. extra]);
            if (tempted.Status != honest.Status || tempted.Said != honest.Said) faults.Add($"{shown}: {(int)honest.Status} {honest.Said}\n  became {(int)tempted.Status} {tempted.Said}");
            tried++;
        }
        Assert.True(tried >= FewestForms / 2, $"only {tried} deeds");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<PlainAnswer> Answer(ShownForm form, List<KeyValuePair<string, string>> sent)
    {
        var browser = await forms.Of(form.Page.Who);
        var answer = form.Form.IsPost ? await browser.Post(form.Check, sent)
            : await browser.Get(form.Form.Action + "?" + string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")));
        return answer.Location is { } to ? await browser.Get(to) : answer;
    }

    private async Task<string> Study() => (await (await forms.Of("sponsor@qingshan")).Get($"{forms.Pages.Draft}/study")).Said;

    private async Task<(string Token, string Cookie)> Stranger(string who)
    {
        var browser = await forms.Of(who);
        var form = HtmlForm.In((await browser.Get("/account/records")).Body, "/account/records").First(form => form.IsPost);
        return (form.Fields.Single(field => field.Name == FormField.Token).Value, browser.FormCookie);
    }
}
