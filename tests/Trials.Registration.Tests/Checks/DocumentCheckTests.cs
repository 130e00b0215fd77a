using Trials.Registration.Applications;
using Trials.Registration.Documents;
using static Trials.Registration.Tests.Applications.Given;

namespace Trials.Registration.Tests.Checks;

/// <summary>What is written on the documents, against each other and against the form.</summary>
public sealed class DocumentCheckTests
{
    private byte _number = 100;

    [Fact, Trait("Rule", "ETH-18")]
    public void A_document_is_not_dated_ahead()
    {
        var application = Complete();
        Add(application, Sent("IB", "2.0") with { Date = Today.AddDays(1) });
        Found(Severity.Blocking, "documents.IB.date", "registration.document_dated_ahead", Findings(application));
        Assert.Empty(Findings(application, Around with { Today = Today.AddDays(1) }));
    }

    [Fact, Trait("Rule", "GCP-56")]
    public void The_consent_form_names_the_protocol_that_is_filed_and_is_not_older()
    {
        var application = Complete();
        Add(application, Sent("ICF", "2.0") with { ProtocolVersion = null });
        Found(Severity.Blocking, "documents.ICF.protocolVersion", "registration.consent_names_no_protocol", Findings(application));
        Add(application, Sent("ICF", "2.1") with { ProtocolVersion = "1.1" });
        Found(Severity.Blocking, "documents.ICF.protocolVersion", "registration.consent_names_other_protocol", Findings(application));
        Add(application, Sent("PROTOCOL", "1.1"));
        Assert.Empty(Findings(application));
        Add(application, Sent("ICF", "2.2") with { ProtocolVersion = "1.1", Date = Today.AddDays(-1) });
        Found(Severity.Blocking, "documents.ICF.date", "registration.consent_older_than_protocol", Findings(application));
    }

    [Fact, Trait("Rule", "GCP-56")]
    public void What_the_consent_forms_text_names_counts_where_the_sponsor_says_nothing()
    {
        var application = Complete();
        Add(application, Sent("ICF", "2.0") with { ProtocolVersion = null, KeyFacts = Nothing with { ProtocolVersion = "1.0" } });
        Assert.Empty(Findings(application));
        Add(application, Sent("ICF", "2.1") with { KeyFacts = Nothing with { ProtocolVersion = "0.9" } });
        Found(Severity.Advice, "documents.ICF.protocolVersion", "registration.text_says_protocol", Findings(application));
    }

    [Theory, Trait("Rule", "ETH-18")]
    [InlineData("documents.PROTOCOL.version", "registration.text_says_version", "1.1", null, 0, 0)]
    [InlineData("documents.PROTOCOL.date", "registration.text_says_date", null, "2026-03-01", 0, 0)]
    [InlineData("study.plannedEnrolment", "registration.text_says_sample_size", null, null, 320, 0)]
    [InlineData("documents.PROTOCOL.ages", "registration.text_says_ages", null, null, 0, 20)]
    [InlineData(null, null, "2.0", "2026-03-02", 300, 18)]
    public void Where_the_text_disagrees_with_the_form_both_are_shown(string? field, string? code, string? version, string? date, int size, int age)
    {
        var application = Complete("18 Years");
        Add(application, Sent("PROTOCOL", "2.0") with
        {
            KeyFacts = Nothing with
            {
                Version = version, Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
                SampleSize = size == 0 ? null : size, MinimumAge = age == 0 ? null : age,
            },
        });
        Add(application, Sent("ICF", "2.0") with { ProtocolVersion = "2.0" });
        if (code is null) Assert.Empty(Findings(application));
        else Found(Severity.Advice, field!, code, Findings(application));
    }

    [Theory, Trait("Rule", "ETH-18")]
    [InlineData("Acme Pharma (Shanghai) Co., Ltd.", true)]
    [InlineData("ACME PHARMA", true)]
    [InlineData("Another Pharma", false)]
    public void A_sponsor_with_and_without_its_legal_form_is_the_same(string inText, bool isSame)
    {
        var application = Complete("18 Years");
        Add(application, Sent("IB", "2.0") with { KeyFacts = Nothing with { Sponsor = inText } });
        Assert.Equal(isSame, Findings(application).Count == 0);
    }

    private static KeyFacts Nothing { get; } = new(null, null, null, null, null, null, null);

    private void Add(Application application, DocumentDraft draft) =>
        application.File(draft, new Guid(_number++, 2, 0, new byte[8]), Sponsor.PersonId, Now);

    private static void Found(Severity severity, string field, string code, IEnumerable<Finding> findings)
    {
        var found = Assert.Single(findings);
        Assert.Equal((severity, field, code), (found.Severity, found.Field, found.Problem.Code));
    }
}
