namespace Trials.Portal.Journeys.Administration;

/// <summary>For a lost phone: removes a colleague's second factors, signed.</summary>
public sealed class ResetFactorModel() : ResetDeed(AdministrationWords.ResetFactor, AdministrationWords.ResetFactorMeans, "second-factor");
