using Trials.Contracts;
using Trials.Directory;
using Trials.Messaging;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddDirectory();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapDirectory();
await app.RunAsync();
