using Trials.Benchmarks;

// usage: tests/benchmark pipeline | fanout | register | dry-run | records | wall
switch (args.FirstOrDefault())
{
    case "pipeline":
        await Pipeline.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 12_000);
        return 0;
    case "fanout":
        await FanOut.Run();
        return 0;
    case "register":
        await Register.Run();
        return 0;
    case "dry-run":
        await DryRun.Run();
        return 0;
    case "records":
        await ReadRecords.Run();
        return 0;
    case "wall":
        await WallView.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: tests/benchmark pipeline [EVENTS] | fanout | register | dry-run | records | wall");
        return 2;
}
