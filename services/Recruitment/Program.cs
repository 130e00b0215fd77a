using Trials.Contracts;
using Trials.Messaging;
using Trials.Recruitment;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddRecruitment();
builder.AddTrialsBus(typeof(Roles).Assembly, EventCatalogue.Queues);

var app = builder.Build();
app.UsePlatform();
app.MapRecruitment();
await app.RunAsync();
