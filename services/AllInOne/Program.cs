using Trials.AllInOne;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
EveryService.Add(builder);
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
EveryService.Map(app);
await app.RunAsync();
