using Trials.Contracts.Ethics.V1;
using Trials.Recruitment.Participants;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Tests;

/// <summary>A trial and its participating site on which everything is as it should be, without any host; tests spoil one thing of it.</summary>
internal sealed class OpenSite
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public OpenSite(int places = 10, int planned = 30, int activeForDays = 30)
    {
        Facts = new Facts { Planned = planned };
        Trial = Trial.Shell(Facts.TrialId);
        Trial.Accept(Facts.Accepted());
        Hear(Facts.Opinion());
        Site = Site.Shell(Facts.Site, Facts.TrialId, Facts.Hospital);
        Site.Accept(Facts.Accepted().Sites[1]);
        Site.Hear(Adoption.From(Facts.Adopted()));
        Site.Activate(places, 9, Facts.Noon.AddDays(-activeForDays));
        Line.Hear(0, Facts.Noon);
        Withdrawals.Hear(0, Facts.Noon);
    }

    public Facts Facts { get; }
    public Trial Trial { get; }
    public Site Site { get; }
    public StopLine Line { get; } = StopLine.Begin(StopLine.Ethics);
    public StopLine Withdrawals { get; } = StopLine.Begin(StopLine.Registration);
    public StopLines Lines => new(Line, Withdrawals);
    public DateTimeOffset Now { get; set; } = Facts.Noon;

    public void Hear(OpinionIssued opinion)
    {
        Trial.Hear(LeadOpinion.From(opinion));
        if (opinion.IsEffective) Trial.Hear(LeadOpinion.Blocking(opinion));
    }

    public Participant Screen(string code = "S-001", string consent = "1.0", DateOnly? on = null) =>
        Participant.Screen(Trial, Site, Lines, code, consent, on ?? Today, Now);

    public void Enrol(Participant participant) => participant.Enrol(Trial, Site, Lines, Now);

    public string[] ClosedBecause() => [.. Doors.ClosedToEnrolment(Trial, Site, Lines, Now).Select(r => r.Problem.Code)];
}
