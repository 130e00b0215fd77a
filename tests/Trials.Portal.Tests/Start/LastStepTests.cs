using System.Net;
using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>
/// The step that does it, of every deed with a real study on it, as somebody sends it who means ill. Nothing is done by that: who signs does not know
/// the password, and where nobody signs more is written than any service takes. Where nobody signs or writes anything, it is not tried.
/// </summary>
public class LastStepTests(PortalHost portal, EveryForm forms, ITestOutputHelper output) : IClassFixture<EveryForm>
{
    private const int FewestSigned = 10;
    private const int FewestUnsigned = 25;
    private const int FewestEchoes = 60;
    private const string Password = "Signature.Password";

    // What is no code is refused before the password is looked at.
    private const string Code = "Signature.Code";

    // Characters; no service takes more than 8000.
    private const int TooMany = 20_000;

    private static readonly string TooLong = HostileText.Value + new string('x', TooMany);

    private enum Stopped { BySignature, ByLength, AtTheCheck }

    private IEnumerable<ShownForm> Deeds => forms.All.Where(shown => shown.IsDeed);

    [Fact]
    public async Task What_was_typed_comes_back_as_text_and_nothing_is_done_without_the_password()
    {
        var (faults, shown, tried) = (new List<string>(), new List<(string What, string Html)>(), new HashSet<(ShownForm, Stopped)>());
        foreach (var deed in Deeds)
        {
            foreach (var everywhere in (bool[])[false, true])
            {
                if (await Reach(deed, everywhere) is not var (sent, stopped)) continue;
                var answer = await Send(deed, sent);
                if (!IsRefused(answer)) faults.Add($"{deed}: {(int)answer.Status} to {answer.Location}");
                shown.Add(($"{deed}", answer.Body));
                tried.Add((deed, stopped));
            }
        }
        var (echoes, wrong) = await HostileText.Judge(portal, shown);
        var (signed, unsigned) = Count(tried);
        output.WriteLine($"{signed} signed and {unsigned} unsigned deeds, {shown.Count} answers, {echoes} of them with what was typed");
        faults.AddRange(wrong);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.True(signed >= FewestSigned && unsigned >= FewestUnsigned && echoes >= FewestEchoes, $"only {signed} signed, {unsigned} unsigned, {echoes} with what was typed");
    }

    [Fact]
    public async Task What_is_not_on_the_form_changes_nothing()
    {
        var (faults, tried) = (new List<string>(), new HashSet<(ShownForm, Stopped)>());
        foreach (var deed in Deeds)
        {
            if (await Reach(deed, everywhere: false) is not var (sent, stopped)) continue;
            var honest = await Send(deed, sent);
            var extra = BoundValues.Tempting(await BoundValues.Of(portal, deed.Page.Template))
                .Where(name => !sent.Any(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => KeyValuePair.Create(name, "01900000-0000-7000-8000-00000000abcd"));
            var tempted = await Send(deed, [.. sent, .. extra]);
            if (!IsRefused(tempted) || tempted.Status != honest.Status || tempted.Said != honest.Said)
                faults.Add($"{deed}: {(int)honest.Status} {honest.Said}\n  became {(int)tempted.Status} {tempted.Said}");
            tried.Add((deed, stopped));
        }
        var (signed, unsigned) = Count(tried);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(signed >= FewestSigned && unsigned >= FewestUnsigned, $"only {signed} signed and {unsigned} unsigned");
    }

    /// <summary>A deed's last form, filled so that the deed cannot be done, and what stops it; none where nothing would.</summary>
    private async Task<(List<KeyValuePair<string, string>> Sent, Stopped Stopped)?> Reach(ShownForm deed, bool everywhere)
    {
        var first = deed.Form.Filled(field => field.IsWritten || everywhere && field.Name != FormField.Token ? HostileText.Value : null);
        var last = deed.Form.Does ? deed.Form
            : HtmlForm.In((await (await forms.Of(deed.Page.Who)).Post(deed.Check, first)).Body, deed.Page.Address).SingleOrDefault(form => form.Does);
        // The last step has to check again, for anybody can leave out the first.
        if (last is null) return (first, Stopped.AtTheCheck);
        if (last.Fields.Any(field => field.Name == Password))
            return (last.Filled(field => field.Name == Password || everywhere && field.Name == Code ? HostileText.Value : null), Stopped.BySignature);
        var written = deed.Form.Fields.Where(field => field.IsWritten).Select(field => field.Name).ToHashSet();
        return written.Count == 0 ? null : (last.Filled(field => written.Contains(field.Name) ? TooLong : null), Stopped.ByLength);
    }

    private async Task<PlainAnswer> Send(ShownForm deed, List<KeyValuePair<string, string>> sent)
    {
        var answer = await (await forms.Of(deed.Page.Who)).Post(deed.LastStep, sent);
        // Five wrong ones would close the password to the other tests; a right one begins the count again.
        if (sent.Any(field => field.Key == Password)) await DemoPeople.TokenOf(portal, deed.Page.Who!);
        return answer;
    }

    private static bool IsRefused(PlainAnswer answer) => answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound;

    private static (int Signed, int Unsigned) Count(IReadOnlyCollection<(ShownForm Deed, Stopped Stopped)> tried) =>
        (tried.Count(one => one.Stopped is Stopped.BySignature), tried.Count(one => one.Stopped is Stopped.ByLength));
}
