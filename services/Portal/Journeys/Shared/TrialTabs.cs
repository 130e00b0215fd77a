using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>One tab of a trial, at <c>/trials/{id}</c> and what follows.</summary>
public sealed record TrialTab(string Key, Text Title, string Path);

/// <summary>The tabs that every page of a trial has. A journey that brings another one adds its line.</summary>
public static class TrialTabs
{
    public static IReadOnlyList<TrialTab> All { get; } =
    [
        new("overview", TrialWords.Overview, ""),
        new("nodes", Alliance.AllianceWords.Chart, "/nodes"),
        new("sites", TrialWords.Sites, "/sites"),
        new("enrolment", TrialPages.ProgressWords.Enrolment, "/enrolment"),
        new("participants", TrialPages.ProgressWords.Flow, "/participants"),
        new("waiting", TrialPages.ProgressWords.Waiting, "/waiting"),
        new("history", TrialWords.History, "/history"),
    ];
}
