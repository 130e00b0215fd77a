using Trials.Contracts;
using Trials.Messaging;
using Trials.Allocation;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddAllocation();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapAllocation();
await app.RunAsync();
