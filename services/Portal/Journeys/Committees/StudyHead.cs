using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The head of a study's page: Tracking's, or number and title where Tracking has not heard of the trial yet.</summary>
public sealed record StudyHead(TrialHead? Trial, CommitteeCase Case);
