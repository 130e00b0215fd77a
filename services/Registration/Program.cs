using Trials.Contracts;
using Trials.Messaging;
using Trials.Registration;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddRegistration();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapRegistration();
await app.RunAsync();
