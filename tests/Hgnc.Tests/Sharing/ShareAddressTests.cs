using System;
using Hgnc.Sharing;
using Xunit;

namespace Hgnc.Tests.Sharing;

public sealed class ShareAddressTests
{
    [Theory]
    [InlineData("redis://head:6379", "redis://head:6379")]
    [InlineData(" redis://head ", "redis://head:6379")]
    [InlineData("redis://head:6380/2", "redis://head:6380/2")]
    [InlineData("rediss://:pa%2Fss@head:6380", "rediss://***@head:6380")]
    [InlineData("rediss://user:pass@head", "rediss://***@head:6379")]
    [InlineData("redis://[::1]:6379", "redis://[::1]:6379")]
    public void An_address_is_shown_without_its_password(string text, string shown)
    {
        Assert.Equal(shown, ShareAddress.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData("head:6379", "head:6379")]
    [InlineData("http://user:s3cret@head", "http://***@head")]
    [InlineData("redis://:s3cret@head:99999", "redis://***@head:99999")]
    [InlineData("redis://:s3cret@head/x", "redis://***@head/x")]
    [InlineData("redis://a:s3cret@b:s3cret@head/x", "redis://***@head/x")]
    [InlineData("redis://user:s3cret", "redis://user:***")]
    [InlineData("redis://head:6379?password=s3cret", "redis://head:6379?***")]
    [InlineData("redis://:s3cret@head?db=1", "redis://***@head?***")]
    [InlineData("redis://", "redis://")]
    public void An_invalid_address_is_refused_without_showing_its_password(
        string text,
        string shown
    )
    {
        var error = Assert.Throws<HgncException>(() => ShareAddress.Parse(text));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains($"'{shown}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_text_means_no_share(string? text) => Assert.Null(ShareAddress.Parse(text));

    [Fact]
    public void Two_with_other_passwords_are_not_the_same()
    {
        Assert.NotEqual(
            ShareAddress.Parse("redis://:a@head"),
            ShareAddress.Parse("redis://:b@head")
        );
        Assert.Equal(
            ShareAddress.Parse("redis://:a@head"),
            ShareAddress.Parse("redis://:a@head:6379")
        );
    }
}
