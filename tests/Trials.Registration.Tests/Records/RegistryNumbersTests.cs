using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>The forms of registers' numbers (REG-01, REG-03).</summary>
public class RegistryNumbersTests
{
    [Theory]
    [InlineData("NCT06911827", "ClinicalTrials.gov")]
    [InlineData("CTR20263221", "CDE")] // REG-01
    [InlineData("ChiCTR2000030487", "ChiCTR")] // REG-03
    [InlineData("ITMCTR2024000001", "ITMCTR")] // REG-03
    [InlineData("ISRCTN13281214", "ISRCTN")]
    [InlineData("2022-500244-37-00", "CTIS")]
    [InlineData("2004-123456-12", "CTIS")]
    [InlineData("EUCTR2020-001271-33-FR", "EU Clinical Trials Register")]
    [InlineData("ACTRN12620000470998", null)]
    [InlineData("IRCT20100228003449N27", null)]
    [InlineData("CTRI/2020/04/024747", "CTRI")]
    public void A_number_of_its_registers_form_is_taken(string number, string? register)
    {
        Assert.True(RegistryNumbers.IsWellFormed(number));
        Assert.Equal(register, RegistryNumbers.Of(number)?.Name);
    }

    [Theory]
    [InlineData("NCT0691182")]
    [InlineData("NCT069118277")]
    [InlineData("NCT0691182٧")]
    [InlineData("CTR2026322")] // REG-01
    [InlineData("CTR202632211")] // REG-01
    [InlineData("ChiCTR200003048")] // REG-03
    [InlineData("ChiCTR-TRC-12002283")] // REG-03
    [InlineData("ISRCTN1328121")]
    [InlineData("2022-500244-37-0")]
    [InlineData("2022-50024-37-00")]
    [InlineData("EUCTR2020-001271")]
    [InlineData("NCT06911827\n")]
    [InlineData("trial")]
    [InlineData("")]
    [InlineData("A1 <script>")]
    public void Another_is_not(string number) => Assert.False(RegistryNumbers.IsWellFormed(number));
}
