using Trials.Portal;
using Trials.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.AddPortal();

var app = builder.Build();
app.UsePlatform();
app.MapPortal();
await app.RunAsync();
