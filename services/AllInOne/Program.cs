using Trials.AllInOne;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Web;

if (args is ["check", .. var files])
{
    // Whatever the terminal's encoding, the names of Chinese hospitals come out as they are.
    await using var output = new StreamWriter(Console.OpenStandardOutput());
    await using var errors = new StreamWriter(Console.OpenStandardError());
    return await new CheckCommand(output, errors, TimeProvider.System).Run(files);
}
if (args is ["rules", .. var words]) return RulesCommand.Run(words, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
EveryService.Add(builder);
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
EveryService.Map(app);
await app.RunAsync();
return 0;
