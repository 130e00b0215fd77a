using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Filings;
using Trials.Registration.Organisations;
using Trials.Registration.Records;
using Trials.Registration.Tests.Applications;
using Trials.Registration.Tests.Records;

namespace Trials.Registration.Tests.Filings;

/// <summary>
/// What really happened to fifteen trials in five weeks, as a registry showed it, filed here as amendments, added sites, withdrawals and
/// notices. The records in the shared data are the last state: each application begins as its record was before the first event, and has
/// to end as the record is. Four of the trials have no record there, and begin from what their own first events say.
/// </summary>
public class RegistryReplayTests
{
    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "MR-39")]
    public async Task What_really_happened_to_fifteen_trials_ends_in_the_state_their_records_show()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var trials = RegistryEvent.ReadAll(Path.Combine(RecordFiles.SharedTrials!, "registry_change_events.csv")).GroupBy(e => e.Trial).ToArray();
        var (wrong, compared, replayed) = (new List<string>(), 0, 0);
        foreach (var trial in trials)
        {
            var file = Path.Combine(RecordFiles.SharedTrials!, "ctgov_v2", $"{trial.Key}.json");
            var last = File.Exists(file) ? await RegistryState.Of(file) : RegistryState.After(trial);
            var begun = trial.Reverse().Aggregate(last, (state, e) => state.Before(e));
            var replay = new Replay(begun);
            foreach (var e in trial)
            {
                replay.File(e);
                replayed++;
            }
            compared += last.Facts.Count + last.Sites.Count;
            wrong.AddRange(Differences(last, replay.State()).Select(d => $"{trial.Key}: {d}"));
            Assert.NotEmpty(Differences(begun, last));
        }
        TestContext.Current.SendDiagnosticMessage($"{replayed} events of {trials.Length} trials replayed, {compared} facts and sites compared");
        Assert.Empty(wrong);
        Assert.Equal((53, 15), (replayed, trials.Length));
    }

    private static IEnumerable<string> Differences(RegistryState expected, RegistryState seen) =>
        expected.Lines().Except(seen.Lines()).Select(l => $"missing {l}").Concat(seen.Lines().Except(expected.Lines()).Select(l => $"not in the record {l}"));

    /// <summary>One application, and each event filed on it as what it is.</summary>
    private sealed class Replay
    {
        private readonly Amending _study;
        private readonly List<StudyNotice> _notices = [];
        private int _filed;

        public Replay(RegistryState begun)
        {
            var record = new RecordFacts
            {
                Format = RecordFormat.CtgovV2.Code(), Sha256 = new string('0', 64), SecondaryIds = [], Collaborators = [], Phase = Phase.III,
                Product = Product.Drug, Conditions = [], Interventions = [], StartDate = begun.Facts.GetValueOrDefault("startDate"),
                CompletionDate = begun.Facts.GetValueOrDefault("completionDate"),
            };
            var said = new NewApplication(Given.Id(100), "A2026-000001", Given.SponsorId, null, "A study", "NCT00000001", Given.Pack.Reference);
            var sites = begun.Sites.Select((s, i) => ApplicationSite.Listed(Guid.NewGuid(), said.Id, i + 2, s.Name, s.City, null, null));
            var application = Application.Draft(said, record, sites.Prepend(ApplicationSite.Listed(Given.Id(2), said.Id, 1, "Lead", null, null, null)), Given.Now);
            var planned = begun.Facts.TryGetValue("enrollmentCount", out var count) ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 300;
            application.Describe(Given.AStudy with { PlannedEnrolment = planned }, null, Given.Now);
            Given.Name(application, [
                new SiteName(1, Given.LeadId, SiteRole.Lead, false),
                .. begun.Sites.Select((_, i) => new SiteName(i + 2, null, SiteRole.Participating, IsOutside: true)),
            ]);
            Given.Submit(application);
            _study = new Amending(application);
            var untold = begun.Facts.Where(f => f.Key is not ("whyStopped" or "enrollmentCount" or "startDate" or "completionDate"))
                .Select(f => new FactChange(Field(f.Key), null, f.Value))
                .Concat(begun.Sites.Select((s, i) => (s.Status, Number: i + 2)).Where(s => s.Status.Length > 0)
                    .Select(s => new FactChange(StudyField.SiteStatus, null, s.Status, s.Number)));
            Approve([.. untold]);
        }

        public void File(RegistryEvent e)
        {
            switch (e)
            {
                case { Kind: "site_added" }:
                    Add(e);
                    break;
                case { Kind: "site_removed" }:
                    _study.Application.WithdrawSite(Find(e.Facility, e.City, e.Old).Number, "As the registry shows", Given.Sponsor, Given.Now);
                    break;
                case { Kind: "site_status_changed" }:
                    Approve([new FactChange(StudyField.SiteStatus, e.Old, e.New, Find(e.Facility, e.City, e.Old).Number)]);
                    break;
                case { Field: "overallStatus", New: "TERMINATED" }:
                    _notices.Add(StudyNotice.File(
                        new FiledNotice(Guid.NewGuid(), Given.Id(100), NoticeKind.Terminated, e.Why, Given.Today, Given.Today, Given.Id(11), Given.Now), _notices));
                    break;
                case { Field: "whyStopped" }:
                    Assert.Equal(e.New, _notices[^1].Reason);
                    break;
                default:
                    Approve([new FactChange(Field(e.Field), e.Old.Length == 0 ? null : e.Old, e.New)]);
                    break;
            }
        }

        public RegistryState State()
        {
            var facts = new Dictionary<string, string>();
            foreach (var name in RegistryState.Names)
                if (_study.Now(Field(name)) is { } value && (name != "enrollmentCount" || RegistryState.Knows(value))) facts[name] = value;
            if (_notices is [.., var last]) (facts["overallStatus"], facts["whyStopped"]) = ("TERMINATED", last.Reason);
            return new RegistryState(facts, [.. _study.Application.Sites.Where(s => s.Number > 1 && !s.IsWithdrawn)
                .Select(s => new RegistrySite(s.Name, s.City ?? "", _study.Now(StudyField.SiteStatus, s.Number) ?? ""))]);
        }

        private void Add(RegistryEvent e)
        {
            var application = _study.Application;
            var organisation = Organisation.Of(new OrganisationRecorded
            {
                AggregateId = Guid.NewGuid(), Version = 1, Kind = OrganisationKind.Hospital, Name = e.Facility, City = e.City, Membership = MembershipStatus.Active,
            });
            var number = application.SiteCount + 1;
            var site = application.AddSite(new SiteName(number, organisation.Id, SiteRole.Participating, false),
                new Dictionary<Guid, Organisation> { [organisation.Id] = organisation }, Guid.NewGuid(), Given.Now);
            // A registry types in the status of every site; here the one of a member follows from its activation.
            if (e.New.Length > 0) _study.Facts.Take(-number, [new FactChange(StudyField.SiteStatus, null, e.New, site.Number)], Given.Now);
        }

        private ApplicationSite Find(string name, string city, string status) => _study.Application.Sites.First(s => s.Number > 1 && !s.IsWithdrawn
            && s.Name == name && s.City == city && (_study.Now(StudyField.SiteStatus, s.Number) ?? "") == status);

        private void Approve(FactChange[] changes)
        {
            if (changes.Length > 0) _study.Decide(_study.File(AmendmentKind.Minor, changes), AmendmentOutcome.Approved, ++_filed);
        }

        private static StudyField Field(string name) => name switch
        {
            "overallStatus" => StudyField.RecruitmentStatus,
            "startDate" => StudyField.StartDate,
            "primaryCompletionDate" => StudyField.PrimaryCompletionDate,
            "completionDate" => StudyField.CompletionDate,
            "enrollmentCount" => StudyField.PlannedEnrolment,
            _ => StudyField.EnrolmentType,
        };
    }
}
