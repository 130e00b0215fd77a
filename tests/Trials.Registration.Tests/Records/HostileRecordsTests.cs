using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class HostileRecordsTests
{
    private const long Mebibyte = 1024 * 1024;

    [Fact]
    public async Task An_entity_bomb_is_refused_at_its_declaration()
    {
        var levels = string.Concat(Enumerable.Range(1, 30).Select(n => $"<!ENTITY e{n} \"&e{n - 1};&e{n - 1};\">"));
        var bomb = $"<?xml version=\"1.0\"?>\n<!DOCTYPE clinical_study [<!ENTITY e0 \"ha\">{levels}]>"
            + "<clinical_study>&e30;</clinical_study>";

        var refusal = await RecordFiles.Refused(bomb);

        Assert.Equal((RecordRefusal.DeclaresDocumentType, "The declaration is on line 2."), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public async Task A_file_of_the_machine_cannot_be_drawn_in()
    {
        const string xml = "<!DOCTYPE clinical_study [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>&x;</brief_title></clinical_study>";

        Assert.Equal(RecordRefusal.DeclaresDocumentType, (await RecordFiles.Refused(xml)).Reason);
    }

    [Theory]
    [InlineData("""{"protocolSection":{},"a":""", """{"a":""", "}")]
    [InlineData("""{"protocolSection":{},"a":""", "[", "]")]
    [InlineData("<clinical_study>", "<a>", "</a>")]
    public async Task Ten_thousand_levels_are_refused_where_they_become_too_many(string head, string open, string close)
    {
        var opened = head + string.Concat(Enumerable.Repeat(open + "\n", 10_000));

        var closed = await RecordFiles.Refused(opened + string.Concat(Enumerable.Repeat(close, 10_000)));

        Assert.Equal(RecordRefusal.TooDeep, closed.Reason);
        Assert.Matches("on line 6[4-6]", closed.Detail);
        Assert.Equal(RecordRefusal.TooDeep, (await RecordFiles.Refused(opened)).Reason);
    }

    [Theory]
    [InlineData("""{"protocolSection":{},"a":[1""", ",1", "]}")]
    [InlineData("<clinical_study>", "<a/>", "</clinical_study>")]
    public async Task A_file_of_nothing_but_small_values_is_refused_before_it_is_built(string head, string value, string tail)
    {
        var text = head + string.Concat(Enumerable.Repeat(value, TrialRecordReader.MaxNodes)) + tail;

        Assert.Equal(RecordRefusal.TooLarge, (await RecordFiles.Refused(text)).Reason);
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_left_where_the_limit_is_passed()
    {
        await using var endless = new BlankStream(long.MaxValue);

        var refusal = await Assert.ThrowsAsync<RecordRefusedException>(
            () => TrialRecordReader.Read(endless, TestContext.Current.CancellationToken));

        Assert.Equal(RecordRefusal.TooLarge, refusal.Reason);
        Assert.InRange(endless.Given, 64 * Mebibyte, 65 * Mebibyte);
    }

    [Fact]
    public async Task The_limit_itself_is_still_allowed_and_one_byte_more_is_not()
    {
        var bytes = RecordFiles.SmallBytes("NCT06911827.json");
        var ct = TestContext.Current.CancellationToken;

        Assert.Equal("NCT06911827", (await TrialRecordReader.Read(new MemoryStream(bytes), bytes.Length, ct)).RegistryId);
        var refusal = await Assert.ThrowsAsync<RecordRefusedException>(
            () => TrialRecordReader.Read(new MemoryStream(bytes), bytes.Length - 1, ct));
        Assert.Equal(RecordRefusal.TooLarge, refusal.Reason);
    }

    [Fact]
    public async Task A_record_that_arrives_in_crumbs_is_read_whole()
    {
        await using var crumbs = new CrumbStream(RecordFiles.SmallBytes("NCT07161414.json"));

        var record = await TrialRecordReader.Read(crumbs, TestContext.Current.CancellationToken);

        Assert.Equal(11, record.Locations.Count);
    }

    [Fact]
    public async Task Random_damage_never_ends_in_anything_but_a_record_or_a_refusal()
    {
        foreach (var file in new[] { "NCT06911827.json", "NCT05686876.xml" })
            for (var seed = 0; seed < 400; seed++)
                Assert.Null(await Record.ExceptionAsync(() => ReadOrRefuse(Damaged(RecordFiles.SmallBytes(file), seed))));
    }

    // The same damage in every run: a fixed seed, a generator of our own arithmetic.
    private static byte[] Damaged(byte[] bytes, int seed)
    {
        var state = (uint)(seed * 2654435761 + 1);
        for (var times = 0; times < 1 + seed % 4; times++)
        {
            state = state * 1664525 + 1013904223;
            bytes[(state >> 4) % (uint)bytes.Length] = (byte)(state >> 16);
        }
        return bytes;
    }

    private static async Task ReadOrRefuse(byte[] bytes)
    {
        try
        {
            await RecordFiles.Read(bytes);
        }
        catch (RecordRefusedException refusal)
        {
            Assert.NotEmpty(refusal.Detail);
        }
    }

    private sealed class BlankStream(long length) : ForwardStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, given).Fill((byte)' ');
            Given += given;
            return given;
        }
    }

    private sealed class CrumbStream(byte[] bytes) : ForwardStream
    {
        private int _given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(Math.Min(count, 7), bytes.Length - _given);
            bytes.AsSpan(_given, given).CopyTo(buffer.AsSpan(offset));
            _given += given;
            return given;
        }
    }

    /// <summary>A stream as it comes from the network: it goes forward, and does not know its length.</summary>
    private abstract class ForwardStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
