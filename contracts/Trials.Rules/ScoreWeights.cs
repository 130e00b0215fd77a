namespace Trials.Rules;

/// <summary>What a site's score is made of, in parts of one hundred (ALLOC-03).</summary>
public sealed record ScoreWeights
{
    public required int PatientVolume { get; init; }
    public required int EnrolmentRate { get; init; }
    public required int StartUpTime { get; init; }
    public required int PiLoad { get; init; }
    public required int DataQuality { get; init; }
    public required int CommitteeTimeliness { get; init; }

    internal int Sum => PatientVolume + EnrolmentRate + StartUpTime + PiLoad + DataQuality + CommitteeTimeliness;
}
