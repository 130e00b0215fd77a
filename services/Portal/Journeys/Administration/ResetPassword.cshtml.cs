namespace Trials.Portal.Journeys.Administration;

/// <summary>For a forgotten password: removes it, signed.</summary>
public sealed class ResetPasswordModel() : ResetDeed(AdministrationWords.ResetPassword, AdministrationWords.ResetPasswordMeans, "password");
