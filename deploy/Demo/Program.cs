using System.Globalization;
using Trials.Demo;

// What is written is read by programs too.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!Arguments.TryRead(args, out var arguments, out var fault))
{
    await Console.Error.WriteLineAsync($"{fault}\n{Arguments.Usage}");
    return 2;
}
return arguments.Command == "seed" ? await Commands.Seed(arguments) : await Commands.Journey(arguments);
