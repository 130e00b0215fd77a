using Trials.Contracts;
using Trials.Tracking;
using Trials.Messaging;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddTracking();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapTracking();
await app.RunAsync();
