using Trials.Contracts;
using Trials.Ethics;
using Trials.Messaging;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddEthics();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapEthics();
await app.RunAsync();
