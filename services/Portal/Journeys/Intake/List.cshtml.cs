using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Intake;

/// <summary>What was submitted and waits for an answer; other states by the filter.</summary>
[Authorize(Roles = Roles.Intake)]
public sealed class ListModel() : ApplicationListPage("/intake/applications", IntakeWords.List, IntakeWords.Nothing, "Submitted");
