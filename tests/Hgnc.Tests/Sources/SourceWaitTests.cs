using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Local;
using Hgnc.Rest;
using Hgnc.Tests.Tool;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Sources;

/// <summary>The number of inputs that wait, and how long, until the source is chosen.</summary>
public sealed class SourceWaitTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _advice = [];
    private long _sent;

    [Fact]
    public void With_a_fresh_copy_inputs_wait_until_they_need_more_requests_than_the_service_is_used_for()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source);

        Assert.True(wait.IsUndecided);
        Assert.Equal(301, wait.InputsToCollect);
        for (var i = 0; i < 300; i++)
        {
            wait.Add();
            Assert.False(wait.ShouldSend, $"{i}");
        }
        wait.Add();

        Assert.True(wait.ShouldSend);
        Assert.True(source.IsLocal);
        Assert.Empty(_advice);
    }

    [Fact]
    public void Symbols_that_share_requests_wait_for_as_many_more()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source, 50, 100);

        Assert.Equal(15_001, wait.InputsToCollect);
        wait.Add(15_000);
        Assert.False(wait.ShouldSend);
        wait.Add();

        Assert.True(wait.ShouldSend);
        Assert.True(source.IsLocal);
    }

    [Fact]
    public void The_first_input_waits_two_seconds_at_most_however_often_others_come()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source);
        _time.Advance(TimeSpan.FromMinutes(1));

        for (var i = 0; i < 5; i++)
        {
            wait.Add();
            Assert.False(wait.ShouldSend, $"{i}");
            _time.Advance(TimeSpan.FromMilliseconds(401));
        }

        Assert.True(wait.ShouldSend);
        Assert.False(source.IsLocal);
    }

    [Fact]
    public void Without_inputs_no_time_is_enough()
    {
        var wait = Wait(Switch(SourceChoice.Auto));

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(wait.ShouldSend);
    }

    [Fact]
    public void Earlier_requests_came_from_the_service_and_later_inputs_wait_only_for_a_batch()
    {
        var wait = Wait(Switch(SourceChoice.Auto), 50, 100);
        wait.Add(7);
        wait.Release();

        Assert.False(wait.IsUndecided);
        Assert.Equal(100, wait.InputsToCollect);
        wait.Add(99);
        Assert.False(wait.ShouldSend);
        wait.Add();
        Assert.True(wait.ShouldSend);
        wait.Release();

        wait.Add();
        _time.Advance(SourceWait.MaxWait);
        Assert.False(wait.ShouldSend);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(wait.ShouldSend);
    }

    [Theory]
    [InlineData(SourceChoice.Auto, false)]
    [InlineData(SourceChoice.Service, true)]
    public void If_no_copy_can_take_over_the_first_batch_is_sufficient(
        SourceChoice choice,
        bool hasCopy
    )
    {
        var wait = Wait(Switch(choice, hasCopy), 50, 100);

        Assert.False(wait.IsUndecided);
        Assert.Equal(100, wait.InputsToCollect);
    }

    [Fact]
    public void A_chosen_copy_does_not_wait_for_more_inputs()
    {
        var wait = Wait(Switch(SourceChoice.Local), 50, 100);

        Assert.False(wait.IsUndecided);
        Assert.True(wait.ShouldSend);
    }

    [Fact]
    public void Requests_that_were_sent_count_with_those_that_waiting_inputs_need()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source, 50, 100);
        wait.Add();
        wait.Release();

        _sent = 298;
        wait.Add(100);
        Assert.False(source.IsLocal);
        wait.Add();

        Assert.True(source.IsLocal);
    }

    [Fact]
    public void Inputs_count_even_if_cached_responses_answered_them()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source);

        for (var i = 0; i < 301; i++)
        {
            Assert.False(source.IsLocal, $"{i}");
            wait.Add();
            wait.Release();
        }

        Assert.True(source.IsLocal);
    }

    [Fact]
    public void Requests_of_inputs_that_need_several_count_once_they_are_sent()
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source);
        wait.Add();
        wait.Release();

        _sent = 300;
        wait.Update();
        Assert.False(source.IsLocal);
        _sent = 301;
        wait.Update();

        Assert.True(source.IsLocal);
    }

    [Theory]
    [InlineData("BRAF", false)]
    [InlineData("MARCH1", true)]
    public void The_copy_says_which_symbols_need_requests_of_their_own(string symbol, bool isLocal)
    {
        var source = Switch(SourceChoice.Auto);
        var wait = Wait(source, 50, 100);
        _sent = 298;
        wait.Add(100);

        wait.Forecast([
            .. Enumerable.Repeat(new SymbolInput { Text = "EGFR" }, 99),
            new SymbolInput { Text = symbol },
        ]);

        Assert.Equal(isLocal, source.IsLocal);
    }

    [Fact]
    public void Without_a_copy_the_advice_comes_once()
    {
        var wait = Wait(Switch(SourceChoice.Auto, hasCopy: false));

        wait.Add(300);
        Assert.Empty(_advice);
        wait.Add();
        wait.Add();
        wait.Update();

        Assert.Contains("hgnc save", Assert.Single(_advice));
    }

    private SourceWait Wait(SourceSwitch source, int inputsOfRequest = 1, int batchSize = 1) =>
        new(source, () => _sent, _advice.Add, inputsOfRequest, batchSize) { Time = _time };

    private SourceSwitch Switch(SourceChoice choice, bool hasCopy = true)
    {
        var context = hasCopy ? copy.Context : copy.WithoutCopy;
        return new SourceSwitch(
            choice,
            () => new RestSource(new RestOptions { BaseUri = new Uri("http://127.0.0.1:1/") }),
            () => new DatasetStore(context.GetVariable(DatasetStore.Variable))
        );
    }
}
