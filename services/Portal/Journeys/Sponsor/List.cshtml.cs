using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>The sponsor's applications, drafts among them.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class ListModel() : ApplicationListPage("/sponsor/applications", SponsorWords.List, SponsorWords.Nothing, "all");
