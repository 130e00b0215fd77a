using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class SiteNamesTests
{
    private static readonly KnownOrganisation Ruijin = Known(1, "Ruijin Hospital, Shanghai Jiao Tong University School of Medicine",
        "Shanghai", "Ruijin Hospital", "上海交通大学医学院附属瑞金医院");

    private static readonly KnownOrganisation StMarys = Known(2, "St. Mary's Hospital", "Seoul");
    private static readonly KnownOrganisation FirstOfZhejiang = Known(3, "The First Affiliated Hospital, Zhejiang University", "Hangzhou");
    private static readonly KnownOrganisation Roaming = Known(4, "Site Network A & B");
    private static readonly KnownOrganisation PeoplesInWuhan = Known(5, "People's Hospital", "Wuhan");
    private static readonly KnownOrganisation PeoplesInJinan = Known(6, "People's Hospital", "Jinan");
    private static readonly KnownOrganisation[] All = [Ruijin, StMarys, FirstOfZhejiang, Roaming, PeoplesInWuhan, PeoplesInJinan];

    [Theory]
    [InlineData("Ruijin Hospital, Shanghai Jiao Tong University School of Medicine", "Shanghai", 1)]
    [InlineData("ruijin  hospital", "SHANGHAI", 1)]
    [InlineData("Ruijin Hospital", null, 1)]
    [InlineData("Ｒｕｉｊｉｎ　Ｈｏｓｐｉｔａｌ", "Shanghai", 1)]
    [InlineData("Ruijin Hospital ", "", 1)]
    [InlineData("上海交通大学医学院附属瑞金医院", "Shanghai", 1)]
    [InlineData("St Mary’s Hospital", "Seoul", 2)]
    [InlineData("First Affiliated Hospital - Zhejiang University", "Hangzhou", 3)]
    [InlineData("the first affiliated hospital (Zhejiang University)", "Hangzhou", 3)]
    [InlineData("Site Network A & B", "Anywhere", 4)]
    [InlineData("People's Hospital", "Wuhan", 5)]
    [InlineData("People's Hospital", "Jinan", 6)]
    public void A_name_that_is_the_same_matches(string written, string? city, int expected) =>
        Assert.Equal(Id(expected), SiteNames.Match(written, city, All));

    [Theory]
    [InlineData("Ruijin Hospital North", "Shanghai")]
    [InlineData("Rui Jin Hospital", "Shanghai")]
    [InlineData("Renji Hospital", "Shanghai")]
    [InlineData("Ruijin Hosp.", "Shanghai")]
    [InlineData("Ruijin Hospital Wuxi Branch", "Shanghai")]
    [InlineData("Second Affiliated Hospital, Zhejiang University", "Hangzhou")]
    [InlineData("First Affiliated Hospital, Zhejiang Chinese Medical University", "Hangzhou")]
    [InlineData("Affiliated First Hospital, Zhejiang University", "Hangzhou")]
    [InlineData("上海交通大学医学院附属仁济医院", "Shanghai")]
    [InlineData("上海交通大学附属瑞金医院", "Shanghai")]
    [InlineData("St. Maria's Hospital", "Seoul")]
    [InlineData("St. Márys Hospital", "Seoul")]
    [InlineData("Site Network A B", null)]
    [InlineData("Research Site", "Shanghai")]
    [InlineData("- . -", null)]
    [InlineData("The", null)]
    [InlineData("  ", "Shanghai")]
    [InlineData(null, "Shanghai")]
    public void A_name_that_only_looks_alike_does_not_match(string? written, string? city) =>
        Assert.Null(SiteNames.Match(written, city, All));

    [Theory]
    [InlineData("Ruijin Hospital", "Wuxi")]
    [InlineData("St. Mary's Hospital", "London")]
    [InlineData("People's Hospital", "Beijing")]
    public void The_same_name_in_another_city_does_not_match(string written, string city) =>
        Assert.Null(SiteNames.Match(written, city, All));

    [Fact]
    public void A_name_that_two_organisations_bear_matches_neither()
    {
        Assert.Null(SiteNames.Match("People's Hospital", null, All));
        Assert.Null(SiteNames.Match("People's Hospital", "Wuhan", [.. All, Known(7, "Peoples Hospital")]));
        Assert.Null(SiteNames.Match("Ruijin Hospital", "Shanghai", [.. All, Known(8, "Other", "Shanghai", "RUIJIN HOSPITAL")]));
    }

    [Fact]
    public void An_organisation_that_bears_a_name_twice_is_still_one()
    {
        var huashan = Known(9, "Huashan Hospital", null, "HUASHAN HOSPITAL", "The Huashan Hospital");

        Assert.Equal(Id(9), SiteNames.Match("huashan hospital", null, [huashan, huashan]));
    }

    [Fact]
    public void Two_locations_of_one_record_may_match_the_same_organisation()
    {
        var names = new SiteNames(All);
        RecordLocation[] locations =
        [
            new() { Number = 1, Name = "Ruijin Hospital", City = "Shanghai" },
            new() { Number = 2, Name = "Ruijin Hospital", City = "Shanghai" },
            new() { Number = 3, City = "Shanghai" },
        ];

        Assert.Equal([(1, Id(1)), (2, Id(1)), (3, null)], locations.Select(l => (l.Number, names.Match(l.Name, l.City))));
    }

    [Theory]
    [InlineData("\uD800Ruijin Hospital")]
    [InlineData("Ruijin \uFFFDospital")]
    [InlineData("\uFFFE")]
    [InlineData("Ruijin\uFFFF Hospital")]
    [InlineData("\uDBFF\uDFFF")]
    public void A_damaged_name_matches_nothing(string written) => Assert.Null(SiteNames.Match(written, null, All));

    private static KnownOrganisation Known(int number, string name, string? city = null, params string[] aliases) =>
        new(Id(number)!.Value, name, aliases, city);

    private static Guid? Id(int number) => new Guid(number, 0, 0, new byte[8]);
}
