using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Sharing;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>Responses shared by machines.</summary>
[Trait("Speed", "Slow")]
public sealed class SharedCacheTests(ShareServers servers) : IClassFixture<ShareServers>
{
    private readonly CalendarTime _time = new();
    private readonly Uri _service = new($"https://{Guid.NewGuid():N}.test/");
    private int _sent;

    public static TheoryData<string> Kinds => [.. ShareServer.Kinds];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_response_to_one_machine_is_not_requested_by_another(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var first = Machine(share);
        var second = Machine(share);

        Assert.Equal("answer 1", await AskAsync(first));
        await WrittenAsync(share);
        first.Date.Note(_time.Now.AddDays(-1), null, _time.Now);
        await StateAsync(share);
        Assert.Equal("answer 1", await AskAsync(second));
        Assert.Equal(1, _sent);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Data_that_one_machine_knows_to_be_new_are_requested_by_all(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var first = Machine(share);
        Assert.Equal("answer 1", await AskAsync(first));
        await WrittenAsync(share);
        _time.Now += TimeSpan.FromHours(2);
        first.Date.Note(_time.Now, null, _time.Now);
        await StateAsync(share);

        Assert.Equal("answer 2", await AskAsync(Machine(share)));
    }

    [Fact]
    public async Task An_unreachable_share_loses_no_response()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        using var share = new Hgnc.Redis.RedisShare(server.Address);
        await server.KillAsync();

        Assert.Equal("answer 1", await AskAsync(Machine(share)));
    }

    private ResponseCache Machine(IShare share) =>
        new(TimeSpan.FromHours(1), _time, folder: null, shared: Answers(share));

    private SharedCache Answers(IShare share) => new(() => share, _service);

    private async Task<string> AskAsync(ResponseCache machine)
    {
        var kept = await machine.FindAsync("key", _ => Task.CompletedTask, Token);
        if (kept is null)
        {
            var recorder = machine.Record();
            await using var body = recorder.Listen(
                _time.Now,
                "",
                isToKeep: true,
                new MemoryStream(Encoding.UTF8.GetBytes($"answer {++_sent}"))
            );
            await body.CopyToAsync(Stream.Null, Token);
            await body.DisposeAsync();
            kept = machine.Keep("key", recorder)!;
        }
        return Encoding.UTF8.GetString(kept.Body);
    }

    // Normally no caller waits for a response that is written for others; a test does.
    private async Task WrittenAsync(IShare share)
    {
        while (await Answers(share).ReadAsync("key", Token) is null) { }
    }

    private async Task StateAsync(IShare share)
    {
        while (await Answers(share).ReadStateAsync(Token) is null) { }
    }
}
