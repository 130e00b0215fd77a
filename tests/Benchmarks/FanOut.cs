using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Allocation;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics;
using Trials.Recruitment;
using Trials.Rules;
using Trials.Testing;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Benchmarks;

/// <summary>From one deed to every site: the lead opinion until every committee has its pack, the suspension until every site is known to be held.</summary>
internal static class FanOut
{
    public static async Task Run()
    {
        Say($"{"shape",10}{"sites",8}{"opinion ms",12}{"sites know ms",15}{"suspension ms",15}   (opinion: request to answer, all packs in its transaction; sites know: until Recruitment holds it; suspension: order to every site held)");
        foreach (var shape in (Shape[])[Shape.Embedded, Shape.Separate])
        {
            await using var host = await ServiceHost.Start(
                builder => { builder.AddEthics(); builder.AddAllocation(); builder.AddRecruitment(); },
                app => { app.MapEthics(); app.MapAllocation(); app.MapRecruitment(); }, shape);
            await new Case(host, 20).Play(quietly: true);
            foreach (var sites in (int[])[20, 200, 1218])
            {
                var (opinion, known, stopped) = await new Case(host, sites).Play(quietly: false);
                Say($"{shape,10}{sites,8}{opinion,12:F0}{known,15:F0}{stopped,15:F0}");
            }
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One trial with its lead committee of seven.</summary>
    private sealed class Case(ServiceHost host, int sites)
    {
        private readonly Guid _trial = Guid.CreateVersion7(), _lead = Guid.CreateVersion7();
        private readonly Guid[] _members = [.. Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7())];

        public async Task<(double Opinion, double Known, double Stopped)> Play(bool quietly)
        {
            await Accept();
            var review = await Review();
            var watch = Stopwatch.StartNew();
            await Post(0, $"/ethics/reviews/{review}/opinion", new { conditions = Array.Empty<string>(), reasons = "All criteria are met.", followUpMonths = 12 });
            var opinion = watch.Elapsed.TotalMilliseconds;
            await Until($"/recruitment/trials/{_trial}", trial => trial.ToString().Contains("approvalValidUntil", StringComparison.Ordinal));
            var known = watch.Elapsed.TotalMilliseconds;

            watch.Restart();
            await Post(0, $"/ethics/trials/{_trial}/suspension", new { reason = "a new risk" });
            await Until($"/recruitment/trials/{_trial}", trial => trial.ToString().Contains("trial_stopped", StringComparison.Ordinal)
                || trial.ToString().Contains("Suspended", StringComparison.Ordinal) || trial.ToString().Contains("Stopped", StringComparison.Ordinal));
            if (quietly) return default;
            return (opinion, known, watch.Elapsed.TotalMilliseconds);
        }

        private async Task Accept()
        {
            var now = host.Clock.GetUtcNow();
            var today = WorkingCalendar.China.DateOf(now);
            await host.Deliver(new OrganisationRecorded { AggregateId = _lead, Version = 1, Kind = OrganisationKind.Hospital, Name = "Lead", Membership = MembershipStatus.Active });
            await host.Deliver(new ApplicationAccepted
            {
                AggregateId = _trial, Version = 1, OccurredAt = now, TrialId = _trial, Number = _trial.ToString(), Title = "Fan-out", SponsorId = Guid.CreateVersion7(),
                Kind = StudyKind.Registration, Product = Product.Drug, Phase = Phase.III, PlannedEnrolment = 5000, NeedsHumanGeneticResources = false,
                RulePack = RulePacks.Current.Reference, AcceptedOn = today,
                Documents = [new DossierDocument(Guid.CreateVersion7(), "ICF", "1.0", today, "zh", new string('a', 64), "icf.pdf")],
                Sites = [.. Enumerable.Range(1, sites).Select(n => new AcceptedSite(Guid.CreateVersion7(), n, $"Site {n}", n == 1 ? _lead : Guid.CreateVersion7(), n == 1 ? SiteRole.Lead : SiteRole.Participating))],
            });
        }

        private async Task<string> Review()
        {
            string[] fields = ["Medical", "Medical", "LifeScience", "Ethics", "Law", "Lay", "Medical"];
            await Send(HttpMethod.Put, 6, Roles.EthicsSecretary, "/ethics/committee", new
            {
                name = "Lead committee",
                members = _members.Select((person, i) => new
                {
                    personId = person, field = fields[i], sex = i % 2 == 0 ? "Female" : "Male", isExternal = i == 5, role = i == 0 ? "Chair" : "Member",
                    termFrom = "2026-01-01", termTo = "2029-12-31", confidentialitySignedOn = "2026-01-01", trainingValidUntil = "2029-12-31",
                }),
            });
            using var secretary = host.As(_members[6], _lead, Roles.EthicsSecretary);
            var list = await secretary.GetFromJsonAsync<JsonElement>(new Uri($"/ethics/reviews?trialId={_trial}", UriKind.Relative));
            var review = list.GetProperty("items")[0].EnumerateObject().First(p => p.Name is "id" or "reviewId").Value.GetString()!;
            await Send(HttpMethod.Post, 6, Roles.EthicsSecretary, $"/ethics/reviews/{review}/reviewers", new { personIds = new[] { _members[1], _members[2] } });
            for (var i = 0; i < 7; i++) await Post(i, $"/ethics/reviews/{review}/declarations", new { hasConflict = false });
            await Send(HttpMethod.Post, 6, Roles.EthicsSecretary, $"/ethics/reviews/{review}/meeting", new { at = host.Clock.GetUtcNow() });
            await Post(0, $"/ethics/reviews/{review}/meeting/opening", new { attendees = _members });
            for (var i = 0; i < 7; i++) await Post(i, $"/ethics/reviews/{review}/votes", new { vote = "For" });
            await Post(0, $"/ethics/reviews/{review}/vote-closing", new { decision = "Approve" });
            return review;
        }

        private Task Post(int member, string address, object body) =>
            Send(HttpMethod.Post, member, member == 0 ? Roles.EthicsChair : Roles.EthicsMember, address, body);

        private async Task Send(HttpMethod method, int member, string role, string address, object body)
        {
            using var client = host.As(_members[member], _lead, role, Roles.EthicsMember);
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
            using var answer = await client.SendAsync(request);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        private async Task Until(string address, Func<JsonElement, bool> holds)
        {
            using var coordinator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.Coordinator);
            while (!holds(await coordinator.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative)))) await Task.Delay(2);
        }
    }
}
