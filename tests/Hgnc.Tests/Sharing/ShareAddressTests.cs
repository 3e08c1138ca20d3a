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
    [InlineData("head:6379")]
    [InlineData("http://user:s3cret@head")]
    [InlineData("redis://:s3cret@head:99999")]
    [InlineData("redis://:s3cret@head/x")]
    [InlineData("redis://:s3cret@head?db=1")]
    [InlineData("redis://")]
    public void What_is_none_is_refused_without_being_shown(string text)
    {
        var error = Assert.Throws<HgncException>(() => ShareAddress.Parse(text));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_text_is_no_share(string? text) => Assert.Null(ShareAddress.Parse(text));

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
