using Trials.Contracts;
using Trials.Directory;
using Trials.Messaging;
using Trials.Portal;
using Trials.Tracking;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddDirectory();
builder.AddTracking();
builder.AddPortal();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapDirectory();
app.MapTracking();
app.MapPortal();
await app.RunAsync();
