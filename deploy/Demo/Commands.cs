using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Alliance;
using Trials.Demo.Http;
using Trials.Demo.Journeys;

namespace Trials.Demo;

/// <summary>The two commands, and how their ends become exit statuses: 0 all held, 1 something did not, 2 a bad file.</summary>
internal static class Commands
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task<int> Seed(Arguments arguments)
    {
        using var api = new Api(arguments.Address, arguments.Patience);
        try
        {
            Console.WriteLine(await Alliance.Seed.Plant(api, arguments.Invitation, Clock, arguments.Hospitals));
            return 0;
        }
        catch (JobFailedException failure)
        {
            await Console.Error.WriteLineAsync($"the demo alliance could not be seeded: {failure.Message}");
            return 1;
        }
    }

    public static async Task<int> Journey(Arguments arguments)
    {
        using var api = new Api(arguments.Address, arguments.Patience);
        var files = new List<(string File, byte[] Bytes)>();
        var status = 0;
        foreach (var file in arguments.Files)
        {
            if (TryRead(file) is { } bytes) files.Add((file, bytes));
            else status = 2;
        }
        if (files.Count == 0) return status;

        var tallies = new List<Tally>();
        try
        {
            var alliance = await DemoAlliance.Enter(api, arguments.Invitation, Clock);
            var sponsor = await alliance.AdmitSponsor("sponsor", "Demo sponsor");
            foreach (var (index, (file, bytes)) in files.Index())
            {
                var end = await Carry(api, alliance, sponsor, file, bytes, index, tallies);
                if (end != 0 && status != 1) status = end;
            }
        }
        catch (JobFailedException failure)
        {
            await Console.Error.WriteLineAsync($"failed: {failure.Message}");
            return 1;
        }
        if (arguments.AsJson)
        {
            foreach (var tally in tallies) Console.WriteLine(tally.ToJson());
        }
        return status;
    }

    private static async Task<int> Carry(
        Api api, DemoAlliance alliance, Person sponsor, string file, byte[] bytes, int index, List<Tally> tallies)
    {
        var name = Path.GetFileName(file);
        var account = new Account(name, Clock);
        var tally = new Tally { Record = file };
        var trial = new Trial(api, alliance, sponsor, tally) { MeetingAt = Clock.GetUtcNow().AddMinutes(1) };
        try
        {
            await Journeys.Journey.Run(trial, account, bytes, KeyOf(name, index), isReturnedOnce: index == 0);
            tallies.Add(tally);
            Console.WriteLine(StepTable.Of(account));
            return 0;
        }
        catch (RefusedRecordException refused)
        {
            await Console.Error.WriteLineAsync($"{file}: not taken: {refused.Message}");
            return 2;
        }
        catch (Exception failure) when (failure is JobFailedException or KeyNotFoundException or JsonException or InvalidOperationException)
        {
            Console.WriteLine(StepTable.Of(account));
            await Console.Error.WriteLineAsync($"{file}: failed: {failure.Message}");
            return 1;
        }
    }

    /// <summary>A short word for the record's organisations; the index keeps apart what has the same name in different folders.</summary>
    private static string KeyOf(string fileName, int index)
    {
        var letters = Path.GetFileNameWithoutExtension(fileName).Where(char.IsAsciiLetterOrDigit).Take(24);
        return $"r{index + 1}-{string.Concat(letters)}";
    }

    private static byte[]? TryRead(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: cannot be read: {unreadable.Message}");
            return null;
        }
    }
}
