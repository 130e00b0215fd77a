using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Tests.Sponsor;

public class FileNameTests
{
    private static readonly DossierKind[] Kinds = [.. RulePacks.Load("pudong-2023").Documents.Select(document => new DossierKind(document.Code, new Text(document.En, document.Zh), true, null, []))];

    [Theory]
    [InlineData("ICF_2.0_2026-01-05.pdf", "ICF", "2.0", "2026-01-05")]
    [InlineData("pi_cv v1.2.docx", "PI_CV", "1.2", null)]
    [InlineData("LEAD_MIN-20260105.pdf", "LEAD_MIN", null, "2026-01-05")]
    [InlineData("某项目知情同意书V3.1 20260230.pdf", "ICF", "3.1", null)]
    [InlineData("研究者手册 5.0.pdf", "IB", "5.0", null)]
    [InlineData("知情同意书与研究方案.pdf", null, null, null)]
    [InlineData("ICFX.pdf", null, null, null)]
    [InlineData("holiday pictures.png", null, null, null)]
    public void A_files_name_tells_its_kind_version_and_date_or_nothing(string name, string? code, string? version, string? date)
    {
        var read = FileName.Read(name, Kinds);

        Assert.Equal((code, version, date), (read.Code, read.Version, read.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
