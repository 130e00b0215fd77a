using System.Text.Json;
using Trials.Registration.Records;
using Trials.Registration.Records.Export;

namespace Trials.Registration.Tests.Records;

/// <summary>A ResearchStudy is held against the elements that FHIR R5 defines, and against the example that HL7 publishes.</summary>
public class FhirExportTests
{
    /// <summary>Elements of FHIR 5.0.0 that an export may use, from the definitions of the resources and data types.</summary>
    private static readonly Dictionary<string, string> Elements = new()
    {
        ["ResearchStudy"] = "resourceType id contained:* identifier:Identifier title label:Label relatedArtifact:RelatedArtifact partOf:Reference status "
            + "phase:CodeableConcept studyDesign:CodeableConcept focus:CodeableReference condition:CodeableConcept region:CodeableConcept "
            + "descriptionSummary period:Period site:Reference classifier:CodeableConcept associatedParty:Party progressStatus:Progress "
            + "whyStopped:CodeableConcept recruitment:Recruitment outcomeMeasure:Outcome",
        ["Group"] = "resourceType id type membership description characteristic:Characteristic",
        ["EvidenceVariable"] = "resourceType id title status description useContext:UsageContext",
        ["PractitionerRole"] = "resourceType id organization:Reference contact:ExtendedContactDetail",
        ["Location"] = "resourceType id name address:Address position:Position",
        ["Identifier"] = "use value period:Period assigner:Reference",
        ["Label"] = "type:CodeableConcept value",
        ["RelatedArtifact"] = "type label document:Attachment",
        ["Attachment"] = "url",
        ["CodeableConcept"] = "coding:Coding text",
        ["Coding"] = "system code display",
        ["CodeableReference"] = "concept:CodeableConcept reference:Reference",
        ["Reference"] = "reference display",
        ["Period"] = "start end",
        ["Party"] = "name role:CodeableConcept period:Period classifier:CodeableConcept party:Reference",
        ["Progress"] = "state:CodeableConcept actual period:Period",
        ["Recruitment"] = "targetNumber actualNumber eligibility:Reference",
        ["Outcome"] = "name type:CodeableConcept description",
        ["Characteristic"] = "code:CodeableConcept valueCodeableConcept:CodeableConcept valueBoolean exclude",
        ["UsageContext"] = "code:Coding valueCodeableConcept:CodeableConcept",
        ["ExtendedContactDetail"] = "name:HumanName telecom:ContactPoint address:Address",
        ["HumanName"] = "text",
        ["ContactPoint"] = "system value",
        ["Address"] = "text city state postalCode country",
        ["Position"] = "longitude latitude",
    };

    [Fact]
    public async Task An_export_uses_only_elements_of_R5_and_every_reference_leads_somewhere()
    {
        foreach (var file in new[] { "NCT06911827.json", "NCT07161414.json", "NCT00101400.xml", "ictrp.xml", "isrctn.json", "protocol-usdm.json" })
            Check(RecordExport.Of(await RecordFiles.Small(file), ExportFormat.FhirR5).Content);
        for (var seed = 0; seed < 100; seed++) Check(RecordExport.Of(new RandomRecords(seed).Next(), ExportFormat.FhirR5).Content);
    }

    [Fact]
    public async Task The_example_that_HL7_publishes_is_read()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var example = Path.Combine(RecordFiles.SharedTrials!, "..", "03_fhir_examples", "r5", "ResearchStudy-example-ctgov-study-record.json");

        var record = await RecordFiles.Read(await File.ReadAllBytesAsync(example, TestContext.Current.CancellationToken));

        Assert.Equal((RecordFormat.FhirR5, "NCT05503693", 62, "RECRUITING"), (record.Format, record.RegistryId, record.PlannedEnrolment, record.Status));
        Assert.Equal("Alebund Pty Ltd", record.SponsorName);
        Assert.Equal(["Healthy Subjects"], record.Conditions);
        Assert.Equal(8, record.Interventions.Count);
        Assert.All(record.Interventions, i => Assert.Equal("DRUG", i.Type));
        Assert.Equal(("Nucleus Network Pty Ltd", "Melbourne", "Australia", "RECRUITING"), record.Locations.Select(l => (l.Name, l.City, l.Country, l.Status)).Single());
    }

    private static void Check(byte[] content)
    {
        using var file = JsonDocument.Parse(content);
        var study = file.RootElement;
        Assert.Equal("ResearchStudy", study.GetProperty("resourceType").GetString());
        Assert.Equal("active", study.GetProperty("status").GetString());
        Conforms(study, "ResearchStudy");
        var ids = study.TryGetProperty("contained", out var contained)
            ? contained.EnumerateArray().Select(part => part.GetProperty("id").GetString()!).ToArray() : [];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(ids, id => Assert.Matches(@"\A[A-Za-z0-9\-\.]{1,64}\z", id));
        Assert.All(References(study), reference => Assert.Contains(reference, ids.Select(id => $"#{id}").Append("#")));
    }

    private static void Conforms(JsonElement element, string type)
    {
        var known = Elements[type].Split(' ').Select(name => name.Split(':')).ToDictionary(name => name[0], name => name.Length > 1 ? name[1] : null);
        Assert.NotEmpty(element.EnumerateObject());
        foreach (var property in element.EnumerateObject())
        {
            Assert.True(known.TryGetValue(property.Name, out var inner), $"{type} has no {property.Name}");
            foreach (var value in property.Value.ValueKind is JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value })
            {
                Assert.Equal(inner is not null, value.ValueKind is JsonValueKind.Object);
                Assert.NotEqual("", value.ValueKind is JsonValueKind.String ? value.GetString() : null);
                if (inner is "*") Conforms(value, value.GetProperty("resourceType").GetString()!);
                else if (inner is not null) Conforms(value, inner);
            }
            Assert.False(property.Value.ValueKind is JsonValueKind.Array && property.Value.GetArrayLength() == 0, $"{property.Name} is an empty list");
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("reference") && property.Value.ValueKind is JsonValueKind.String ? [property.Value.GetString()!] : References(property.Value)),
        _ => [],
    };
}
