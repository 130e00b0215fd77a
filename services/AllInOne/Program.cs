using Trials.AllInOne;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Web;

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
