using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using Trials.Testing;
using Trials.Testing.Sample;

namespace Trials.Platform.Tests.Messaging;

/// <summary>What operators see of messages that do not move, and what they can do.</summary>
public class StuckMessageTests
{
    private const string List = "/bench/operations/messages";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parked_message_is_listed_with_its_cause_and_replayed_once_the_cause_is_gone()
    {
        await using var host = await NotesHost.Start(Shape.Embedded);
        using var @operator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), "operator");
        var note = await host.Write("not yet");
        await Eventually.Is(() => host.InDb("bench", db => db.Parked.AnyAsync()), "the message is parked");

        var stuck = Assert.Single((await @operator.GetFromJsonAsync<JsonElement>(new Uri(List, UriKind.Relative), Cancel)).EnumerateArray());
        Assert.Equal("It cannot be applied yet.", stuck.GetProperty("cause").GetString());
        Assert.False(stuck.TryGetProperty("body", out _));

        NoteWrittenConsumer.Permitted[note] = true;
        await Do(@operator, stuck, "replay");

        await Eventually.Is(async () => (await host.Copies()).Any(c => c.Id == note && c.Times == 1), "it is applied");
        Assert.Empty((await @operator.GetFromJsonAsync<JsonElement>(new Uri(List, UriKind.Relative), Cancel)).EnumerateArray());
        var deed = Assert.Single(await host.InDb("bench", db => db.OperatorDeeds.ToListAsync()));
        Assert.Equal(("replay", "the cause is gone"), (deed.Deed, deed.Reason));
    }

    [Fact]
    public async Task A_discarded_message_is_gone_and_the_deed_is_kept()
    {
        await using var host = await NotesHost.Start(Shape.Embedded);
        using var @operator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), "operator");
        await host.Write("forbidden");
        await Eventually.Is(() => host.InDb("bench", db => db.Parked.AnyAsync()), "the message is parked");
        var stuck = (await @operator.GetFromJsonAsync<JsonElement>(new Uri(List, UriKind.Relative), Cancel)).EnumerateArray().Single();

        await Do(@operator, stuck, "discard");

        Assert.False(await host.InDb("bench", db => db.Parked.AnyAsync()));
        Assert.Equal("discard", (await host.InDb("bench", db => db.OperatorDeeds.SingleAsync())).Deed);
    }

    [Theory]
    [InlineData("no JSON at all", "bench.note-written", "")]
    [InlineData("a zero \0 in it", "bench.note-written", "")]
    [InlineData("""{"messageType":[null],"message":{}}""", "bench.note-written", "")]
    [InlineData("""{"messageType":["urn:message:Trials.Testing.Sample.V1:NoteWritten"],"message":{"text":"without what it needs"}}""", "bench.note-written", "sample.note-written.v1")]
    [InlineData("""{"messageType":["urn:message:Trials.Testing.Sample.V9:NoteSung"],"message":{"tune":"of a later release"}}""", "bench.note-sung", "sample.note-sung.v9")]
    public async Task A_message_nobody_can_read_is_listed_like_any_other_and_holds_up_none(string body, string consumer, string type)
    {
        await using var host = await NotesHost.Start(Shape.Separate);
        using var @operator = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), "operator");

        var message = await SendRaw(host, body);
        var note = await host.Write("after");

        await Eventually.Is(async () => (await host.Copies()).Any(c => c.Id == note), "the next message is applied");
        await Eventually.Is(() => host.InDb("bench", db => db.Parked.AnyAsync()), "the unreadable one is parked");
        var stuck = Assert.Single((await @operator.GetFromJsonAsync<JsonElement>(new Uri(List, UriKind.Relative), Cancel)).EnumerateArray());
        Assert.Equal((message, consumer, type), (stuck.GetProperty("messageId").GetGuid(), stuck.GetProperty("consumer").GetString(), stuck.GetProperty("type").GetString()));
        Assert.NotEqual("", stuck.GetProperty("cause").GetString());

        await Do(@operator, stuck, "replay");
        await Eventually.Is(() => host.InDb("bench", db => db.Outbox.AnyAsync(m => m.ParkedAt != null)), "still unreadable, it waits in the outbox");
    }

    [Fact]
    public async Task While_the_identity_provider_is_away_the_answer_is_to_try_again()
    {
        await using var host = await NotesHost.Start(Shape.Embedded, new Dictionary<string, string?> { ["Auth:Authority"] = $"http://127.0.0.1:{Ports.Free()}" });
        using var someone = host.As(Guid.CreateVersion7(), Guid.CreateVersion7(), "operator");

        using var answer = await someone.GetAsync(new Uri(List, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("service_unavailable", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
    }

    private static async Task<Guid> SendRaw(ServiceHost host, string body)
    {
        var broker = host.Services.GetRequiredService<IConfiguration>().GetConnectionString("rabbitmq")!;
        var id = Guid.CreateVersion7();
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var properties = new BasicProperties { MessageId = id.ToString(), ContentType = "application/vnd.masstransit+json" };
        await channel.BasicPublishAsync("", "bench.note-written", mandatory: true, properties, Encoding.UTF8.GetBytes(body), Cancel);
        return id;
    }

    private static async Task Do(HttpClient @operator, JsonElement stuck, string deed)
    {
        var address = $"{List}/{stuck.GetProperty("messageId").GetString()}/{stuck.GetProperty("consumer").GetString()}/{deed}";
        using var answer = await @operator.PostAsJsonAsync(new Uri(address, UriKind.Relative), new { reason = "the cause is gone" }, Cancel);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
