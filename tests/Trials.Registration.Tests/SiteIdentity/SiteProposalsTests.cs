using System.Diagnostics;
using Trials.Registration.Records;
using Trials.Registration.SiteIdentity;
using Trials.Registration.Tests.Applications;
using Trials.Registration.Tests.Records;

namespace Trials.Registration.Tests.SiteIdentity;

/// <summary>Messy names against known hospitals: what is proposed, and what never matches by itself.</summary>
public class SiteProposalsTests
{
    private static readonly KnownOrganisation[] Known =
    [
        Org(1, "First Affiliated Hospital of Zhejiang University", "Hangzhou"),
        Org(2, "Second Affiliated Hospital of Zhejiang University", "Hangzhou"),
        Org(3, "Anhui Cancer Hospital", "Hefei"),
        Org(4, "上海交通大学医学院附属瑞金医院", "上海"),
        Org(5, "复旦大学附属中山医院", "上海"),
        Org(6, "Peking University People's Hospital", "Beijing"),
        Org(7, "Tianjin Medical University Cancer Institute and Hospital", "Tianjin"),
        Org(8, "Universitätsklinikum München", "München"),
    ];

    private readonly SiteProposals _proposals = new(Known, []);

    [Theory]
    [InlineData("1st Affiliated Hosp., Zhejiang Univ.", "Hangzhou", 1, ProposalReason.SameWords)]
    [InlineData("Zhejiang University Second Affiliated Hospital", null, 2, ProposalReason.SameWords)]
    [InlineData("Universitatsklinikum Munchen", "Munchen", 8, ProposalReason.SameWords)]
    [InlineData("Beijing University Renmin Hospital", "Beijing", 6, ProposalReason.SameWords)]
    [InlineData("Ruijin Hospital, Shanghai Jiao Tong University School of Medicine", "Shanghai", 4, ProposalReason.OtherLanguage)]
    [InlineData("Zhongshan Hospital, Fudan University", "Shanghai", 5, ProposalReason.OtherLanguage)]
    [InlineData("北京大学人民医院", "北京", 6, ProposalReason.OtherLanguage)]
    [InlineData("Tianjin Med. Univ. Tumor Hospital, Phase 1 Unit", "Tianjin", 7, ProposalReason.SharedWords)]
    public void The_hospital_that_is_meant_comes_first_with_its_reason(string written, string? city, int expected, ProposalReason reason)
    {
        var first = _proposals.For(written, city)[0];
        Assert.Equal((Given.Id((byte)expected), reason), (first.OrganisationId, first.Reason));
        Assert.InRange(first.Score, 25, 99);
        Assert.False(string.IsNullOrWhiteSpace(first.Text.En) || string.IsNullOrWhiteSpace(first.Text.Zh));
        Assert.Null(SiteNames.Match(written, city, Known));
    }

    [Theory]
    [InlineData("Second Affiliated Hospital of Zhejiang University", 1)]
    [InlineData("First Affiliated Hospital of Zhejiang University", 2)]
    [InlineData("Zhejiang University Hospital", 1)]
    [InlineData("Anyang Cancer Hospital", 3)]
    [InlineData("Anhui Provincial Hospital", 3)]
    [InlineData("上海交通大学医学院附属仁济医院第九", 4)]
    [InlineData("Cancer Hospital", 3)]
    public void A_hospital_with_another_number_specialty_or_name_is_not_proposed(string written, int other) =>
        Assert.DoesNotContain(_proposals.For(written, null), p => p.OrganisationId == Given.Id((byte)other));

    [Theory]
    [InlineData("Research Site 334")]
    [InlineData("USA09-0")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("\ud800\uffff")]
    public void A_name_that_names_nobody_has_no_candidates(string? written) => Assert.Empty(_proposals.For(written, "Shanghai"));

    [Fact]
    public void At_most_five_are_proposed_the_most_alike_first_and_the_same_city_counts()
    {
        KnownOrganisation[] many = [.. Enumerable.Range(1, 12).Select(i => Org(i, $"Renji Hospital {(char)('A' + i)}", i == 7 ? "Shanghai" : "Beijing"))];
        var seen = new SiteProposals(many, []).For("Renji Hospital", "Shanghai");
        Assert.Equal(SiteProposals.Most, seen.Count);
        Assert.Equal(seen.OrderByDescending(p => p.Score), seen);
        Assert.True(seen[0].IsSameCity && seen[0].OrganisationId == Given.Id(7));
    }

    [Fact]
    public void Six_thousand_real_names_are_proposed_quickly_and_nothing_matches_but_the_same_name()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var folder = Path.Combine(RecordFiles.SharedTrials!, "..", "07_hospitals");
        var names = File.ReadLines(Path.Combine(folder, "registry_facility_names.csv")).Skip(1).Select(Cells).Select(c => (Name: c[0], City: c[1])).ToArray();
        KnownOrganisation[] hospitals =
        [
            .. File.ReadLines(Path.Combine(folder, "cn_top100_hospitals.csv")).Skip(1)
                .Select((row, i) => new KnownOrganisation(Given.Id((byte)(i + 1)), row.Split(',')[1], [], null)),
        ];
        var watch = Stopwatch.StartNew();
        var proposals = new SiteProposals(hospitals, []);
        var proposed = names.Select(n => proposals.For(n.Name, n.City)).ToArray();
        var took = watch.Elapsed;
        var top = proposed.Count(p => p is [{ Score: >= 60 }, ..]);
        TestContext.Current.SendDiagnosticMessage(
            $"{names.Length} names against {hospitals.Length} hospitals in {took.TotalMilliseconds:F0} ms; {proposed.Count(p => p.Count > 0)} with candidates, {top} of 60 or more");
        Assert.Equal(6161, names.Length);
        Assert.True(took < TimeSpan.FromSeconds(10), $"It took {took}.");
        Assert.All(proposed, p => Assert.True(p.Count <= SiteProposals.Most && p.All(c => c.Score is >= 25 and <= 99)));
        Assert.True(top > 20, $"Only {top} names found a hospital.");

        // Every written name once as the known one: whatever matches by itself is the same name, word for word.
        var known = names.Where(n => SiteNames.Key(n.Name) is not null).Select((n, i) => (Id: new Guid(i, 1, 0, new byte[8]), n.Name)).ToArray();
        var matcher = new SiteNames([.. known.Select(k => new KnownOrganisation(k.Id, k.Name, [], null))]);
        var byId = known.ToDictionary(k => k.Id, k => k.Name);
        var matched = names.Select(n => (n.Name, Match: matcher.Match(n.Name, n.City))).Where(n => n.Match is not null).ToArray();
        Assert.True(matched.Length > 3000, $"Only {matched.Length} matched.");
        Assert.DoesNotContain(matched, n => !NameWords.Of(n.Name).IsSameAs(NameWords.Of(byId[n.Match!.Value])));
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) cells.Add("");
            else cells[^1] += letter;
        }
        return [.. cells];
    }

    private static KnownOrganisation Org(int number, string name, string? city) => new(Given.Id((byte)number), name, [], city);
}
